package dev.waymark.report;

import dev.waymark.lint.Finding;
import java.io.IOException;

/** The line of source a finding is about, with its span underlined. */
record Excerpt(Paint paint, Finding finding) {
  void write(Appendable out) throws IOException {
    SourceLine line = SourceLine.of(finding.span());
    if (line == null) return;
    String number = String.valueOf(line.number());
    String gutter = " ".repeat(Math.max(0, 5 - number.length())) + number;
    out.append(paint.dim(gutter + " | "))
        .append(line.left())
        .append(line.marked())
        .append(line.right())
        .append('\n');
    int width = Math.max(1, Printable.width(line.marked()));
    out.append(paint.dim("      | "))
        .append(" ".repeat(Printable.width(line.left())))
        .append(paint.of(finding.severity(), "^".repeat(width)))
        .append('\n');
  }
}
