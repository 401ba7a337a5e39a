package dev.waymark.cli;

import dev.waymark.engine.Live;
import dev.waymark.engine.Orders;
import dev.waymark.engine.Policy;
import dev.waymark.engine.Recall;
import dev.waymark.lint.Report;
import dev.waymark.text.Edit;
import dev.waymark.tree.DiskTree;
import dev.waymark.tree.Tree;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A site that stays in memory from check to check, asked about in the same words each time. */
final class Kept {
  private final Place place;
  private final SiteArguments site;
  private final Selection selection;
  private final BaselineArguments baseline;
  private final CacheArguments cache;
  private final Supplier<Console> world;
  private final Live live = new Live(this::orders);

  /** {@code world} is the console as it is when it is asked. */
  Kept(
      Place place,
      SiteArguments site,
      Selection selection,
      BaselineArguments baseline,
      CacheArguments cache,
      Supplier<Console> world) {
    this.place = place;
    this.site = site;
    this.selection = selection;
    this.baseline = baseline;
    this.cache = cache;
    this.world = world;
  }

  Live live() {
    return live;
  }

  /** Judges the site as a tree has it; a UserError when its configuration cannot be read. */
  Report check(Tree tree) {
    Console then = world.get();
    return live.judge(
        tree,
        then.now(),
        () -> tree instanceof DiskTree ? cache.recall(place, tree, site, then) : Recall.none(tree),
        null);
  }

  /** The site's settings as they are in a tree. */
  Workspace workspace(Tree tree) {
    return Workspace.of(place, tree, site, world.get(), Recall.none(tree));
  }

  /** What to write before files of a site that was judged are renamed. */
  List<Edit> renamed(Report before, Map<String, String> files) {
    Console then = world.get();
    Workspace was = workspace(before.survey().site().get().tree());
    return Renaming.of(before, was, files, selection.policy(was, then.now()), site, then);
  }

  private Orders orders(Tree tree) {
    Console then = world.get();
    Workspace workspace = Workspace.of(place, tree, site, then, Recall.none(tree));
    Policy policy = selection.policy(workspace, then.now());
    return new Orders(
        site.invocation(then, workspace.settings()),
        workspace.settings().site(),
        policy.knowing(BaselineArguments.judged(baseline.read(workspace, then), policy)));
  }
}
