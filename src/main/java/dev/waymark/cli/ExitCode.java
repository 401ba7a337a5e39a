package dev.waymark.cli;

/** What a run ends with. */
final class ExitCode {
  /** Nothing at or above {@code --fail-on}. */
  static final int FINE = 0;

  static final int FINDINGS = 1;

  /** The user's mistake: options, configuration, a folder that is no site. */
  static final int USAGE = 2;

  /** A rule or the tool itself failed, the rest was still reported; or nothing could be written. */
  static final int CRASH = 3;

  private ExitCode() {}
}
