package dev.waymark.built;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far a model and a build agree: counts by fact, and the first differences. What the model
 * leaves open is counted apart: it makes no finding, right or wrong.
 */
public final class Agreement {
  /** Differences that are remembered of each fact, to be told as one with their likes. */
  private static final int MOST = 20_000;

  /** An id on fewer pages is not taken for one of the frame around all of them. */
  private static final int FRAMED = 4;

  /** Counts of one fact. */
  public record Counts(int right, int wrong, int undecided) {
    static final Counts NONE = new Counts(0, 0, 0);

    /** Both together. */
    public Counts plus(Counts o) {
      return new Counts(right + o.right, wrong + o.wrong, undecided + o.undecided);
    }

    /** The share of what is decided that is right, from 0 to 100; 100 when nothing is decided. */
    public double percent() {
      int decided = right + wrong;
      return decided == 0 ? 100 : 100.0 * right / decided;
    }
  }

  private final Map<Fact, Counts> counts = new EnumMap<>(Fact.class);
  private final Map<Fact, Map<String, Difference>> differences = new EnumMap<>(Fact.class);
  private final Map<Fact, Map<String, Integer>> reasons = new EnumMap<>(Fact.class);
  private final Map<String, Integer> rightIds = new HashMap<>();

  Agreement() {
    for (Fact fact : Fact.values()) {
      counts.put(fact, Counts.NONE);
      differences.put(fact, new LinkedHashMap<>());
      reasons.put(fact, new TreeMap<>());
    }
  }

  void right(Fact fact) {
    add(fact, new Counts(1, 0, 0));
  }

  void rightId(String id) {
    right(Fact.IDS);
    rightIds.merge(id, 1, Integer::sum);
  }

  void wrong(Difference difference) {
    add(difference.fact(), new Counts(0, 1, 0));
    keep(difference);
  }

  void undecided(Fact fact, String why) {
    add(fact, new Counts(0, 0, 1));
    reasonsOf(fact).merge(why, 1, Integer::sum);
  }

  void add(Agreement other) {
    for (Fact fact : Fact.values()) {
      add(fact, other.counts(fact));
      other.differences(fact).forEach(this::keep);
      other.reasonsOf(fact).forEach((why, n) -> reasonsOf(fact).merge(why, n, Integer::sum));
    }
    other.rightIds.forEach((id, n) -> rightIds.merge(id, n, Integer::sum));
  }

  /**
   * Counts an id that stands on more than half of the pages once, for it is one line of one
   * template, whether it is right or wrong.
   */
  void countFrameOnce(int pages) {
    int right = 0;
    for (int n : rightIds.values()) right += framed(n, pages) ? n - 1 : 0;
    int wrong = 0;
    for (Difference one : differencesOf(Fact.IDS).values())
      wrong += framed(one.pages(), pages) ? one.pages() - 1 : 0;
    add(Fact.IDS, new Counts(-right, -wrong, 0));
  }

  private static boolean framed(int n, int pages) {
    return n >= FRAMED && n * 2 > pages;
  }

  private void add(Fact fact, Counts more) {
    counts.put(fact, counts(fact).plus(more));
  }

  private void keep(Difference one) {
    Map<String, Difference> known = differencesOf(one.fact());
    Difference first = known.get(one.key());
    if (first != null) known.put(one.key(), first.on(first.pages() + one.pages()));
    else if (known.size() < MOST) known.put(one.key(), one);
  }

  private Map<String, Difference> differencesOf(Fact fact) {
    return differences.getOrDefault(fact, new LinkedHashMap<>());
  }

  private Map<String, Integer> reasonsOf(Fact fact) {
    return reasons.getOrDefault(fact, new TreeMap<>());
  }

  public Counts counts(Fact fact) {
    return counts.getOrDefault(fact, Counts.NONE);
  }

  /** All facts together. */
  public Counts all() {
    Counts all = Counts.NONE;
    for (Fact fact : Fact.values()) all = all.plus(counts(fact));
    return all;
  }

  /** The differences of a fact: those on most pages first, then in order of the build's files. */
  public List<Difference> differences(Fact fact) {
    List<Difference> all = new ArrayList<>(differencesOf(fact).values());
    all.sort(Comparator.comparingInt(Difference::pages).reversed());
    return all;
  }

  /** Why facts were left open, with how many each, most first. */
  public List<Map.Entry<String, Integer>> reasons(Fact fact) {
    List<Map.Entry<String, Integer>> all = new ArrayList<>(reasonsOf(fact).entrySet());
    Comparator<Map.Entry<String, Integer>> most =
        Map.Entry.comparingByValue(Comparator.reverseOrder());
    all.sort(most);
    return all;
  }
}
