package dev.waymark.lint;

import java.util.List;

/**
 * What a run found.
 *
 * @param survey what was looked at
 * @param findings sorted by path, offset, rule
 * @param suppressed how many findings directives and configuration took away
 * @param known how many the baseline took away
 * @param gone entries of the baseline that nothing matches any more, as it writes them
 * @param undecided the links that nobody could judge, by place
 * @param notes one-line remarks for {@code --verbose}, as "no icon set is known"
 */
public record Report(
    Survey survey,
    List<Finding> findings,
    int suppressed,
    int known,
    List<String> gone,
    List<Crash> crashes,
    List<Undecided> undecided,
    List<String> notes) {
  /** The same report after what is gone was taken out of the baseline. */
  public Report pruned() {
    return new Report(survey, findings, suppressed, known, List.of(), crashes, undecided, notes);
  }

  /** The same report with other findings. */
  public Report with(List<Finding> others) {
    List<Finding> kept = List.copyOf(others);
    return new Report(survey, kept, suppressed, known, gone, crashes, undecided, notes);
  }

  /** The same report for one who did not ask about links. */
  public Report withoutLinks() {
    return new Report(survey, findings, suppressed, known, gone, crashes, List.of(), notes);
  }

  /**
   * A rule that failed: ours, never the user's. {@code page} is the file it was at, empty when
   * unknown.
   */
  public record Crash(String rule, String page, Throwable cause) {}
}
