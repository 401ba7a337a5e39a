package dev.waymark;

import dev.waymark.cli.Console;
import dev.waymark.cli.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** Runs the real command line inside a test: what it printed and how it ended. */
public record Tool(int code, String out, String err) {
  /** The day on which every test judges drafts and dates. */
  public static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

  /** Runs it in a folder, as from a shell whose streams are no terminals. */
  public static Tool run(Path folder, String... args) {
    return run(folder, Map.of(), args);
  }

  /** As {@link #run(Path, String...)}, with variables in the environment. */
  public static Tool run(Path folder, Map<String, String> environment, String... args) {
    return run(folder, new byte[0], environment, args);
  }

  /** As {@link #run(Path, String...)}, with something on standard input. */
  public static Tool fed(Path folder, byte[] input, String... args) {
    return run(folder, input, Map.of(), args);
  }

  private static Tool run(
      Path folder, byte[] input, Map<String, String> environment, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(input),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            environment,
            false,
            false,
            NOW,
            folder.toAbsolutePath());
    int code = Main.run(args, console);
    return new Tool(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  public static Tool run(String... args) {
    return run(Path.of(""), args);
  }

  /**
   * The output with the one thing in it that changes from run to run, the time taken, written as
   * {@code N.N s}.
   */
  public String timeless() {
    return out.replaceAll(" in \\d+(\\.\\d)? s", " in N.N s");
  }
}
