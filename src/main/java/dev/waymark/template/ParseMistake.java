package dev.waymark.template;

import dev.waymark.text.Span;

/** Why a template is none: Go's words without the {@code template: name:line:} before them. */
public final class ParseMistake extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Span span;

  ParseMistake(String message, Span span) {
    super(message, null, false, false);
    this.span = span;
  }

  /** Where the reader stopped. */
  public Span span() {
    return span;
  }
}
