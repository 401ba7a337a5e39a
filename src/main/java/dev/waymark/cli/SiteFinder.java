package dev.waymark.cli;

import dev.waymark.hugo.modules.PlainFolder;
import dev.waymark.text.UserError;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the site that a path belongs to: its own folder or the nearest one above with a Hugo
 * configuration.
 */
final class SiteFinder {
  private static final List<String> EXTENSIONS = List.of("toml", "yaml", "yml", "json");

  /** Sites lie near the top of a repository. */
  private static final int DEEPEST = 6;

  private SiteFinder() {}

  /**
   * The site's folder, or that of a repository of Markdown without a site; a UserError when there
   * is neither.
   */
  static Path find(Path path) {
    if (!Files.exists(path)) throw new UserError("no file or folder is called " + path);
    Path real = path.toAbsolutePath().normalize();
    for (@Nullable Path here = real; here != null; here = here.getParent()) {
      if (configured(here)) return here;
    }
    // Newer Hugos build a folder without any configuration, if there is content in it.
    if (Files.isDirectory(real.resolve("content"))) return real;
    String none =
        path
            + " is not a Hugo site: there is no hugo.toml, hugo.yaml or config folder in it or above it";
    Path repository = repository(real);
    if (!Files.exists(repository.resolve(".git"))) throw new UserError(none);
    return plain(repository, none);
  }

  /**
   * A repository of Markdown that another one's site publishes, or none: nothing below it is a site
   * either.
   */
  private static Path plain(Path repository, String none) {
    List<Path> sites = new ArrayList<>();
    boolean[] markdown = new boolean[1];
    try {
      Files.walkFileTree(
          repository,
          Set.of(),
          DEEPEST,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) {
              String name = folder.equals(repository) ? "" : folder.getFileName().toString();
              if (name.startsWith(".") || name.equals("node_modules"))
                return FileVisitResult.SKIP_SUBTREE;
              if (!configured(folder)) return FileVisitResult.CONTINUE;
              sites.add(repository.relativize(folder));
              return FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
              markdown[0] |= PlainFolder.isPage(file.toString());
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException unreadable) {
      throw new UserError(none);
    }
    if (!sites.isEmpty()) throw new UserError(none + "; there is one in " + sites.get(0));
    boolean ofSite = PlainFolder.OF_SITES.stream().anyMatch(name -> isFolder(repository, name));
    if (ofSite || !markdown[0]) throw new UserError(none);
    return repository;
  }

  /** Whether a folder that was found is no site. */
  static boolean isPlain(Path found) {
    return !configured(found) && !isFolder(found, "content");
  }

  /**
   * The site that a file belongs to, which may not be there yet; a UserError when there is none.
   */
  static Path around(Path file) {
    Path folder = file.getParent();
    while (folder != null && !Files.isDirectory(folder)) folder = folder.getParent();
    return find(folder == null ? file : folder);
  }

  /**
   * A site's folder inside the Git repository it lies in, ending in {@code /}; empty when it is the
   * repository's top or in none.
   */
  static String inRepository(Path site) {
    String inside = repository(site).relativize(site).toString().replace('\\', '/');
    return inside.isEmpty() ? "" : inside + "/";
  }

  /**
   * The top of the Git repository that a site lies in; the site's own folder when it is in none.
   */
  static Path repository(Path site) {
    for (@Nullable Path here = site; here != null; here = here.getParent())
      if (Files.exists(here.resolve(".git"))) return here;
    return site;
  }

  private static boolean configured(Path folder) {
    if (!Files.isDirectory(folder)) return false;
    for (String extension : EXTENSIONS) {
      if (Files.isRegularFile(folder.resolve("hugo." + extension))) return true;
      // Many tools have a config.yaml; it is Hugo's when something of a site lies beside it.
      boolean maybe = Files.isRegularFile(folder.resolve("config." + extension));
      if (maybe
          && (isFolder(folder, "content")
              || isFolder(folder, "layouts")
              || isFolder(folder, "themes"))) {
        return true;
      }
    }
    return isFolder(folder, "config/_default");
  }

  private static boolean isFolder(Path folder, String name) {
    return Files.isDirectory(folder.resolve(name));
  }
}
