package dev.waymark.engine;

import dev.waymark.document.Document;
import dev.waymark.lint.Past;
import dev.waymark.lint.Report;
import dev.waymark.lint.Web;
import dev.waymark.site.SiteBuilder;
import dev.waymark.site.model.Earlier;
import dev.waymark.site.model.Site;
import dev.waymark.tree.Manifest;
import dev.waymark.tree.Tree;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A site that is kept in memory and judged again after files have changed. A report is that of a
 * run that knows nothing; what does not look into a changed text is not done again.
 *
 * <p>For one thread, and another for glimpses; what it gives away is immutable.
 */
public final class Live {
  private final Function<Tree, Orders> reader;
  private final @Nullable Web web;
  private volatile @Nullable State state;

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
    this(reader, null);
  }

  /** As the other, with what the web said; null when it was not asked. */
  public Live(Function<Tree, Orders> reader, @Nullable Web web) {
    this.reader = reader;
    this.web = web;
  }

  /**
   * Judges a site for the first time, as {@link Engine#check(Supplier, Policy, Web, Recall)} does:
   * where memory knows what is to be said, nothing is read, and nothing kept.
   */
  public Report begin(
      Tree tree, Instant now, Supplier<Model> model, Recall recall, @Nullable Past past) {
    Orders orders = reader.apply(tree);
    String rules = Engine.rules(orders.policy());
    Judged told = web == null ? recall.judged(rules, () -> model.get().site()) : null;
    if (told != null) return Engine.settle(told, orders.policy().asking(past));
    state = judged(tree, now, orders, model.get(), recall);
    return report(state, past);
  }

  /** Judges a tree as it is at a moment. */
  public Report judge(Tree tree, Instant now) {
    return judge(tree, now, () -> Recall.none(tree), null);
  }

  /**
   * As the other.
   *
   * @param recall what an earlier run knows, when all must be read anew
   * @param past what history tells; null when it is not asked
   */
  public Report judge(Tree tree, Instant now, Supplier<Recall> recall, @Nullable Past past) {
    State before = state;
    Set<String> changed =
        before == null || !now.isBefore(before.until) ? null : before.files.changed(tree);
    State then = null;
    if (before != null && changed != null) {
      if (changed.isEmpty()) return report(before, past);
      then = revised(before, tree, changed);
    }
    if (then == null) {
      boolean texts = changed != null && changed.stream().allMatch(SharedDocuments::isText);
      then =
          before != null && changed != null && texts
              ? rebuilt(before, tree, now, changed, recall)
              : built(tree, now, recall);
    }
    state = then;
    return report(then, past);
  }

  private static Report report(State state, @Nullable Past past) {
    return Engine.settle(state.judged, state.orders.policy().asking(past));
  }

  /**
   * Judges a tree in which texts have changed, with their front matter, as if nobody looked at it
   * but who judges the texts themselves; for one who is typing and cannot wait for {@link #judge},
   * which is as it was afterwards. Null when other things have changed, or nothing.
   */
  public @Nullable Report glimpse(Tree tree) {
    State before = state;
    Set<String> changed = before == null ? null : before.files.changed(tree);
    if (before == null || changed == null || changed.isEmpty()) return null;
    Model model = ModelBuilder.glimpse(before.model, tree, changed);
    return model == null
        ? null
        : Engine.settle(judged(before, model, tree, changed), before.orders.policy());
  }

  private @Nullable State revised(State before, Tree tree, Set<String> changed) {
    Model model = ModelBuilder.revised(before.model, tree, changed);
    if (model == null) return null;
    Judged judged = judged(before, model, tree, changed);
    Instant until = earlier(before.until, judged.until());
    return new State(tree, Manifest.of(tree), before.orders, model, judged, until);
  }

  private Judged judged(State before, Model model, Tree tree, Set<String> changed) {
    tree.tellAs(before.tree);
    KnownFindings known = KnownFindings.of(before.judged, changed, true);
    return Engine.judge(model, before.orders.policy(), web, known);
  }

  /** Content has changed and nothing else; what does not look at what is different is kept. */
  private State rebuilt(
      State before, Tree tree, Instant now, Set<String> changed, Supplier<Recall> memory) {
    Earlier earlier =
        new Earlier(changed, ByteBuffer.wrap(SiteBuilder.gist(before.model.site()).facts()));
    KnownFindings known = KnownFindings.of(before.judged, changed, false);
    Orders orders = reader.apply(tree);
    Model model =
        model(
            tree,
            orders,
            SharedDocuments.in(tree, changed, () -> SharedDocuments.of(before.model)),
            earlier);
    return judged(tree, now, orders, model, known, memory.get());
  }

  private State built(Tree tree, Instant now, Supplier<Recall> memory) {
    Orders orders = reader.apply(tree);
    Recall recall = memory.get();
    Model model = model(tree, orders, file -> null, recall.earlier());
    return judged(tree, now, orders, model, recall);
  }

  private static Model model(
      Tree tree, Orders orders, Function<String, @Nullable Document> known, Earlier earlier) {
    return ModelBuilder.build(tree, orders.how(), orders.options(), known, earlier);
  }

  private State judged(Tree tree, Instant now, Orders orders, Model model, Recall recall) {
    KnownFindings known = recall.findings(Engine.rules(orders.policy()), model.site());
    return judged(tree, now, orders, model, known, recall);
  }

  private State judged(
      Tree tree, Instant now, Orders orders, Model model, KnownFindings known, Recall recall) {
    Policy policy = orders.policy();
    Judged judged = Engine.judge(model, policy, web, known);
    if (web == null) recall.remember(Engine.rules(policy), judged);
    recall.keep();
    // What a configuration allows until a day ends with it.
    Instant midnight = now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
    Instant until = earlier(midnight, recall.until(judged));
    return new State(tree, Manifest.of(tree), orders, model, judged, until);
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  /** The site as it was judged last; null before the first time. */
  public @Nullable Site site() {
    State last = state;
    return last == null ? null : last.model.site();
  }
}
