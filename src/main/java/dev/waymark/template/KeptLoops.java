package dev.waymark.template;

import dev.waymark.text.Reads.Noted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What loops of page templates have printed for single items, for other pages to use: a menu of all
 * pages prints almost the same on each of them.
 */
public final class KeptLoops {
  /** Answers differ by whether an item is the page, lies above it, or neither. */
  private static final int MOST_ALIKE = 6;

  /** How much a site keeps, about in bytes. */
  private static final long LARGEST = 32 << 20;

  /** What a turn takes beside the characters of its text, and each of its marks and questions. */
  private static final int EACH = 200;

  private static final int EACH_MARK = 28;
  private static final int EACH_QUESTION = 64;

  private static final int LONGEST_TEXT = 200;
  private static final int MOST_ENTRIES = 16;

  private final long largest;
  private final Map<Same, Loop> loops = new ConcurrentHashMap<>();
  private final Map<Key, List<Kept>> kept = new ConcurrentHashMap<>();
  private final AtomicLong size = new AtomicLong();
  private final List<Map<String, Template>> overs = new ArrayList<>();

  /** {@code languages}: how many a site has, each of which keeps its own. */
  public KeptLoops(int languages) {
    largest = LARGEST / Math.max(1, languages);
  }

  /** A node by identity. */
  private record Same(Node node) {
    @Override
    public int hashCode() {
      return System.identityHashCode(node);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Same same && node == same.node;
    }
  }

  /** A loop, and whether it is worth keeping what it prints. */
  static final class Loop {
    /** After so many runs a loop shows whether its turns come again. */
    private static final int ENOUGH = 12;

    private static final int SELDOM = 8;

    private final @Nullable Captures captures;
    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicInteger found = new AtomicInteger();

    /** Steps that were made, and steps that need not be. */
    private final AtomicLong made = new AtomicLong();

    private final AtomicLong spared = new AtomicLong();

    private Loop(@Nullable Captures captures) {
      this.captures = captures;
    }

    /** The variables that its body takes; null for one of which nothing is kept. */
    @Nullable Captures captures() {
      return runs.get() > ENOUGH && spared.get() < made.get() / SELDOM ? null : captures;
    }

    /** Another page's template has come to it. */
    void run() {
      runs.incrementAndGet();
    }

    void found(Budget.Cost cost) {
      found.incrementAndGet();
      spared.addAndGet(cost.steps());
    }

    void made(Budget.Cost cost) {
      made.addAndGet(cost.steps());
    }
  }

  /**
   * What one turn of a loop has printed.
   *
   * @param asked in which case it is the same again
   * @param end where in the markup it ended
   */
  record Kept(Text printed, HtmlContext.Place end, List<Question> asked, Noted<Budget.Cost> cost) {}

  /** Where a turn began and with what. */
  static final class Key {
    private final Node.Body body;
    private final Map<String, Template> over;
    private final List<Value> values;
    private final HtmlContext.Place place;
    private final int hash;

    /** {@code values} are the item, then those of the variables. */
    Key(Node.Body body, Map<String, Template> over, List<Value> values, HtmlContext.Place place) {
      this.body = body;
      this.over = over;
      this.values = values;
      this.place = place;
      int mixed = System.identityHashCode(body);
      for (Value value : values) mixed = 31 * mixed + mark(value);
      hash = mixed;
    }

    private static int mark(Value value) {
      if (Standing.is(value)) return 1;
      if (value instanceof Value.Obj object) return System.identityHashCode(object.subject());
      if (value instanceof Text text) return text.value().hashCode();
      if (value instanceof Value.Dict dict) return dict.entries().size();
      return value instanceof Value.Items ? 2 : value.hashCode();
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && hash == key.hash
          && body == key.body
          && over == key.over
          && place.equals(key.place)
          && KeptLoops.same(values, key.values);
    }
  }

  Loop loop(Node.Range range) {
    return loops.computeIfAbsent(new Same(range), same -> new Loop(Captures.of(range)));
  }

  /** The one map of those that are equal. */
  synchronized Map<String, Template> over(Map<String, Template> over) {
    for (Map<String, Template> known : overs) if (known.equals(over)) return known;
    overs.add(over);
    return over;
  }

  /** How often a turn was found. */
  int found() {
    return loops.values().stream().mapToInt(loop -> loop.found.get()).sum();
  }

  List<Kept> of(Key key) {
    return kept.getOrDefault(key, List.of());
  }

  void keep(Key key, Kept one) {
    if (size.get() > largest) return;
    kept.compute(
        key,
        (k, before) -> {
          if (before != null && before.size() >= MOST_ALIKE) return before;
          size.addAndGet(size(one));
          List<Kept> all = new ArrayList<>(before == null ? List.of() : before);
          all.add(one);
          return List.copyOf(all);
        });
  }

  private static long size(Kept one) {
    Text printed = one.printed();
    return EACH
        + printed.value().length()
        + (long) EACH_MARK * printed.marks().size()
        + (long) EACH_QUESTION * one.asked().size();
  }

  /** Whether what depends on a value can be found again. */
  static boolean isKey(Value value) {
    if (value instanceof Text text) return !text.holey() && text.value().length() <= LONGEST_TEXT;
    if (value instanceof Value.Dict dict && !dict.params()) {
      if (dict.entries().size() > MOST_ENTRIES) return false;
      for (Value entry : dict.entries().values()) if (!isKey(entry)) return false;
      return true;
    }
    return !(value instanceof Value.Unknown) && !(value instanceof Value.Callable);
  }

  static boolean same(List<Value> some, List<Value> others) {
    if (some.size() != others.size()) return false;
    for (int i = 0; i < some.size(); i++) if (!same(some.get(i), others.get(i))) return false;
    return true;
  }

  /** Whether nothing that is printed can depend on which of two values it is. */
  static boolean same(Value one, Value other) {
    if (one == other) return true;
    if (one instanceof Value.Obj a && other instanceof Value.Obj b)
      return a.subject() == b.subject() || Standing.is(a) && Standing.is(b);
    if (one instanceof Value.Dict a && other instanceof Value.Dict b) {
      int size = a.entries().size();
      if (a.params() || b.params() || size != b.entries().size() || size > MOST_ENTRIES)
        return false;
      for (Map.Entry<String, Value> entry : a.entries().entrySet()) {
        Value there = b.entries().get(entry.getKey());
        if (there == null || !same(entry.getValue(), there)) return false;
      }
      return true;
    }
    boolean plain =
        one instanceof Text
            || one instanceof Value.Nil
            || one instanceof Value.Bool
            || one instanceof Value.Int
            || one instanceof Value.Float;
    return plain && one.equals(other);
  }
}
