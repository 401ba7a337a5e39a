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
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Names that say what a missing one says in other words, for "did you mean" where no few letters
 * make the difference: {@code notes-for-argocd-users} for {@code argocd}.
 *
 * <p>A word counts the more the fewer names have it: what only one name says is what tells it from
 * the others.
 */
public final class SharedWords {
  /**
   * Measured on what people wrote instead of 80 dead fragments: at less, more is proposed and as
   * much is right.
   */
  private static final double LEAST = 0.35;

  /** What a word counts that no name has: most likely the one that was changed. */
  private static final double UNKNOWN = 0.7;

  /** Names that share this much mean the same, whatever else is there. */
  private static final double ALIKE = 0.6;

  private static final double SAME = 0.8;

  /** Fewer letters in common are chance. */
  private static final int SIGNIFICANT = 4;

  /** What is left of a word without its end. */
  private static final int STEM = 3;

  /** How many names one instance compares in all, a moment's work. */
  private static final long MOST_WORK = 4_000_000;

  private final Map<String, Set<String>> names = new HashMap<>();
  private final Map<String, Integer> having = new HashMap<>();
  private final AtomicLong work = new AtomicLong(MOST_WORK);

  public SharedWords(Collection<String> candidates) {
    for (String name : new LinkedHashSet<>(candidates)) {
      Set<String> words = words(name);
      names.put(name, words);
      for (String word : words) having.merge(word, 1, Integer::sum);
    }
  }

  /** The names that share most words with one, best first; empty when too few are shared. */
  public List<String> to(String name, int max) {
    if (work.addAndGet(-names.size()) < 0) return List.of();
    Set<String> words = words(name);
    record Near(String name, double share, int letters) {}
    List<Near> near = new ArrayList<>();
    names.forEach(
        (other, theirs) -> {
          double share = other.equals(name) ? 0 : share(words, theirs);
          if (share >= LEAST) near.add(new Near(other, share, letters(name, other)));
        });
    return near.stream()
        .sorted(
            Comparator.comparingDouble(Near::share)
                .reversed()
                .thenComparingInt(Near::letters)
                .thenComparing(Near::name))
        .limit(max)
        .map(Near::name)
        .toList();
  }

  /** Whether two names have hardly a word that the other has not. */
  public static boolean same(String a, String b) {
    Set<String> one = words(a);
    Set<String> two = words(b);
    return 2.0 * both(one, two).size() / (one.size() + two.size()) >= SAME;
  }

  /** Whether two names say the same in most words, or one says all that the other does. */
  public static boolean alike(String a, String b) {
    Set<String> one = words(a);
    Set<String> two = words(b);
    Set<String> both = both(one, two);
    if (!significant(both)) return false;
    boolean within = both.size() == Math.min(one.size(), two.size());
    return within || 2.0 * both.size() / (one.size() + two.size()) >= ALIKE;
  }

  private double share(Set<String> a, Set<String> b) {
    Set<String> both = both(a, b);
    if (!significant(both)) return 0;
    double share = 2 * weight(both) / (weight(a) + weight(b));
    // What is only added to a name leaves it what it was.
    return both.size() == a.size() ? (1 + share) / 2 : share;
  }

  private double weight(Set<String> words) {
    double sum = 0;
    for (String word : words) {
      Integer count = having.get(word);
      sum +=
          count == null
              ? UNKNOWN * Math.log1p(names.size())
              : Math.log1p((double) names.size() / count);
    }
    return sum;
  }

  private static int letters(String a, String b) {
    int most = Math.max(a.length(), b.length()) / 2;
    int edits = Nearest.distance(a, b, most);
    return edits < 0 ? most + 1 : edits;
  }

  private static Set<String> both(Set<String> a, Set<String> b) {
    Set<String> both = new TreeSet<>(a);
    both.retainAll(b);
    return both;
  }

  private static boolean significant(Set<String> words) {
    return words.stream().mapToInt(String::length).sum() >= SIGNIFICANT;
  }

  private static Set<String> words(String name) {
    Set<String> words = new TreeSet<>();
    for (String word : Arrays.asList(name.toLowerCase(Locale.ROOT).split("[-_.\\s]+")))
      if (!word.isEmpty()) words.add(stem(word));
    return words;
  }

  /** Without the ends that grammar changes: {@code configuring}, {@code links}. */
  private static String stem(String word) {
    for (String end : List.of("ing", "ed", "es", "s"))
      if (word.endsWith(end) && word.length() - end.length() >= STEM)
        return word.substring(0, word.length() - end.length());
    return word;
  }
}
