package dev.waymark.cli;

import dev.waymark.engine.Live;
import dev.waymark.engine.Orders;
import dev.waymark.engine.Policy;
import dev.waymark.engine.Recall;
import dev.waymark.history.History;
import dev.waymark.lint.Report;
import dev.waymark.lint.Web;
import dev.waymark.tree.OverlayTree;
import dev.waymark.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges a site as it is, and then as it would be with other texts; what does not look into a text
 * that differs from the state that was judged last is not done again.
 */
final class Rechecks {
  private final Workspace workspace;
  private final SiteArguments site;
  private final CacheArguments cache;
  private final Console console;
  private final Live live;

  Rechecks(
      Workspace workspace,
      Policy policy,
      @Nullable Web web,
      SiteArguments site,
      CacheArguments cache,
      Console console) {
    this.workspace = workspace;
    this.site = site;
    this.cache = cache;
    this.console = console;
    Orders orders =
        new Orders(
            site.invocation(console, workspace.settings()), workspace.settings().site(), policy);
    live = new Live(tree -> orders, web);
  }

  /** Judges the site as it is. */
  Report first(Recall recall, @Nullable History past) {
    return live.begin(workspace.tree(), console.now(), workspace::model, recall, past);
  }

  /** Judges the site with other texts, by path. */
  Report of(Map<String, String> texts, @Nullable History past) {
    Map<String, byte[]> bytes = new HashMap<>();
    texts.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    Tree tree = OverlayTree.of(workspace.tree(), bytes);
    return live.judge(
        tree, console.now(), () -> cache.ofFolder(workspace.place(), tree, site, console), past);
  }
}
