package dev.waymark.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/**
 * How fast the language server is on a site: until the first findings come, from an edit to its
 * findings, from an edit of front matter to what is wrong in the page and to what that means
 * elsewhere, for a completion. {@code SITE PAGE [EDITS]}, of a page without aliases; prints medians
 * and the nine tenths.
 */
public final class Serving implements LanguageClient {
  private static final long PATIENCE_SECONDS = 300;

  private final BlockingQueue<PublishDiagnosticsParams> told = new LinkedBlockingQueue<>();

  private Serving() {}

  public static void main(String[] args) throws Exception {
    Path site = Path.of(args[0]).toRealPath();
    int edits = args.length > 2 ? Integer.parseInt(args[2]) : 60;
    Process process =
        new ProcessBuilder(Path.of("bin/waymark").toAbsolutePath().toString(), "lsp")
            .directory(site.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Serving editor = new Serving();
    Launcher<LanguageServer> launcher =
        new Launcher.Builder<LanguageServer>()
            .setLocalService(editor)
            .setRemoteInterface(LanguageServer.class)
            .setInput(process.getInputStream())
            .setOutput(process.getOutputStream())
            .create();
    launcher.startListening();
    editor.measure(launcher.getRemoteProxy(), site, args[1], edits);
    System.exit(process.waitFor());
  }

  private void measure(LanguageServer server, Path site, String page, int edits) throws Exception {
    long start = System.nanoTime();
    InitializeParams params = new InitializeParams();
    params.setCapabilities(new ClientCapabilities());
    params.setWorkspaceFolders(List.of(new WorkspaceFolder(site.toUri().toString(), "site")));
    server.initialize(params).get();
    server.initialized(new InitializedParams());
    await("", "");
    System.out.printf("first findings: %.1f s%n", (System.nanoTime() - start) / 1e9);

    String uri = site.resolve(page).toUri().toString();
    String text = Files.readString(site.resolve(page));
    server
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "markdown", 0, text)));
    List<Double> edited = new ArrayList<>();
    for (int i = 1; i <= edits; i++) {
      String link = "/nowhere/" + i + "/";
      long typed = System.nanoTime();
      change(server, uri, i, text + "\nWords and a [link](" + link + ").\n");
      await(uri, link);
      edited.add((System.nanoTime() - typed) / 1e6);
    }
    print("edit to findings", edited);

    List<Double> titled = new ArrayList<>();
    List<Double> settled = new ArrayList<>();
    for (int i = 1; i <= edits / 4; i++) {
      String link = "/titled/" + i + "/";
      String head = "title: Another title " + i + "\naliases: [" + link + "]";
      String other = text.replaceFirst("(?m)^title:.*", head);
      if (other.equals(text)) break;
      long typed = System.nanoTime();
      change(server, uri, edits + i, other + "\nWords and a [link](" + link + ").\n");
      await(uri, link);
      titled.add((System.nanoTime() - typed) / 1e6);
      await(uri, list -> list.stream().noneMatch(one -> isDead(one, link)));
      settled.add((System.nanoTime() - typed) / 1e6);
    }
    if (!titled.isEmpty()) {
      print("edit of front matter to the page's findings", titled);
      print("edit of front matter to all findings", settled);
    }

    String prefix = text + "\n[x](/";
    change(server, uri, 2 * edits, prefix);
    int line = (int) prefix.chars().filter(c -> c == '\n').count();
    CompletionParams asked =
        new CompletionParams(new TextDocumentIdentifier(uri), new Position(line, 5));
    List<Double> completed = new ArrayList<>();
    for (int i = 0; i < edits; i++) {
      long asking = System.nanoTime();
      server.getTextDocumentService().completion(asked).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      completed.add((System.nanoTime() - asking) / 1e6);
    }
    print("completion", completed);
    server.shutdown().get();
    server.exit();
  }

  private static void change(LanguageServer server, String uri, int version, String text) {
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri, version),
                List.of(new TextDocumentContentChangeEvent(text))));
  }

  private static boolean isDead(Diagnostic one, String link) {
    return one.getSeverity() == DiagnosticSeverity.Error && one.getMessage().contains(link);
  }

  private void await(String uri, String word) throws InterruptedException {
    await(uri, list -> list.stream().anyMatch(one -> one.getMessage().contains(word)));
  }

  private void await(String uri, Predicate<List<Diagnostic>> wanted) throws InterruptedException {
    while (true) {
      PublishDiagnosticsParams next = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (next == null)
        throw new IllegalStateException("no findings in " + PATIENCE_SECONDS + " s");
      boolean here = uri.isEmpty() || next.getUri().equals(uri);
      if (here && wanted.test(next.getDiagnostics())) return;
    }
  }

  private static void print(String what, List<Double> millis) {
    Collections.sort(millis);
    double median = millis.get(millis.size() / 2);
    double most = millis.get(millis.size() * 9 / 10);
    System.out.printf("%s: median %.0f ms, nine tenths %.0f ms%n", what, median, most);
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams params) {
    told.add(params);
  }

  @Override
  public void telemetryEvent(Object object) {}

  @Override
  public void showMessage(MessageParams params) {
    System.err.println(params.getMessage());
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams asked) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void logMessage(MessageParams message) {}
}
