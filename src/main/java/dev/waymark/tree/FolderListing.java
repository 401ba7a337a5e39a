package dev.waymark.tree;

import dev.waymark.text.Defect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The files below a folder by path from the root.
 *
 * @param links the paths of files and folders that are symlinks and were followed
 */
record FolderListing(NavigableMap<String, File> files, Set<String> links) {
  static final FolderListing EMPTY = new FolderListing(Collections.emptyNavigableMap(), Set.of());

  /** More files than any site has: links that multiply folders end here. */
  private static final int MOST = 1_000_000;

  /**
   * A file's place with all links resolved, and its size in bytes.
   *
   * @param stamp equal as long as nobody writes the file; 0 when it was written a moment ago, so
   *     that another write could leave no trace
   */
  record File(Path real, long size, long stamp) {
    /** Clocks of file systems tick this seldom. */
    private static final long TICK_MILLIS = 2_000;

    private File(Path real, BasicFileAttributes attributes, long now) {
      this(real, attributes.size(), stamp(attributes, now));
    }

    /** Whether nobody has written the file since it was listed before. */
    boolean isUnwritten(File later) {
      return stamp != 0 && stamp == later.stamp && size == later.size && real.equals(later.real);
    }

    private static long stamp(BasicFileAttributes attributes, long now) {
      FileTime written = attributes.lastModifiedTime();
      if (written.toMillis() + TICK_MILLIS > now) return 0;
      long stamp = written.to(TimeUnit.NANOSECONDS) * 31 + Objects.hashCode(attributes.fileKey());
      return stamp == 0 ? 1 : stamp;
    }
  }

  /**
   * Lists what is below {@code start}, whose path from the real path {@code root} is {@code
   * prefix}.
   */
  static FolderListing of(Path root, Path start, String prefix, Queue<Defect> defects) {
    Walk walk = new Walk(root, defects);
    try {
      Path real = start.toRealPath();
      if (!real.startsWith(root)) {
        defects.add(FileTexts.defect(Tree.OUT_OF_ROOT, "this link leads out of the site", prefix));
        return EMPTY;
      }
      walk.folder(real, prefix, false);
    } catch (IOException | SecurityException e) {
      defects.add(
          FileTexts.defect("unreadable-file", "this folder cannot be read: " + reason(e), prefix));
    }
    return new FolderListing(
        Collections.unmodifiableNavigableMap(walk.files), Collections.unmodifiableSet(walk.links));
  }

  /**
   * The same after files were written; null when one of them is new, gone or a link, so that all is
   * to be listed again.
   */
  @Nullable FolderListing after(Path root, Set<Path> written) {
    NavigableMap<String, File> all = new TreeMap<>(files);
    long now = System.currentTimeMillis();
    for (Path one : written) {
      if (!one.startsWith(root)) return null;
      String path = root.relativize(one).toString().replace('\\', '/');
      if (!all.containsKey(path)) return null;
      try {
        BasicFileAttributes attributes =
            Files.readAttributes(one, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isRegularFile()) return null;
        File file = new File(one, attributes, now);
        all.put(path, file);
        if (!links.isEmpty()) all.replaceAll((p, old) -> old.real.equals(one) ? file : old);
      } catch (IOException | SecurityException gone) {
        return null;
      }
    }
    return new FolderListing(Collections.unmodifiableNavigableMap(all), links);
  }

  /** Why a file could not be read, without the system's own spelling of its path. */
  static String reason(Exception e) {
    if (e instanceof AccessDeniedException || e instanceof SecurityException)
      return "permission denied";
    if (e instanceof NoSuchFileException) return "it is gone";
    return "the system refuses it";
  }

  private static final class Walk {
    private final Path root;
    private final Queue<Defect> defects;
    private final NavigableMap<String, File> files = new TreeMap<>();
    private final Set<String> links = new TreeSet<>();
    private final long now = System.currentTimeMillis();

    Walk(Path root, Queue<Defect> defects) {
      this.root = root;
      this.defects = defects;
    }

    /**
     * @param linked whether a link led here: links to folders are followed once, so that they
     *     cannot multiply
     */
    void folder(Path real, String prefix, boolean linked) throws IOException {
      Files.walkFileTree(
          real,
          new SimpleFileVisitor<>() {
            private String here = prefix;

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              if (folder.equals(real)) return FileVisitResult.CONTINUE;
              String name = name(folder);
              if (name.equals(".git") || name.equals("node_modules"))
                return FileVisitResult.SKIP_SUBTREE;
              here = join(here, name);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
              if (!folder.equals(real))
                here = here.substring(0, Math.max(0, here.lastIndexOf('/')));
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              String path = join(here, name(file));
              if (attributes.isSymbolicLink()) link(file, path, linked);
              else if (attributes.isRegularFile()
                  && !path.endsWith("/.git")
                  && !path.equals(".git")) {
                files.put(path, new File(file, attributes, now));
              }
              if (files.size() < MOST) return FileVisitResult.CONTINUE;
              defects.add(
                  FileTexts.defect(
                      "unreadable-file", "more than " + MOST + " files; the rest is not read", ""));
              return FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              String message = "this folder cannot be read: " + reason(e);
              if (!linked)
                defects.add(FileTexts.defect("unreadable-file", message, join(here, name(file))));
              return FileVisitResult.CONTINUE;
            }
          });
    }

    private void link(Path link, String path, boolean linked) {
      String name = path.substring(path.lastIndexOf('/') + 1);
      // Editors lock a file with a link of this name that leads nowhere.
      if (name.startsWith(".#") || name.equals("node_modules")) return;
      try {
        Path target = link.toRealPath();
        if (!target.startsWith(root)) {
          if (!linked)
            defects.add(
                FileTexts.defect(Tree.OUT_OF_ROOT, "this link leads out of the site", path));
          return;
        }
        for (Path part : root.relativize(target)) if (part.toString().equals(".git")) return;
        BasicFileAttributes attributes = Files.readAttributes(target, BasicFileAttributes.class);
        if (attributes.isRegularFile()) {
          links.add(path);
          files.put(path, new File(target, attributes, now));
        } else if (attributes.isDirectory() && !linked && !link.startsWith(target)) {
          links.add(path);
          folder(target, path, true);
        }
      } catch (IOException | SecurityException e) {
        // What is wrong below a link is said where it really lies.
        if (!linked) defects.add(FileTexts.defect("dead-symlink", "this link leads nowhere", path));
      }
    }

    private static String join(String folder, String name) {
      return folder.isEmpty() ? name : folder + "/" + name;
    }

    /** A name as UTF-8, whatever the process's locale makes of its bytes. */
    private static String name(Path path) {
      String name = String.valueOf(path.getFileName());
      if (name.indexOf('\uFFFD') < 0) return name;
      String raw = path.toUri().getRawPath();
      if (raw.endsWith("/")) raw = raw.substring(0, raw.length() - 1);
      raw = raw.substring(raw.lastIndexOf('/') + 1);
      byte[] bytes = new byte[raw.length()];
      int n = 0;
      for (int i = 0; i < raw.length(); i++) {
        boolean escaped = raw.charAt(i) == '%' && i + 2 < raw.length();
        bytes[n++] =
            (byte) (escaped ? Integer.parseInt(raw.substring(i + 1, i + 3), 16) : raw.charAt(i));
        if (escaped) i += 2;
      }
      return new String(bytes, 0, n, StandardCharsets.UTF_8);
    }
  }

  /** Whether a name is the disk's own, also where case does not count: elsewhere it does. */
  static boolean isSpelled(Path path) {
    try {
      return path.toRealPath(LinkOption.NOFOLLOW_LINKS).toString().equals(path.toString());
    } catch (IOException | SecurityException none) {
      return false;
    }
  }

  /** Whether a path stays below the root as it is spelled. */
  static boolean isPlain(String path) {
    for (String segment : path.split("/", -1)) {
      if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) return false;
    }
    return true;
  }
}
