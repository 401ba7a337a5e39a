package dev.waymark.bench.rooms;

import dev.waymark.bench.Synthetic;
import java.util.Objects;

/** What is read: a page of the sites that {@code bench/run} makes. */
final class Inputs {
  private static final String PAGE = "content/s0/p7.md";

  private Inputs() {}

  /** One page of it: front matter, headings, lists, code, a shortcode, links. */
  static String page() {
    return Objects.requireNonNull(Synthetic.files(100).get(PAGE), PAGE);
  }

  /** What is measured must do its work: a text that is refused is quick. */
  static void require(boolean works, String what) {
    if (!works) throw new IllegalStateException("not what is to be measured: " + what);
  }
}
