package dev.waymark.cli;

import dev.waymark.config.Settings;
import dev.waymark.document.Document;
import dev.waymark.engine.Model;
import dev.waymark.engine.ModelBuilder;
import dev.waymark.engine.Recall;
import dev.waymark.engine.SharedDocuments;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.lint.RulePage;
import dev.waymark.rules.Catalog;
import dev.waymark.text.Once;
import dev.waymark.text.UserError;
import dev.waymark.tree.Changes;
import dev.waymark.tree.DiskTree;
import dev.waymark.tree.Tree;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A site with its settings and model. */
record Workspace(
    Place place, Tree tree, Settings settings, List<RulePage> pages, Once<Model> built) {
  /** The site, which is read when first asked for. */
  Model model() {
    return built.get();
  }

  /** The site on disk. */
  static Workspace open(SiteArguments arguments, Console console) {
    Place place = Place.of(arguments, console);
    DiskTree tree = DiskTree.open(place.root());
    return of(place, tree, arguments, console, Recall.none(tree));
  }

  /** The site as a tree holds it, with what earlier runs knew of it. */
  static Workspace of(
      Place place, Tree tree, SiteArguments arguments, Console console, Recall recall) {
    List<RulePage> pages = Catalog.pages();
    Settings settings = Configured.of(place.root(), tree, arguments, console, pages);
    return of(place, tree, settings, pages, arguments, console, () -> file -> null, recall);
  }

  /**
   * An earlier state of the site under the settings of that time, or under these when it had none
   * that can be read.
   */
  Workspace earlier(
      Tree before, Changes changes, SiteArguments arguments, Console console, Recall recall) {
    Settings then = settings;
    if (arguments.config == null && before.isFile(Configured.FILE)) {
      try {
        then = Configured.of(place.root(), before, arguments, console, pages);
      } catch (UserError unreadable) {
        then = settings;
      }
    }
    return of(
        place,
        before,
        then,
        pages,
        arguments,
        console,
        () -> SharedDocuments.but(changes.paths(), () -> SharedDocuments.of(model())),
        recall);
  }

  /** The same site with other files, of which those that differ from what was read are named. */
  Workspace with(
      Tree other,
      Set<String> changed,
      SharedDocuments read,
      SiteArguments arguments,
      Console console,
      Recall recall) {
    Function<String, @Nullable Document> known = SharedDocuments.in(other, changed, () -> read);
    return of(place, other, settings, pages, arguments, console, () -> known, recall);
  }

  /** What has been read of the site by now. */
  SharedDocuments read() {
    return built.isMade() ? SharedDocuments.of(model()) : SharedDocuments.NONE;
  }

  private static Workspace of(
      Place place,
      Tree tree,
      Settings settings,
      List<RulePage> pages,
      SiteArguments arguments,
      Console console,
      Supplier<Function<String, @Nullable Document>> parsed,
      Recall recall) {
    Invocation how = arguments.invocation(console, settings);
    Once<Model> model =
        new Once<>(
            () -> ModelBuilder.build(tree, how, settings.site(), parsed.get(), recall.earlier()));
    return new Workspace(place, tree, settings, pages, model);
  }
}
