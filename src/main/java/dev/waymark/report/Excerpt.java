package dev.waymark.report;

import dev.waymark.lint.Finding;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.io.IOException;

/**
 * The line of source a finding is about, with its span underlined; long lines are cut around it.
 */
record Excerpt(Paint paint, Finding finding) {
  private static final int MOST = 100;
  private static final int BEFORE = 30;
  private static final String CUT = "…";

  void write(Appendable out) throws IOException {
    Span span = finding.span();
    Source source = span.source();
    int line = span.line();
    String text = source.lineText(line);
    if (text.isBlank()) return;
    int start = Math.min(span.start() - source.lineStart(line), text.length());
    int end = Math.min(span.end() - source.lineStart(line), text.length());

    int from = text.length() <= MOST ? 0 : boundary(text, Math.max(0, start - BEFORE));
    int to = text.length() - from <= MOST ? text.length() : boundary(text, from + MOST);
    String left = (from > 0 ? CUT : "") + Printable.of(text.substring(from, start));
    String marked = Printable.of(text.substring(start, Math.max(start, Math.min(end, to))));
    String right = end < to ? Printable.of(text.substring(Math.max(end, start), to)) : "";
    String rest = to < text.length() ? CUT : "";

    String number = String.valueOf(line);
    String gutter = " ".repeat(Math.max(0, 5 - number.length())) + number;
    out.append(paint.dim(gutter + " | "))
        .append(left)
        .append(marked)
        .append(right)
        .append(rest)
        .append('\n');
    out.append(paint.dim("      | ")).append(" ".repeat(Printable.width(left)));
    out.append(paint.of(finding.severity(), "^".repeat(Math.max(1, Printable.width(marked)))))
        .append('\n');
  }

  /** Never between the halves of a surrogate pair. */
  private static int boundary(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
