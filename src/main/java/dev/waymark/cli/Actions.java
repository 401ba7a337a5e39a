package dev.waymark.cli;

import dev.waymark.report.Format;
import dev.waymark.report.Look;
import dev.waymark.report.Run;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** What a check does unasked inside GitHub Actions: annotations, and the summary of the job. */
final class Actions {
  private Actions() {}

  /** Whether this is a job of GitHub Actions. */
  static boolean here(Console console) {
    return "true".equals(console.environment().get("GITHUB_ACTIONS"));
  }

  /** Annotations go among what is printed for people: the runner takes them out. */
  static void write(Run run, Console console) {
    Format.GITHUB.write(run, Look.PLAIN, console.out());
    Map<String, String> environment = console.environment();
    String summary = environment.getOrDefault("GITHUB_STEP_SUMMARY", "");
    if (summary.isEmpty()) return;
    Path file = console.folder().resolve(summary);
    try (BufferedWriter out =
        Files.newBufferedWriter(
            file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      Format.MARKDOWN.write(run, Look.PLAIN, out);
    } catch (IOException | UncheckedIOException e) {
      throw new Unwritten("the job's summary " + summary, e);
    }
  }
}
