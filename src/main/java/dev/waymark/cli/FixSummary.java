package dev.waymark.cli;

import dev.waymark.fix.Rounds;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Fix;
import dev.waymark.report.Counts;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code fix} says it has done.
 *
 * @param failed a sentence for each file that could not be written
 * @param rest what is found afterwards where the user asked
 */
record FixSummary(Rounds.Outcome outcome, List<String> failed, List<Finding> rest) {
  List<String> lines(boolean all) {
    List<String> lines = new ArrayList<>();
    List<Finding> made = outcome.fixed().stream().filter(this::isWritten).toList();
    for (Finding finding : made) {
      Fix fix = finding.fix();
      String title = fix == null ? "" : fix.title();
      lines.add(finding.span() + ": " + title + " [" + finding.rule() + "]");
    }
    if (!lines.isEmpty()) lines.add("");
    for (String sentence : failed) lines.add("waymark: " + sentence);
    lines.addAll(refused(outcome));
    int fixed = made.size();
    int files = outcome.files().size() - failed.size();
    lines.add(
        outcome.fixed().isEmpty()
            ? "nothing to fix"
            : "fixed %s in %s".formatted(Counts.of(fixed, "finding"), Counts.of(files, "file")));
    int more = (int) rest.stream().filter(f -> f.fix() != null && !outcome.refuses(f)).count();
    int none = rest.size() - more;
    if (more > 0 && !all)
      lines.add(
          "%s more can be fixed by guessing: --unsafe, or one by one: --interactive"
              .formatted(Counts.of(more, "finding")));
    if (more > 0 && all)
      lines.add("%s left that can be fixed".formatted(Counts.of(more, "finding")));
    if (none > 0)
      lines.add(
          "%s left that only a person can fix: waymark check"
              .formatted(Counts.of(none, "finding")));
    return lines;
  }

  /** Whether a fix is in a file that was written. */
  private boolean isWritten(Finding finding) {
    Fix fix = finding.fix();
    return fix == null
        || fix.edits().stream().map(edit -> edit.span().source().path()).anyMatch(this::isWritten);
  }

  private boolean isWritten(String file) {
    return failed.stream().noneMatch(sentence -> sentence.startsWith(file + " "));
  }

  /** The fixes that were not made, each with what it would have broken. */
  static List<String> refused(Rounds.Outcome outcome) {
    return outcome.refused().stream()
        .map(
            one ->
                "%s: not fixed [%s], because this would be found then: %s"
                    .formatted(one.finding().span(), one.finding().rule(), one.broken()))
        .toList();
  }
}
