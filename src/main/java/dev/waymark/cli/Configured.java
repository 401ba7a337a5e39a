package dev.waymark.cli;

import dev.waymark.config.Settings;
import dev.waymark.config.SettingsReader;
import dev.waymark.config.Shared;
import dev.waymark.lint.RulePage;
import dev.waymark.text.Source;
import dev.waymark.text.UserError;
import dev.waymark.tree.Tree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Finds Waymark's configuration of a site. What it extends lies in the site's repository, or in the
 * folder of the file that {@code --config} names.
 */
final class Configured {
  static final String FILE = "waymark.yaml";

  private Configured() {}

  /** The settings of a site in a tree; a UserError when they cannot be read. */
  static Settings of(
      Path root, Tree tree, SiteArguments arguments, Console console, List<RulePage> pages) {
    Path site = real(root);
    String top = path(site, SiteFinder.repository(site));
    if (arguments.config == null) {
      Source own = tree.isFile(FILE) ? tree.read(FILE) : null;
      return own == null
          ? Settings.DEFAULT
          : SettingsReader.read(own, new Shared(tree, "", top), pages);
    }
    Path file = real(console.folder().resolve(arguments.config).toAbsolutePath().normalize());
    Path parent = file.getParent();
    String folder = parent == null ? "" : path(site, parent);
    // Through the tree, so that a later run or a watch sees that it has changed.
    String name = (folder.isEmpty() ? "" : folder + "/") + file.getFileName();
    Source text = tree.beside(name, folder);
    if (text == null) throw new UserError("cannot read the configuration " + arguments.config);
    boolean inside = parent != null && parent.startsWith(SiteFinder.repository(site));
    Source named = Source.of(arguments.config.replace('\\', '/'), text.raw());
    return SettingsReader.read(named, new Shared(tree, folder, inside ? top : folder), pages);
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException gone) {
      return path;
    }
  }

  /** A folder as the site sees it; as it is called where that lies on another drive. */
  private static String path(Path site, Path folder) {
    boolean reachable = site.getRoot() != null && site.getRoot().equals(folder.getRoot());
    return (reachable ? site.relativize(folder) : folder).toString().replace('\\', '/');
  }
}
