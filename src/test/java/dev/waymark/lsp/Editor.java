package dev.waymark.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor that runs the real server as a process of its own. */
final class Editor implements LanguageClient, AutoCloseable {
  private static final long PATIENCE_SECONDS = 20;

  private final Path site;
  private final Process process;
  private final LanguageServer server;
  private final Map<String, List<Diagnostic>> shown = new HashMap<>();
  private final List<String> messages = new ArrayList<>();
  private ServerCapabilities abilities = new ServerCapabilities();
  private int version;

  private Editor(Path site) throws IOException {
    this.site = site;
    process = start(site);
    Launcher<LanguageServer> launcher =
        new Launcher.Builder<LanguageServer>()
            .setLocalService(this)
            .setRemoteInterface(LanguageServer.class)
            .setInput(process.getInputStream())
            .setOutput(process.getOutputStream())
            .create();
    launcher.startListening();
    server = launcher.getRemoteProxy();
  }

  static Process start(Path site) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xss4m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.waymark.cli.Main",
            "lsp",
            "--now",
            "2026-11-23",
            "--no-cache");
    return builder.directory(site.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** Starts a server for a folder and greets it. */
  static Editor open(Path site) throws Exception {
    Editor editor = new Editor(site);
    InitializeParams params = new InitializeParams();
    params.setCapabilities(new ClientCapabilities());
    params.setWorkspaceFolders(List.of(new WorkspaceFolder(site.toUri().toString(), "site")));
    editor.abilities =
        editor.server.initialize(params).get(PATIENCE_SECONDS, TimeUnit.SECONDS).getCapabilities();
    editor.server.initialized(new InitializedParams());
    return editor;
  }

  LanguageServer server() {
    return server;
  }

  /** What the server has said that it can do. */
  ServerCapabilities abilities() {
    return abilities;
  }

  Process process() {
    return process;
  }

  String uri(String file) {
    return site.resolve(file).toUri().toString();
  }

  TextDocumentIdentifier id(String file) {
    return new TextDocumentIdentifier(uri(file));
  }

  void opens(String file) throws IOException {
    opens(file, Files.readString(site.resolve(file)));
  }

  void opens(String file, String text) {
    server
        .getTextDocumentService()
        .didOpen(
            new DidOpenTextDocumentParams(
                new TextDocumentItem(uri(file), "markdown", ++version, text)));
  }

  /** What is offered at a place, in order; lines and columns from 0. */
  List<String> completed(String file, int line, int column) throws Exception {
    CompletionParams here = new CompletionParams(id(file), new Position(line, column));
    return got(server.getTextDocumentService().completion(here)).getRight().getItems().stream()
        .map(CompletionItem::getLabel)
        .toList();
  }

  /** Types anew what the file holds. */
  void types(String file, String text) {
    change(file, new TextDocumentContentChangeEvent(text));
  }

  void change(String file, TextDocumentContentChangeEvent change) {
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri(file), ++version), List.of(change)));
  }

  void saves(String file, String text) throws IOException {
    Files.writeString(site.resolve(file), text);
    server.getTextDocumentService().didSave(new DidSaveTextDocumentParams(id(file)));
  }

  void closes(String file) {
    server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(id(file)));
  }

  /** Waits until a file's findings, as {@code rule line:column-line:column}, are as wanted. */
  List<String> awaits(String file, Predicate<List<String>> wanted) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    synchronized (shown) {
      while (!wanted.test(findings(file))) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        assertThat(left).as(file + ": " + findings(file)).isPositive();
        shown.wait(left);
      }
      return findings(file);
    }
  }

  List<String> findings(String file) {
    synchronized (shown) {
      return shown.getOrDefault(uri(file), List.of()).stream().map(Editor::words).toList();
    }
  }

  List<Diagnostic> diagnostics(String file) {
    synchronized (shown) {
      return shown.getOrDefault(uri(file), List.of());
    }
  }

  private static String words(Diagnostic one) {
    Position start = one.getRange().getStart();
    Position end = one.getRange().getEnd();
    return one.getCode().getLeft()
        + " %d:%d-%d:%d"
            .formatted(start.getLine(), start.getCharacter(), end.getLine(), end.getCharacter());
  }

  /** Waits until the server has said something in words. */
  List<String> awaitsMessage() throws InterruptedException {
    synchronized (shown) {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      while (messages.isEmpty()) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        assertThat(left).as("a message").isPositive();
        shown.wait(left);
      }
      return List.copyOf(messages);
    }
  }

  static <T> T got(CompletableFuture<T> answer) throws Exception {
    return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams params) {
    synchronized (shown) {
      shown.put(params.getUri(), params.getDiagnostics());
      shown.notifyAll();
    }
  }

  @Override
  public void showMessage(MessageParams params) {
    synchronized (shown) {
      messages.add(params.getMessage());
      shown.notifyAll();
    }
  }

  @Override
  public void telemetryEvent(Object object) {}

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams asked) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void logMessage(MessageParams message) {}

  /** Says goodbye; the code with which the process ends. */
  int leaves() throws Exception {
    server.shutdown().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    server.exit();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
