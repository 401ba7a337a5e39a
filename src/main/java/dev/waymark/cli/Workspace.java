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
import java.util.List;

/** A site with its settings and model. */
record Workspace(Place place, Tree tree, Settings settings, List<RulePage> pages, Model model) {
  static final String CONFIG = "waymark.yaml";

  /** The site on disk. */
  static Workspace open(SiteArguments arguments, Console console) {
    Place place = Place.of(arguments, console);
    return of(place, DiskTree.open(place.root()), arguments, console);
  }

  /** The site as a tree holds it. */
  static Workspace of(Place place, Tree tree, SiteArguments arguments, Console console) {
    List<RulePage> pages = Catalog.pages();
    return of(place, tree, settings(arguments, console, tree, pages), arguments, console);
  }

  /**
   * An earlier state of the site under the settings of that time, or under these when it had none
   * that can be read.
   */
  Workspace earlier(Tree before, SiteArguments arguments, Console console) {
    Settings then = settings;
    if (arguments.config == null && before.isFile(CONFIG)) {
      try {
        then = settings(arguments, console, before, pages);
      } catch (UserError unreadable) {
        then = settings;
      }
    }
    return of(place, before, then, arguments, console);
  }

  private static Workspace of(
      Place place, Tree tree, Settings settings, SiteArguments arguments, Console console) {
    Model model =
        ModelBuilder.build(
            tree, arguments.invocation(console, settings.hugoVersion()), settings.site());
    return new Workspace(place, tree, settings, Catalog.pages(), model);
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
}
