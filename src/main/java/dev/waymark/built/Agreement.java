package dev.waymark.built;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * How far a model and a build agree: counts by fact, and the first differences. What the model
 * leaves open is counted apart: it makes no finding, right or wrong.
 */
public final class Agreement {
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

  private final int kept;
  private final Map<Fact, Counts> counts = new EnumMap<>(Fact.class);
  private final Map<Fact, List<Difference>> differences = new EnumMap<>(Fact.class);
  private final Map<Fact, Map<String, Integer>> reasons = new EnumMap<>(Fact.class);

  /** Keeps at most so many differences of each fact. */
  Agreement(int kept) {
    this.kept = kept;
    for (Fact fact : Fact.values()) {
      counts.put(fact, Counts.NONE);
      differences.put(fact, new ArrayList<>());
      reasons.put(fact, new TreeMap<>());
    }
  }

  void right(Fact fact) {
    add(fact, new Counts(1, 0, 0));
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
  }

  private void add(Fact fact, Counts more) {
    counts.put(fact, counts(fact).plus(more));
  }

  private void keep(Difference difference) {
    List<Difference> known = differences.getOrDefault(difference.fact(), new ArrayList<>());
    if (known.size() < kept) known.add(difference);
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

  /** The first differences of a fact, in order of the build's files. */
  public List<Difference> differences(Fact fact) {
    return Collections.unmodifiableList(differences.getOrDefault(fact, List.of()));
  }

  /** Why facts were left open, with how many each, most first. */
  public List<Map.Entry<String, Integer>> reasons(Fact fact) {
    List<Map.Entry<String, Integer>> all = new ArrayList<>(reasonsOf(fact).entrySet());
    ToIntFunction<Map.Entry<String, Integer>> count = Map.Entry::getValue;
    all.sort((a, b) -> Integer.compare(count.applyAsInt(b), count.applyAsInt(a)));
    return List.copyOf(all);
  }
}
