package dev.waymark.site.render;

import dev.waymark.template.Budget;
import dev.waymark.template.Mark;
import dev.waymark.template.Runtime;
import dev.waymark.template.Template;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.text.Reads;
import dev.waymark.text.Reads.Noted;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/**
 * What partials make of plain values ({@code partial "icon" "search"}), which is the same for every
 * page of a language that asks: a menu of all pages asks for the same icons on every page.
 *
 * <p>Kept is only what was made without a look at the page that is rendered, and left nothing
 * behind. Who gets it pays for it all the same, so that bounds are met where they would be met
 * without it.
 */
final class KeptPartials {
  /** Functions that give another thing for each page, or objects that are changed. */
  static final Set<String> LOOKING =
      Set.of(
          "page",
          "site",
          "hugo",
          "ref",
          "urls.Ref",
          "relref",
          "urls.RelRef",
          "markdownify",
          "transform.Markdownify",
          "resources.ExecuteAsTemplate");

  private static final int MOST_KEPT = 20_000;
  private static final int LONGEST_TEXT = 200;
  private static final int MOST_ENTRIES = 16;

  private final Map<Key, Kept> kept = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  /** Templates that read alike may stand in different files, so only the same one counts. */
  private static final class Key {
    private final Template partial;
    private final Value dot;
    private final int hash;

    Key(Template partial, Value dot) {
      this.partial = partial;
      this.dot = dot;
      hash = 31 * System.identityHashCode(partial.root()) + dot.hashCode();
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && hash == key.hash
          && partial.root() == key.partial.root()
          && dot.equals(key.dot);
    }
  }

  private record Kept(Noted<Value> value, Budget.Cost cost) {}

  /** {@code looks} counts what the run has asked of the page that is rendered. */
  Value get(Runtime runtime, Template partial, Value dot, IntSupplier looks) {
    if (runtime.uncertain() != null || !isPlain(dot, 1)) return runtime.partial(partial, dot);
    Key key = new Key(partial, dot);
    Kept known = kept.get(key);
    if (known != null && runtime.budget().take(known.cost())) return known.value().get();
    int looked = looks.getAsInt();
    int before = runtime.disturbed();
    Value[] made = new Value[1];
    Noted<Budget.Cost> cost =
        Reads.during(() -> runtime.budget().measure(() -> made[0] = runtime.partial(partial, dot)));
    boolean same = looks.getAsInt() == looked && runtime.disturbed() == before && isKept(made[0]);
    if (same && known == null && count.incrementAndGet() <= MOST_KEPT)
      kept.put(key, new Kept(cost.with(made[0]), cost.made()));
    return made[0];
  }

  /** Whether a value is small, known, and written by nobody but a template. */
  private static boolean isPlain(Value value, int depth) {
    if (value instanceof Text text) {
      if (text.holey() || text.value().length() > LONGEST_TEXT) return false;
      for (Mark mark : text.marks())
        if (!(mark.note() instanceof Mark.Literal || mark.note() instanceof Mark.Constant))
          return false;
      return true;
    }
    if (value instanceof Value.Dict dict) {
      if (depth == 0 || dict.entries().size() > MOST_ENTRIES) return false;
      for (Value entry : dict.entries().values()) if (!isPlain(entry, depth - 1)) return false;
      return true;
    }
    return isScalar(value);
  }

  private static boolean isKept(Value value) {
    return value instanceof Text || value instanceof Value.Unknown || isScalar(value);
  }

  private static boolean isScalar(Value value) {
    return value instanceof Value.Nil
        || value instanceof Value.Bool
        || value instanceof Value.Int
        || value instanceof Value.Float;
  }
}
