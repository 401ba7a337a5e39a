package dev.waymark;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Output as a document shows it. */
final class Shown {
  private static final String ANYTHING = "…";

  private Shown() {}

  /** What matches it: a line of {@code …} is any lines, blanks at the end are of no account. */
  static Pattern pattern(String shown) {
    String regex =
        Arrays.stream(shown.stripTrailing().split("\n", -1))
            .map(line -> line.equals(ANYTHING) ? "(?:.*\n)*?" : Pattern.quote(line) + "\n")
            .collect(Collectors.joining());
    return Pattern.compile(regex + "\\s*");
  }
}
