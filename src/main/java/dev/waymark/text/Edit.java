package dev.waymark.text;

/** A replacement of one place's text by another text (lines ended by {@code \n}). */
public record Edit(Span span, String replacement) {
  /** The replacement as it is to be written: a new line ends as the one it is put into. */
  public String raw() {
    return replacement.replace("\n", span.source().lineEnd(span.line()));
  }
}
