package dev.waymark.report;

import dev.waymark.lint.Severity;

/** Colours for terminals, or none. */
public enum Paint {
  NONE,
  ANSI;

  String bold(String text) {
    return in("1", text);
  }

  String dim(String text) {
    return in("2", text);
  }

  /** Red for errors, yellow for warnings, blue for info. */
  String of(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> in("1;31", text);
      case WARNING -> in("1;33", text);
      case INFO -> in("1;34", text);
      case OFF -> text;
    };
  }

  private String in(String code, String text) {
    return this == NONE ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
