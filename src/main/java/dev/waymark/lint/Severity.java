package dev.waymark.lint;

import java.util.Locale;

/** How bad a finding is; {@code OFF} is a rule that does not run. */
public enum Severity {
  OFF,
  INFO,
  WARNING,
  ERROR;

  /** As users write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
