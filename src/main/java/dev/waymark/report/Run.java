package dev.waymark.report;

import dev.waymark.lint.Report;

/**
 * A report with what the run around it knows.
 *
 * @param generator what builds the site, as {@code Hugo 0.167.0}
 */
public record Run(
    Report report, String toolVersion, String root, String generator, Totals totals, long millis) {

  /** What was looked at. */
  public record Totals(int pages, int files, int links, int unknown) {}
}
