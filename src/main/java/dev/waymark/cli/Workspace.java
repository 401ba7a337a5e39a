package dev.waymark.cli;

import dev.waymark.config.Settings;
import dev.waymark.config.SettingsReader;
import dev.waymark.engine.Model;
import dev.waymark.engine.ModelBuilder;
import dev.waymark.lint.RulePage;
import dev.waymark.rules.Catalog;
import dev.waymark.text.Source;
import dev.waymark.text.UserError;
import dev.waymark.tree.DiskTree;
import dev.waymark.tree.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A site on disk with its settings and model.
 *
 * @param root the site's folder
 * @param asked the files and folders inside it that the user named, relative to the root; empty for
 *     all
 */
record Workspace(
    Path root, List<String> asked, Settings settings, List<RulePage> pages, Model model) {
  static final String CONFIG = "waymark.yaml";

  static Workspace open(SiteArguments arguments, Console console) {
    List<Path> paths = new ArrayList<>();
    for (String path : arguments.paths) paths.add(console.folder().resolve(path).normalize());
    if (paths.isEmpty()) paths.add(console.folder());

    Path root = SiteFinder.find(paths.get(0));
    List<String> asked = new ArrayList<>();
    for (Path path : paths) {
      Path other = SiteFinder.find(path);
      if (!other.equals(root)) {
        throw new UserError("one site at a time: " + root + " and " + other + " are two");
      }
      String inside =
          root.relativize(path.toAbsolutePath().normalize()).toString().replace('\\', '/');
      asked.add(inside);
    }
    if (asked.contains("")) asked.clear();

    Tree tree = DiskTree.open(root);
    List<RulePage> pages = Catalog.pages();
    Settings settings = settings(arguments, console, tree, pages);
    Model model =
        ModelBuilder.build(
            tree, arguments.invocation(console, settings.hugoVersion()), settings.site());
    return new Workspace(root, List.copyOf(asked), settings, pages, model);
  }

  private static Settings settings(
      SiteArguments arguments, Console console, Tree tree, List<RulePage> pages) {
    if (arguments.config == null) {
      Source own = tree.isFile(CONFIG) ? tree.read(CONFIG) : null;
      return own == null ? Settings.DEFAULT : SettingsReader.read(own, tree, pages);
    }
    Path file = console.folder().resolve(arguments.config);
    try {
      return SettingsReader.read(Source.of(arguments.config, Files.readString(file)), tree, pages);
    } catch (IOException e) {
      throw new UserError("cannot read the configuration " + arguments.config);
    }
  }

  /** Whether the user asked about a file. */
  boolean covers(String file) {
    return asked.isEmpty()
        || asked.stream().anyMatch(path -> file.equals(path) || file.startsWith(path + "/"));
  }
}
