package dev.waymark.cli;

import dev.waymark.text.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the site that a path belongs to: its own folder or the nearest one above with a Hugo
 * configuration.
 */
final class SiteFinder {
  private static final List<String> EXTENSIONS = List.of("toml", "yaml", "yml", "json");

  private SiteFinder() {}

  /** The site's folder; a UserError when there is none. */
  static Path find(Path path) {
    if (!Files.exists(path)) throw new UserError("no file or folder is called " + path);
    Path real = path.toAbsolutePath().normalize();
    for (@Nullable Path here = real; here != null; here = here.getParent()) {
      if (configured(here)) return here;
    }
    // Newer Hugos build a folder without any configuration, if there is content in it.
    if (Files.isDirectory(real.resolve("content"))) return real;
    throw new UserError(
        path
            + " is not a Hugo site: there is no hugo.toml, hugo.yaml or config folder in it or above it");
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
