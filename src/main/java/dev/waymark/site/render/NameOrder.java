package dev.waymark.site.render;

import java.util.Comparator;

/** Hugo's order of names ({@code compare/compare_strings.go}): case matters last. */
final class NameOrder {
  static final Comparator<String> ORDER =
      ((Comparator<String>) NameOrder::folded).thenComparing(Comparator.naturalOrder());

  private NameOrder() {}

  private static int folded(String a, String b) {
    return a.toLowerCase(java.util.Locale.ROOT).compareTo(b.toLowerCase(java.util.Locale.ROOT));
  }
}
