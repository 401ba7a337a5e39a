package dev.waymark.cli;

import dev.waymark.lint.Report;

/** Rules that have failed. */
final class Crashes {
  private Crashes() {}

  /** Says which, and how the program ends. */
  static int say(Report report, Console console, boolean verbose) {
    for (Report.Crash crash : report.crashes()) {
      String where = crash.page().isEmpty() ? "" : " at " + crash.page();
      console
          .err()
          .println(
              "waymark: "
                  + crash.rule()
                  + " failed"
                  + where
                  + ", which is a bug in Waymark: "
                  + crash.cause());
      if (verbose) crash.cause().printStackTrace(console.err());
    }
    return ExitCode.CRASH;
  }
}
