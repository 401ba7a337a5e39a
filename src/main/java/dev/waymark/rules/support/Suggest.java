package dev.waymark.rules.support;

import dev.waymark.lint.Fix;
import dev.waymark.text.Edit;
import dev.waymark.text.Nearest;
import dev.waymark.text.Span;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Near names, and the fix when there is only one. */
public final class Suggest {
  private static final int MOST = 3;

  private Suggest() {}

  public static List<String> near(String word, Collection<String> names) {
    return Nearest.of(word, names, MOST);
  }

  /** How many letters differ; -1 when more than {@code most}. */
  public static int distance(String a, String b, int most) {
    return Nearest.distance(a, b, most);
  }

  /**
   * A fix that writes the one near name over {@code written} within a place; null when several are
   * near.
   */
  public static @Nullable Fix fix(Span place, String written, List<String> nearest) {
    int at = place.text().indexOf(written);
    if (nearest.size() != 1 || written.isEmpty() || at < 0) return null;
    int start = place.start() + at;
    Span exact = place.source().span(start, start + written.length());
    return new Fix("write " + nearest.get(0), false, List.of(new Edit(exact, nearest.get(0))));
  }
}
