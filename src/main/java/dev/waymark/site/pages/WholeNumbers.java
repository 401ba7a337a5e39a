package dev.waymark.site.pages;

import dev.waymark.data.Data;
import org.jspecify.annotations.Nullable;

/** WholeNumbers as Hugo's {@code cast.ToInt} reads them. */
final class WholeNumbers {
  private WholeNumbers() {}

  /** A whole number; 0 for what is none. */
  static int integer(@Nullable Data value) {
    if (value instanceof Data.Num n) return clamp(n.value().doubleValue());
    if (value instanceof Data.Flag f) return f.value() ? 1 : 0;
    if (!(value instanceof Data.Text t) || !t.value().matches("[+-]?\\d{1,18}(\\.0*)?")) return 0;
    return clamp(Double.parseDouble(t.value()));
  }

  private static int clamp(double number) {
    return (int) number;
  }
}
