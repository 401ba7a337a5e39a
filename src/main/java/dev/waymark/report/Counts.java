package dev.waymark.report;

import dev.waymark.lint.Finding;
import dev.waymark.lint.Severity;
import java.util.List;
import java.util.Locale;

/** Numbers as people read them. */
public final class Counts {
  private Counts() {}

  static int of(List<Finding> findings, Severity severity) {
    return (int) findings.stream().filter(f -> f.severity() == severity).count();
  }

  /** {@code 1 page}, {@code 1,449 pages}. */
  public static String of(int n, String one) {
    String noun = n == 1 || one.equals("info") ? one : one + (one.endsWith("s") ? "es" : "s");
    return String.format(Locale.ROOT, "%,d %s", n, noun);
  }
}
