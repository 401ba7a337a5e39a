package dev.waymark.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that a misspelt one may have meant. */
public final class Nearest {
  private static final int MOST = 3;
  private static final int LONGEST = 200;

  private Nearest() {}

  /**
   * The likely candidates, best first, at most three; empty when nothing is near.
   *
   * <p>Case and the characters {@code - _} and space are compared as equal, so {@code rocket-launch} is nearest to
   * {@code rocket_launch}. Otherwise at most a third of the letters, and never more than three, may differ.
   */
  public static List<String> of(String wanted, Collection<String> candidates) {
    String plain = plain(wanted);
    if (plain.isEmpty() || plain.length() > LONGEST) return List.of();
    int limit = Math.min(3, Math.max(1, plain.length() / 3));
    record Near(String name, int distance) {}
    List<Near> found = new ArrayList<>();
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - wanted.length()) > limit + 2) continue;
      if (candidate.equals(wanted)) continue;
      int distance = distance(plain, plain(candidate), limit);
      if (distance <= limit) found.add(new Near(candidate, distance));
    }
    if (found.isEmpty()) return List.of();
    found.sort(Comparator.comparingInt(Near::distance).thenComparing(Near::name));
    int best = found.get(0).distance();
    return found.stream().filter(n -> n.distance() <= best + 1).limit(MOST).map(Near::name).toList();
  }

  /** A clause to end a message with: {@code "; did you mean a or b?"}, or nothing. */
  public static String clause(List<String> nearest) {
    return nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?";
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }

  /**
   * Single letters added, left out, changed, or two neighbours swapped; {@code limit + 1} when there are more than {@code
   * limit}.
   */
  public static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) return limit + 1;
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] here = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) last[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      here[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int cost = Math.min(Math.min(here[j - 1], last[j]) + 1, last[j - 1] + change);
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost = Math.min(cost, before[j - 2] + 1);
        }
        here[j] = cost;
        least = Math.min(least, cost);
      }
      if (least > limit) return limit + 1;
      int[] free = before;
      before = last;
      last = here;
      here = free;
    }
    return Math.min(last[b.length()], limit + 1);
  }
}
