package dev.waymark.cli;

import dev.waymark.engine.Engine;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges a site as it would be with other texts; what is known of it as it is helps. */
record Rechecks(
    Workspace workspace,
    Policy policy,
    @Nullable Web web,
    SiteArguments site,
    CacheArguments cache,
    Console console) {
  /** {@code texts} by path; {@code gone} are the files that would not be there. */
  Report of(Map<String, String> texts, Set<String> gone, @Nullable History past) {
    Map<String, byte[]> bytes = new HashMap<>();
    texts.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    Tree tree = OverlayTree.of(workspace.tree(), bytes, gone);
    Recall recall = cache.ofFolder(workspace.place(), tree, site, console);
    Workspace next = workspace.with(tree, site, console, recall);
    return Engine.check(next::model, policy.asking(past), web, recall);
  }
}
