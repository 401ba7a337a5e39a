package dev.waymark.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names that say what a missing one says in other words, for "did you mean" where no few letters
 * make the difference: {@code notes-for-argocd-users} for {@code argocd}.
 */
public final class SharedWords {
  private static final double LEAST = 0.6;

  /** A shorter word is in too many names to mean one of them. */
  private static final int SIGNIFICANT = 4;

  private SharedWords() {}

  /** The names that share most words with one, in order; empty when too few are shared. */
  public static List<String> nearest(String name, Collection<String> names, int max) {
    Set<String> words = words(name);
    if (words.stream().noneMatch(word -> word.length() >= SIGNIFICANT)) return List.of();
    double best = 0;
    List<String> found = new ArrayList<>();
    for (String other : new TreeSet<>(names)) {
      double shared = shared(words, words(other));
      if (shared < LEAST || shared < best || other.equals(name)) continue;
      if (shared > best) found.clear();
      best = shared;
      found.add(other);
    }
    return found.size() > max ? List.of() : List.copyOf(found);
  }

  /** From 0 to 1: how much two sets of words share; all of one in the other is much. */
  private static double shared(Set<String> a, Set<String> b) {
    Set<String> both = new TreeSet<>(a);
    both.retainAll(b);
    if (both.stream().noneMatch(word -> word.length() >= SIGNIFICANT)) return 0;
    double dice = 2.0 * both.size() / (a.size() + b.size());
    boolean within = both.size() == Math.min(a.size(), b.size());
    return within ? Math.max(dice, Math.min(1, LEAST + both.size() / 10.0)) : dice;
  }

  private static Set<String> words(String name) {
    Set<String> words =
        new TreeSet<>(Arrays.asList(name.toLowerCase(Locale.ROOT).split("[-_.\\s]+")));
    words.remove("");
    return words;
  }
}
