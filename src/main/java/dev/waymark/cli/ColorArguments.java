package dev.waymark.cli;

import dev.waymark.report.Paint;
import picocli.CommandLine.Option;

/** Whether what is printed has colors. */
final class ColorArguments {
  enum When {
    AUTO,
    ALWAYS,
    NEVER
  }

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "AUTO",
      description = "auto, always or never.")
  private When color = When.AUTO;

  /** Colors for a terminal, unless its user wants none. */
  Paint paint(Console console) {
    boolean plain =
        !console.terminalOut()
            || !console.environment().getOrDefault("NO_COLOR", "").isEmpty()
            || "dumb".equals(console.environment().get("TERM"));
    return switch (color) {
      case ALWAYS -> Paint.ANSI;
      case NEVER -> Paint.NONE;
      case AUTO -> plain ? Paint.NONE : Paint.ANSI;
    };
  }
}
