package dev.waymark.lsp;

import dev.waymark.lint.Report;
import dev.waymark.text.UserError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** What the editor has been told, so that it is told only what is new. */
final class Board implements Desk.Telling {
  private final Supplier<LanguageClient> client;
  private final Map<String, List<Diagnostic>> told = new ConcurrentHashMap<>();
  private final Map<String, Boolean> complaints = new ConcurrentHashMap<>();

  Board(Supplier<LanguageClient> client) {
    this.client = client;
  }

  @Override
  public synchronized void tell(Desk desk, Report report) {
    complaints.remove("mistake");
    EditorFiles files = new EditorFiles(desk.root());
    Map<String, List<Diagnostic>> now = new HashMap<>();
    Diagnoses.of(report, files).forEach((file, list) -> now.put(files.uri(file), list));
    String prefix = files.uri("");
    for (String uri : told.keySet())
      if (uri.startsWith(prefix) && !now.containsKey(uri)) publish(uri, List.of());
    now.forEach(this::publish);
  }

  private void publish(String uri, List<Diagnostic> list) {
    List<Diagnostic> before = list.isEmpty() ? told.remove(uri) : told.put(uri, list);
    if (list.equals(before == null ? List.of() : before)) return;
    client.get().publishDiagnostics(new PublishDiagnosticsParams(uri, list));
  }

  @Override
  public void complain(UserError mistake) {
    String place = mistake.place() == null ? "" : mistake.place() + ": ";
    complain("mistake", MessageType.Warning, "waymark: " + place + mistake.getMessage());
  }

  @Override
  public void failed(Throwable failure) {
    complain("failure", MessageType.Error, "waymark failed, which is a bug in Waymark: " + failure);
  }

  /** Says each kind of thing once, until it is better. */
  private void complain(String kind, MessageType type, String sentence) {
    if (complaints.put(kind, true) == null)
      client.get().showMessage(new MessageParams(type, sentence));
  }

  /** What is open belongs to no site. */
  void hasNothing(UserError noSite) {
    complain(
        "no site", MessageType.Info, "waymark has nothing to check here: " + noSite.getMessage());
  }
}
