package dev.waymark.cli;

import dev.waymark.lint.Finding;
import dev.waymark.lint.Report;
import dev.waymark.lint.Severity;
import dev.waymark.text.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** From what on a check fails. */
final class Threshold {
  private static final String UNDECIDED = "undecided";

  @Option(
      names = "--fail-on",
      split = ",",
      paramLabel = "SEVERITY",
      description =
          "The lowest severity that fails: error (the default), warning, info or never; and"
              + " undecided, alone or after a comma, for links that nobody could judge.")
  List<String> failOn = new ArrayList<>();

  @Option(
      names = "--max-warnings",
      paramLabel = "N",
      description = "Also fail when there are more warnings than this.")
  @Nullable Integer maxWarnings;

  /** A UserError for values that mean nothing. */
  void require() {
    asked();
    if (maxWarnings != null && maxWarnings < 0)
      throw new UserError("--max-warnings is a number from 0, not " + maxWarnings);
  }

  /** Whether a report fails the check; {@code configured} holds where no option is given. */
  boolean fails(Report report, @Nullable Severity configured) {
    if (failsUndecided(report)) return true;
    List<Finding> findings = report.findings();
    Severity asked = asked();
    Severity least = asked != null ? asked : configured != null ? configured : Severity.ERROR;
    if (least == Severity.OFF) return false;
    if (findings.stream().anyMatch(f -> f.severity().compareTo(least) >= 0)) return true;
    long warnings = findings.stream().filter(f -> f.severity() == Severity.WARNING).count();
    return maxWarnings != null && warnings > maxWarnings;
  }

  /** Whether it fails for links that nobody could judge. */
  boolean failsUndecided(Report report) {
    return !report.undecided().isEmpty() && failOn.stream().anyMatch(UNDECIDED::equalsIgnoreCase);
  }

  /** The severity that {@code --fail-on} says, OFF for never; null when it says none. */
  @Nullable Severity asked() {
    Severity asked = null;
    for (String word : failOn) {
      if (word.equalsIgnoreCase(UNDECIDED)) continue;
      if (asked != null) throw new UserError("--fail-on takes one severity, and undecided");
      asked =
          switch (word.toLowerCase(Locale.ROOT)) {
            case "error" -> Severity.ERROR;
            case "warning" -> Severity.WARNING;
            case "info" -> Severity.INFO;
            case "never" -> Severity.OFF;
            default ->
                throw new UserError(
                    "--fail-on is error, warning, info, undecided or never, not " + word);
          };
    }
    return asked;
  }
}
