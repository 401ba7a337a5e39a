package dev.waymark.report;

import dev.waymark.lint.Finding;
import dev.waymark.lint.Findings.Related;
import dev.waymark.lint.Severity;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A finding as forges show it. They hide what is not on a line of the change, so a finding that a
 * change elsewhere caused stands at its cause, and the broken place is the first related one.
 *
 * @param span where it is shown
 * @param message one line; names the broken place when that is elsewhere
 */
record Shown(Finding finding, Span span, String message, List<Related> related) {
  /** Errors first, in the order of the report. */
  static List<Shown> worstFirst(Run run) {
    return run.report().findings().stream()
        .sorted(Comparator.comparing(Finding::severity, Comparator.reverseOrder()))
        .map(f -> Shown.of(run, f))
        .toList();
  }

  static Shown of(Run run, Finding finding) {
    Related cause = finding.cause();
    if (cause == null) {
      return new Shown(finding, finding.span(), finding.message(), finding.related());
    }
    List<Related> related = new ArrayList<>();
    related.add(new Related(finding.span(), finding.message()));
    related.addAll(finding.related());
    String where = path(run, finding.span()) + ":" + finding.span().line();
    String message = cause.message() + ", so " + where + " is broken: " + finding.message();
    return new Shown(finding, cause.span(), message, related);
  }

  Severity severity() {
    return finding.severity();
  }

  /** The path of the file from the top of the repository. */
  String path(Run run) {
    return path(run, span);
  }

  static String path(Run run, Span span) {
    return run.folder() + span.source().path();
  }
}
