package dev.waymark.cli;

import dev.waymark.history.Hindsight;
import dev.waymark.history.History;
import dev.waymark.lint.Report;
import dev.waymark.tree.Git;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether the repository's history is asked what became of what links miss. */
final class HistoryArguments {
  @Option(
      names = "--history",
      negatable = true,
      // Without it picocli takes the option for the opposite of what is usual.
      fallbackValue = "true",
      description =
          "Find out from Git's history what became of headings and pages that links miss"
              + " (default in fix and explain).")
  boolean history;

  HistoryArguments(boolean usual) {
    history = usual;
  }

  /** The history of a site's repository; null when it is not to be asked. */
  @Nullable History of(Place place, Console console) {
    return history ? History.of(git(place.root(), console)) : null;
  }

  /** Names the history of a site that a report tells of; empty when it tells of none. */
  String state(Place place, Console console) {
    return history ? state(place.root(), console) : "";
  }

  static String state(Path root, Console console) {
    return git(root, console).past();
  }

  private static Git git(Path root, Console console) {
    return Git.at(root, console.folder(), console.environment());
  }

  /** A report with what history adds. */
  static Report told(Report report, @Nullable History history) {
    return history == null ? report : Hindsight.tell(report, history);
  }

  /** Says in a line why history could not tell all that it might. */
  static void say(@Nullable History history, Console console) {
    String sentence = history == null ? null : history.sentence();
    if (sentence != null) console.err().println("waymark: " + sentence);
  }
}
