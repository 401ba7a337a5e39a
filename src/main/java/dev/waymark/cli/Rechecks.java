package dev.waymark.cli;

import dev.waymark.engine.Engine;
import dev.waymark.engine.Policy;
import dev.waymark.engine.Recall;
import dev.waymark.engine.SharedDocuments;
import dev.waymark.history.History;
import dev.waymark.lint.Report;
import dev.waymark.lint.Web;
import dev.waymark.tree.OverlayTree;
import dev.waymark.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges a site as it would be with other texts; what is known of it as it is, and what was read of
 * it before, helps.
 */
final class Rechecks {
  private final Workspace workspace;
  private final Policy policy;
  private final @Nullable Web web;
  private final SiteArguments site;
  private final CacheArguments cache;
  private final Console console;

  /** What was read last, and the files in which that differs from the site as it is. */
  private SharedDocuments read;

  private Set<String> other = Set.of();

  Rechecks(
      Workspace workspace,
      Policy policy,
      @Nullable Web web,
      SiteArguments site,
      CacheArguments cache,
      Console console) {
    this.workspace = workspace;
    this.policy = policy;
    this.web = web;
    this.site = site;
    this.cache = cache;
    this.console = console;
    read = workspace.read();
  }

  /** {@code texts} by path; {@code gone} are the files that would not be there. */
  Report of(Map<String, String> texts, Set<String> gone, @Nullable History past) {
    Map<String, byte[]> bytes = new HashMap<>();
    texts.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    Tree tree = OverlayTree.of(workspace.tree(), bytes, gone);
    Recall recall = cache.ofFolder(workspace.place(), tree, site, console);
    Set<String> changed = new HashSet<>(texts.keySet());
    changed.addAll(gone);
    Set<String> differing = new HashSet<>(other);
    differing.addAll(changed);
    Workspace next = workspace.with(tree, differing, read, site, console, recall);
    Report report = Engine.check(next::model, policy.asking(past), web, recall);
    if (next.built().isMade()) {
      read = next.read();
      other = changed;
    }
    return report;
  }
}
