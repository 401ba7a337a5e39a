package dev.waymark.report;

import java.util.Locale;

/** How long a run took, as a form says it: the one thing that differs when it is said again. */
public record Elapsed(Unit unit, long millis) implements CharSequence {
  /** How it is written. */
  public enum Unit {
    /** {@code 0.9 s}, {@code 12 s}. */
    SECONDS,
    /** A number alone. */
    MILLIS
  }

  @Override
  public int length() {
    return toString().length();
  }

  @Override
  public char charAt(int index) {
    return toString().charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return toString().subSequence(start, end);
  }

  @Override
  public String toString() {
    if (unit == Unit.MILLIS) return Long.toString(millis);
    return millis < 9_950
        ? String.format(Locale.ROOT, "%.1f s", millis / 1000.0)
        : String.format(Locale.ROOT, "%d s", Math.round(millis / 1000.0));
  }
}
