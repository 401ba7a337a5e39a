package dev.waymark.cli;

import dev.waymark.lint.Finding;
import dev.waymark.lint.Severity;
import dev.waymark.text.UserError;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** From what on a check fails. */
final class Threshold {
  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "The least severity that fails: error (the default), warning, info or never.")
  @Nullable String failOn;

  @Option(
      names = "--max-warnings",
      paramLabel = "N",
      description = "Fail also when there are more warnings than this.")
  @Nullable Integer maxWarnings;

  /** A UserError for values that mean nothing. */
  void require() {
    asked();
    if (maxWarnings != null && maxWarnings < 0)
      throw new UserError("--max-warnings is a number from 0, not " + maxWarnings);
  }

  /** Whether these findings fail the check; {@code configured} holds where no option is given. */
  boolean fails(List<Finding> findings, @Nullable Severity configured) {
    Severity asked = asked();
    Severity least = asked != null ? asked : configured != null ? configured : Severity.ERROR;
    if (least == Severity.OFF) return false;
    if (findings.stream().anyMatch(f -> f.severity().compareTo(least) >= 0)) return true;
    long warnings = findings.stream().filter(f -> f.severity() == Severity.WARNING).count();
    return maxWarnings != null && warnings > maxWarnings;
  }

  /** What {@code --fail-on} says, OFF for never; null when it is not given. */
  private @Nullable Severity asked() {
    if (failOn == null) return null;
    return switch (failOn.toLowerCase(Locale.ROOT)) {
      case "error" -> Severity.ERROR;
      case "warning" -> Severity.WARNING;
      case "info" -> Severity.INFO;
      case "never" -> Severity.OFF;
      default -> throw new UserError("--fail-on is error, warning, info or never, not " + failOn);
    };
  }
}
