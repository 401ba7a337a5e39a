package dev.waymark.tree;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells when something below a folder may have changed: at once where the system tells, else from
 * time to time. What has changed only a listing can say.
 */
public final class Watch implements AutoCloseable {
  /** A save is several events: some editors write beside a file and rename. */
  private static final long SETTLED_MILLIS = 15;

  private static final int MOST_EVENTS = 200;

  /** Where nobody tells, or when something was missed. */
  private static final long BLIND_MILLIS = 1_000;

  /** What editors write for themselves ({@code commands/server.go} of Hugo leaves the same out). */
  private static final Pattern PRIVATE =
      Pattern.compile(".*(?:~|\\.sw.|\\.tmp|___jb_.*___)|\\.#.*|#.*#|4913|\\.DS_Store");

  private final Path root;
  private @Nullable WatchService service;

  private Watch(Path root) {
    this.root = root;
    try {
      service = root.getFileSystem().newWatchService();
      register(root);
    } catch (IOException | UnsupportedOperationException e) {
      blind();
    }
  }

  public static Watch of(Path root) {
    return new Watch(root);
  }

  private void blind() {
    close();
    service = null;
  }

  private void register(Path folder) throws IOException {
    WatchService telling = service;
    if (telling == null) return;
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path one, BasicFileAttributes attributes)
              throws IOException {
            String name = String.valueOf(one.getFileName());
            if (name.equals(".git") || name.equals("node_modules"))
              return FileVisitResult.SKIP_SUBTREE;
            one.register(
                telling,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /**
   * Waits until something may have changed and has come to rest: the paths that were touched, or
   * none when anything may have been. At once when it was closed.
   */
  public Set<Path> await() throws InterruptedException {
    Set<Path> touched = new HashSet<>();
    while (true) {
      WatchService telling = service;
      if (telling == null || !Files.isDirectory(root)) {
        Thread.sleep(BLIND_MILLIS);
        return Set.of();
      }
      try {
        boolean told = take(telling.take(), touched);
        for (int i = 0; i < MOST_EVENTS; i++) {
          WatchKey more = telling.poll(SETTLED_MILLIS, TimeUnit.MILLISECONDS);
          if (more == null) break;
          told &= take(more, touched);
        }
        if (!told) return Set.of();
        if (!touched.isEmpty()) return touched;
      } catch (ClosedWatchServiceException closed) {
        return Set.of();
      }
    }
  }

  /** Whether the key tells all that was touched. */
  private boolean take(WatchKey key, Set<Path> touched) {
    boolean all = true;
    for (WatchEvent<?> event : key.pollEvents()) {
      if (!(event.context() instanceof Path name) || !(key.watchable() instanceof Path folder)) {
        all = false;
        continue;
      }
      Path path = folder.resolve(name);
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        if (event.kind() == StandardWatchEventKinds.ENTRY_MODIFY) continue;
        join(path);
        all = false;
      } else if (!PRIVATE.matcher(name.toString()).matches()) {
        touched.add(path);
      }
    }
    return key.reset() && all;
  }

  private void join(Path folder) {
    try {
      register(folder);
    } catch (IOException tooMany) {
      blind();
    }
  }

  @Override
  public void close() {
    WatchService telling = service;
    if (telling == null) return;
    try {
      telling.close();
    } catch (IOException e) {
      // It tells nothing any more.
    }
  }
}
