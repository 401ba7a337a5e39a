package dev.waymark.lsp;

import dev.waymark.text.Source;
import dev.waymark.text.UserError;
import dev.waymark.tree.Watch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** The server: sites, each on its desk, and what the editor is told of them. */
final class Server implements LanguageServer {
  /** Rules recurse with the depth of a text. */
  private static final long STACK_BYTES = 16L << 20;

  private final Sites sites;
  private final String version;
  private final Consumer<Boolean> end;
  private final Documents documents = new Documents(this);
  private final FileEvents workspace = new FileEvents(this);
  private final ScheduledExecutorService worker = thread("waymark-check");
  private final ScheduledExecutorService glimpses = thread("waymark-glimpse");
  private final ScheduledExecutorService answers = thread("waymark-answer");
  private final Map<Path, Desk> desks = new ConcurrentHashMap<>();
  private final Board board = new Board(this::client);
  private List<Path> folders = List.of();
  private boolean watching;
  private volatile boolean asked;
  private @Nullable LanguageClient client;

  /** {@code end} is told at the end whether the editor had asked for it. */
  Server(Sites sites, String version, Consumer<Boolean> end) {
    this.sites = sites;
    this.version = version;
    this.end = end;
  }

  void connect(LanguageClient editor) {
    client = editor;
  }

  private LanguageClient client() {
    return Objects.requireNonNull(client);
  }

  private static ScheduledExecutorService thread(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        work -> {
          Thread thread = new Thread(null, work, name, STACK_BYTES);
          thread.setDaemon(true);
          return thread;
        });
  }

  ScheduledExecutorService answers() {
    return answers;
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    List<Path> roots = new ArrayList<>();
    if (params.getWorkspaceFolders() != null)
      for (WorkspaceFolder folder : params.getWorkspaceFolders()) add(folder.getUri(), roots);
    if (roots.isEmpty()) add(rootUri(params), roots);
    folders = roots;
    watching = Abilities.watchesFiles(params.getCapabilities());
    InitializeResult result = new InitializeResult(Abilities.all());
    result.setServerInfo(new ServerInfo("waymark", version));
    return CompletableFuture.completedFuture(result);
  }

  @SuppressWarnings("deprecation")
  private static @Nullable String rootUri(InitializeParams params) {
    return params.getRootUri();
  }

  private static void add(@Nullable String uri, List<Path> roots) {
    Path path = uri == null ? null : EditorFiles.path(uri);
    if (path != null) roots.add(path);
  }

  @Override
  public void initialized(InitializedParams params) {
    if (watching) {
      FileSystemWatcher all = new FileSystemWatcher(Either.forLeft("**/*"));
      Registration watch =
          new Registration(
              "waymark-files",
              "workspace/didChangeWatchedFiles",
              new DidChangeWatchedFilesRegistrationOptions(List.of(all)));
      // Who says that it can and then refuses is not asked again.
      CompletableFuture<Void> unused =
          client().registerCapability(new RegistrationParams(List.of(watch)));
    }
    // A workspace may hold its site in a folder of its own: its files will tell.
    for (Path folder : folders) {
      try {
        desk(sites.find(folder)).look();
      } catch (UserError noSite) {
        // Another folder may have one.
      }
    }
  }

  private Desk desk(Path root) {
    return desks.computeIfAbsent(root, this::sitDown);
  }

  private Desk sitDown(Path root) {
    Desk desk = new Desk(root, sites.open(root), board, worker, glimpses);
    if (!watching) watch(desk);
    return desk;
  }

  /** Looks after the files of a site itself where the editor does not. */
  private void watch(Desk desk) {
    Thread thread =
        new Thread(
            () -> {
              try (Watch watch = Watch.of(desk.root())) {
                while (!asked) {
                  watch.await();
                  desk.look();
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "waymark-watch");
    thread.setDaemon(true);
    thread.start();
  }

  /** The desk of a file; null when it belongs to no site, which is said once. */
  @Nullable Desk deskOf(Path file) {
    try {
      return desk(sites.find(file));
    } catch (UserError noSite) {
      for (Desk desk : desks.values()) if (file.startsWith(desk.root())) return desk;
      board.hasNothing(noSite);
      return null;
    }
  }

  /** Says why an answer cannot be given. */
  void failed(Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    if (cause instanceof UserError mistake) board.complain(mistake);
    else board.failed(cause);
  }

  Iterable<Desk> all() {
    return desks.values();
  }

  /** A text of an editor; null when it names no file of a site. */
  @Nullable Place place(String uri) {
    Path path = EditorFiles.path(uri);
    Desk desk = path == null ? null : deskOf(path);
    if (desk == null || path == null) return null;
    EditorFiles files = new EditorFiles(desk.root());
    String file = files.inside(path);
    return file == null ? null : new Place(desk, files, file);
  }

  /** One file of a desk. */
  record Place(Desk desk, EditorFiles files, String file) {
    @Nullable Source text() {
      return desk.text(file);
    }
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    asked = true;
    desks.values().forEach(Desk::close);
    return CompletableFuture.completedFuture(new Object());
  }

  @Override
  public void exit() {
    worker.shutdownNow();
    glimpses.shutdownNow();
    answers.shutdownNow();
    end.accept(asked);
  }

  @Override
  public void setTrace(SetTraceParams params) {}

  @Override
  public TextDocumentService getTextDocumentService() {
    return documents;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return workspace;
  }
}
