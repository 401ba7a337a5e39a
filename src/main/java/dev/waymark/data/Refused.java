package dev.waymark.data;

import dev.waymark.data.Parsed.Kind;

/**
 * Ends the reading of a text at its first mistake; offsets are into the source. Never leaves this
 * package.
 */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  final Kind kind;
  final int start;
  final int end;

  Refused(Kind kind, String message, int start, int end) {
    super(message, null, false, false);
    this.kind = kind;
    this.start = start;
    this.end = end;
  }

  String message() {
    return String.valueOf(getMessage());
  }
}
