package dev.waymark.report;

import dev.waymark.text.Source;
import dev.waymark.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The line of source that a span begins in, cut around it when it is long, safe to show.
 *
 * @param marked what the span covers of the line
 */
record SourceLine(int number, String left, String marked, String right) {
  private static final int MOST = 100;
  private static final int BEFORE = 30;
  private static final String CUT = "…";

  /** Null for a blank line: there is nothing to see. */
  static @Nullable SourceLine of(Span span) {
    Source source = span.source();
    int line = span.line();
    String text = source.lineText(line);
    if (text.isBlank()) return null;
    int start = Math.min(span.start() - source.lineStart(line), text.length());
    int end = Math.min(span.end() - source.lineStart(line), text.length());

    int from = text.length() <= MOST ? 0 : boundary(text, Math.max(0, start - BEFORE));
    int to = text.length() - from <= MOST ? text.length() : boundary(text, from + MOST);
    String left = (from > 0 ? CUT : "") + Printable.of(text.substring(from, start));
    String marked = Printable.of(text.substring(start, Math.max(start, Math.min(end, to))));
    String right = end < to ? Printable.of(text.substring(Math.max(end, start), to)) : "";
    return new SourceLine(line, left, marked, right + (to < text.length() ? CUT : ""));
  }

  /** Never between the halves of a surrogate pair. */
  private static int boundary(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
