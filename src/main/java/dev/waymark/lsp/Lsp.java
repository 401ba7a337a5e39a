package dev.waymark.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageClient;

/** The language server over a pair of streams. */
public final class Lsp {
  private Lsp() {}

  /** Serves until the editor leaves; whether it had said goodbye. */
  public static boolean serve(Sites sites, String version, InputStream in, OutputStream out) {
    CompletableFuture<Boolean> over = new CompletableFuture<>();
    Server server = new Server(sites, version, over::complete);
    ExecutorService threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "waymark-lsp");
              thread.setDaemon(true);
              return thread;
            });
    Launcher<LanguageClient> launcher =
        new Launcher.Builder<LanguageClient>()
            .setLocalService(server)
            .setRemoteInterface(LanguageClient.class)
            .setInput(in)
            .setOutput(out)
            .setExecutorService(threads)
            .create();
    server.connect(launcher.getRemoteProxy());
    Future<Void> listening = launcher.startListening();
    threads.execute(
        () -> {
          try {
            listening.get();
          } catch (Exception broken) {
            over.complete(false);
          }
          over.complete(false);
        });
    boolean goodbye = over.join();
    threads.shutdownNow();
    return goodbye;
  }
}
