package dev.waymark.init;

import java.util.Locale;

/** Numbers in sentences. */
final class Count {
  private Count() {}

  /** {@code 1 page}, {@code 1,450 pages}. */
  static String of(int n, String word) {
    return String.format(Locale.ROOT, "%,d %s%s", n, word, n == 1 ? "" : "s");
  }
}
