package dev.waymark.report;

import dev.waymark.lint.Finding;
import dev.waymark.lint.Report;
import dev.waymark.lint.RulePage;
import dev.waymark.lint.Severity;
import dev.waymark.lint.Survey;
import java.util.List;

/**
 * A report with what the run around it knows.
 *
 * @param folder the site's folder inside its repository, ending in {@code /}; empty when the site
 *     is the repository or in none. Forges want paths from the repository: {@code folder} + path
 * @param rules the pages of every rule, also of those that found nothing
 */
public record Run(
    Report report,
    String toolVersion,
    String root,
    String folder,
    List<RulePage> rules,
    long millis) {

  /** The same run with findings of at least this severity. */
  public Run keeping(Severity least) {
    List<Finding> kept =
        report.findings().stream().filter(f -> f.severity().compareTo(least) >= 0).toList();
    return new Run(report.with(kept), toolVersion, root, folder, rules, millis);
  }

  /** What was looked at. */
  public Survey survey() {
    return report.survey();
  }
}
