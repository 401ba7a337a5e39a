package dev.waymark.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The names that a mistyped or outdated one most likely means, for "did you mean".
 *
 * <p>Three ways to be near, best first: equal but for case and slashes at the ends; a few letters
 * off (optimal string alignment, at most a third of each segment); for paths, the same last segment
 * under another parent. Equal input gives equal order, whatever order the candidates come in.
 */
public final class Nearest {
  /**
   * Longer names are only looked up as they are: an edit distance of them would say nothing and
   * cost much.
   */
  private static final int LONGEST = 400;

  private static final int MOST_EDITS = 8;
  private static final int PER_EDIT = 10;

  /** What a move costs against edits: two wrong letters are likelier than a move, three are not. */
  private static final int MOVED = 25;

  /**
   * How many letters one instance compares in all, a moment's work: who has tens of thousands of
   * wrong names needs no suggestions for the last of them.
   */
  private static final long MOST_WORK = 40_000_000;

  private final AtomicLong work = new AtomicLong(MOST_WORK);
  private final List<Name> names;
  private final Map<Segment, List<Name>> byLast = new HashMap<>();

  /** Prepares {@code candidates} for many questions. */
  public Nearest(Collection<String> candidates) {
    names = new LinkedHashSet<>(candidates).stream().map(Name::of).toList();
    for (Name name : names) byLast.computeIfAbsent(name.last, k -> new ArrayList<>()).add(name);
  }

  /**
   * At most {@code max} of {@code candidates}, best first; empty when none is near. Ask many words
   * of one instance.
   */
  public static List<String> of(String word, Collection<String> candidates, int max) {
    return new Nearest(candidates).to(word, max);
  }

  /** A clause to end a message with: {@code ; did you mean a or b?}; nothing when none is near. */
  public static String clause(List<String> nearest) {
    return nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?";
  }

  /** The clause for the one nearest of {@code candidates}. */
  public static String clause(String word, Collection<String> candidates) {
    return clause(of(word, candidates, 1));
  }

  /** At most {@code max} names near {@code word}, best first; never {@code word} itself. */
  public List<String> to(String word, int max) {
    if (work.addAndGet(-names.size()) < 0) return List.of();
    Name wanted = Name.of(word);
    Map<String, Integer> costs = new HashMap<>();
    for (Name name : names) {
      int cost = typo(wanted, name);
      if (cost >= 0 && !name.written.equals(word)) costs.put(name.written, cost);
    }
    if (wanted.segments.length > 1 || word.indexOf('/') >= 0) {
      for (Map.Entry<Segment, List<Name>> entry : byLast.entrySet()) {
        int edits = entry.getKey().text.isEmpty() ? -1 : edits(wanted.last, entry.getKey(), 5);
        if (edits < 0) continue;
        for (Name name : entry.getValue()) {
          if (name.written.equals(word)) continue;
          costs.merge(name.written, MOVED + edits * PER_EDIT + unshared(wanted, name), Math::min);
        }
      }
    }
    Comparator<Map.Entry<String, Integer>> best = Map.Entry.comparingByValue();
    return costs.entrySet().stream()
        .sorted(best.thenComparing(Map.Entry.comparingByKey()))
        .limit(max)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Cost of the edits between two names, -1 when they are too many. Each segment of a path is
   * judged by its own length: else any two pages of one deep folder would be alike.
   */
  private int typo(Name a, Name b) {
    if (a.segments.length != b.segments.length) return -1;
    int sum = 0;
    for (int i = 0; i < a.segments.length; i++) {
      int edits = edits(a.segments[i], b.segments[i], 3);
      if (edits < 0) return -1;
      sum += edits;
    }
    return sum > MOST_EDITS ? -1 : sum * PER_EDIT;
  }

  /**
   * Edits between two segments: 0 when equal, -1 when more than every {@code nth} letter differs.
   */
  private int edits(Segment a, Segment b, int nth) {
    int longer = Math.max(a.text.length(), b.text.length());
    int most = longer < 2 ? 0 : Math.min(MOST_EDITS, Math.max(1, longer / nth));
    // Each edit brings at most one letter that the other has not: spares most pairs the alignment.
    if (Long.bitCount(a.letters & ~b.letters) > most
        || Long.bitCount(b.letters & ~a.letters) > most) return -1;
    if (a.text.equals(b.text)) return 0;
    boolean close = longer - Math.min(a.text.length(), b.text.length()) <= most;
    if (longer > LONGEST || !close) return -1;
    if (work.addAndGet(-(long) longer * (2 * most + 1)) < 0) return -1;
    return distance(a.text, b.text, most);
  }

  /** How many segments of both are not shared at the beginning or the end. */
  private static int unshared(Name a, Name b) {
    Segment[] left = a.segments;
    Segment[] right = b.segments;
    int head = 0;
    int tail = 0;
    int shorter = Math.min(left.length, right.length);
    while (head < shorter && left[head].equals(right[head])) head++;
    while (tail < shorter - head
        && left[left.length - 1 - tail].equals(right[right.length - 1 - tail])) tail++;
    return left.length + right.length - 2 * (head + tail);
  }

  /**
   * Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours.
   *
   * @return -1 when it is more than {@code most}; the work is proportional to length times {@code
   *     most}
   */
  public static int distance(String a, String b, int most) {
    int n = a.length();
    int m = b.length();
    if (most < 0 || Math.abs(n - m) > most) return -1;
    int far = most + 1;
    int[] before = new int[m + 1];
    int[] last = new int[m + 1];
    int[] row = new int[m + 1];
    for (int j = 0; j <= m; j++) last[j] = Math.min(j, far);
    for (int i = 1; i <= n; i++) {
      int from = Math.max(1, i - most);
      int to = Math.min(m, i + most);
      row[from - 1] = from == 1 ? Math.min(i, far) : far;
      int least = row[from - 1];
      for (int j = from; j <= to; j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int cost = last[j - 1] + (same ? 0 : 1);
        cost = Math.min(cost, row[j - 1] + 1);
        if (j < i + most) cost = Math.min(cost, last[j] + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost = Math.min(cost, before[j - 2] + 1);
        }
        row[j] = Math.min(cost, far);
        least = Math.min(least, row[j]);
      }
      if (to < m) row[to + 1] = far;
      if (least > most) return -1;
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return last[m] <= most ? last[m] : -1;
  }

  /** A part of a name in lower case, and the set of its characters. */
  private record Segment(String text, long letters) {
    static Segment of(String text) {
      long letters = 0;
      for (int i = 0; i < text.length(); i++) letters |= 1L << (text.charAt(i) & 63);
      return new Segment(text, letters);
    }
  }

  /** A name made ready: its segments without slashes at the ends, and the one it is known by. */
  private record Name(String written, Segment[] segments, Segment last) {
    static Name of(String written) {
      int from = 0;
      int to = written.length();
      while (from < to && written.charAt(from) == '/') from++;
      while (to > from && written.charAt(to - 1) == '/') to--;
      String plain = written.substring(from, to).toLowerCase(Locale.ROOT);
      Segment[] segments =
          Arrays.stream(plain.split("/", -1)).map(Segment::of).toArray(Segment[]::new);
      Segment last = segments[segments.length - 1];
      // A bundle is known by its folder.
      boolean bundle =
          segments.length > 1
              && (last.text.startsWith("index.") || last.text.startsWith("_index."));
      return new Name(written, segments, bundle ? segments[segments.length - 2] : last);
    }
  }
}
