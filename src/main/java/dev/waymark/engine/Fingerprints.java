package dev.waymark.engine;

import dev.waymark.lint.Finding;
import dev.waymark.text.Sha256;
import java.util.HashMap;
import java.util.Map;

/**
 * Names findings so that they can be found again after lines have moved: a hash of rule, file and
 * the first line of the offending text; the second finding of equal hash counts on.
 */
final class Fingerprints {
  private static final int HEX_DIGITS = 16;

  private final Map<String, Integer> seen = new HashMap<>();

  String of(Finding finding) {
    String what = finding.rule() + "\n" + finding.span().source().path() + "\n" + text(finding);
    String hash = Sha256.hex(what, HEX_DIGITS);
    int n = seen.merge(hash, 1, Integer::sum);
    return n == 1 ? hash : hash + "-" + n;
  }

  /**
   * The offending text. A long value, as a whole list of front matter, changes with every edit, its
   * first line seldom.
   */
  static String text(Finding finding) {
    String text = finding.span().text();
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }
}
