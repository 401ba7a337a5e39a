package dev.waymark.report;

import dev.waymark.lint.Finding;
import dev.waymark.lint.Report;
import dev.waymark.lint.Severity;
import java.util.List;

/**
 * A report with what the run around it knows.
 *
 * @param generator what builds the site, as {@code Hugo 0.167.0}
 */
public record Run(
    Report report, String toolVersion, String root, String generator, Totals totals, long millis) {

  /** The same run with findings of at least this severity. */
  public Run keeping(Severity least) {
    List<Finding> kept =
        report.findings().stream().filter(f -> f.severity().compareTo(least) >= 0).toList();
    Report less =
        new Report(report.site(), kept, report.suppressed(), report.crashes(), report.notes());
    return new Run(less, toolVersion, root, generator, totals, millis);
  }

  /** What was looked at. */
  public record Totals(int pages, int files, int links, int unknown) {}
}
