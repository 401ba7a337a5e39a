package dev.waymark.bench.rooms;

import dev.waymark.bench.Synthetic;
import java.util.Map;
import java.util.Objects;

/** What is read: parts of the sites that {@code bench/run} makes. */
final class Inputs {
  /** How many pages the sites have. */
  static final int PAGES = 1000;

  private static final String PAGE = "content/s0/p7.md";

  private Inputs() {}

  /** The files of a site, by path. */
  static Map<String, String> site() {
    return Synthetic.files(PAGES);
  }

  /** One page of it: front matter, headings, lists, code, a shortcode, links. */
  static String page() {
    return Objects.requireNonNull(Synthetic.files(PAGES).get(PAGE), PAGE);
  }

  /** What is measured must do its work: a text that is refused is quick. */
  static void require(boolean works, String what) {
    if (!works) throw new IllegalStateException("not what is to be measured: " + what);
  }
}
