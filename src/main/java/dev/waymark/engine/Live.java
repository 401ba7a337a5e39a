package dev.waymark.engine;

import dev.waymark.document.Document;
import dev.waymark.lint.Report;
import dev.waymark.site.model.Site;
import dev.waymark.tree.Manifest;
import dev.waymark.tree.Tree;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A site that is kept in memory and judged again after files have changed. A report is that of a
 * run that knows nothing; what does not look into a changed text is not done again.
 *
 * <p>For one thread; what it gives away is immutable.
 */
public final class Live {
  private final Function<Tree, Orders> reader;
  private @Nullable State state;

  /**
   * All that is kept.
   *
   * @param files what was seen of the tree
   * @param until when the same files may be judged otherwise
   */
  private record State(
      Tree tree, Manifest files, Orders orders, Model model, Judged judged, Instant until) {}

  /** {@code reader} tells from the tree's configuration what is wanted of a site. */
  public Live(Function<Tree, Orders> reader) {
    this.reader = reader;
  }

  /** Judges a tree as it is at a moment. */
  public Report judge(Tree tree, Instant now) {
    return judge(tree, now, () -> Recall.none(tree));
  }

  /** As the other; when all must be read anew, from what {@code recall} knows. */
  public Report judge(Tree tree, Instant now, Supplier<Recall> recall) {
    State before = state;
    Set<String> changed =
        before == null || !now.isBefore(before.until) ? null : before.files.changed(tree);
    State then = null;
    if (before != null && changed != null) {
      if (changed.isEmpty()) return report(before);
      then = revised(before, tree, changed);
    }
    if (then == null) {
      Map<String, Document> parsed = before == null ? Map.of() : parsed(before, changed);
      then = built(tree, now, parsed, recall);
    }
    state = then;
    return report(then);
  }

  private static Report report(State state) {
    return Engine.settle(state.judged, state.orders.policy());
  }

  private static @Nullable State revised(State before, Tree tree, Set<String> changed) {
    Model model = ModelBuilder.revised(before.model, tree, changed);
    if (model == null) return null;
    tree.tellAs(before.tree);
    Policy policy = before.orders.policy();
    KnownFindings known = KnownFindings.of(before.judged, changed, true);
    Judged judged = Engine.judge(model, policy, null, known);
    Instant until = earlier(before.until, judged.until());
    return new State(tree, Manifest.of(tree), before.orders, model, judged, until);
  }

  /** The documents that are read alike now: unless configuration or templates are others. */
  private static Map<String, Document> parsed(State before, @Nullable Set<String> changed) {
    if (changed == null || !changed.stream().allMatch(Live::isText)) return Map.of();
    Map<String, Document> documents = new HashMap<>();
    for (Document document : before.model.site().documents())
      documents.put(document.source().path(), document);
    return documents;
  }

  private static boolean isText(String file) {
    return file.endsWith(".md") && !file.contains("layouts/");
  }

  private State built(
      Tree tree, Instant now, Map<String, Document> parsed, Supplier<Recall> memory) {
    Orders orders = reader.apply(tree);
    Recall recall = memory.get();
    Model model =
        ModelBuilder.build(
            tree,
            orders.how(),
            orders.options(),
            file -> same(parsed, file, tree),
            recall.earlier());
    Policy policy = orders.policy();
    String rules = Engine.rules(policy);
    KnownFindings known = recall.findings(rules, model.site());
    Judged judged = Engine.judge(model, policy, null, known);
    recall.remember(rules, judged);
    recall.keep();
    // What a configuration allows until a day ends with it.
    Instant midnight = now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
    Instant until = earlier(midnight, recall.until(judged));
    return new State(tree, Manifest.of(tree), orders, model, judged, until);
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  /** A document of the very text that the tree has. */
  private static @Nullable Document same(Map<String, Document> documents, String file, Tree tree) {
    Document document = documents.get(file);
    return document != null && document.source() == tree.read(file) ? document : null;
  }

  /** The site as it was judged last; null before the first time. */
  public @Nullable Site site() {
    State last = state;
    return last == null ? null : last.model.site();
  }
}
