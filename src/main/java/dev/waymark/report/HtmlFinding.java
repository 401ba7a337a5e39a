package dev.waymark.report;

import dev.waymark.lint.Finding;
import dev.waymark.lint.Findings.Related;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes findings, each with its place, its line of source and what helps. */
final class HtmlFinding {
  /** With more findings than this the page would weigh megabytes: the rest come without source. */
  private static final int MOST_SOURCES = 2_000;

  private static final int MOST_RELATED = 10;

  private final Sections sections;
  private final Appendable out;
  private int written;

  HtmlFinding(Sections sections, Appendable out) {
    this.sections = sections;
    this.out = out;
  }

  void write(Finding f) throws IOException {
    if (written++ == MOST_SOURCES) {
      out.append(
          "<p class=\"about\">From here on, findings come without their line of source.</p>\n");
    }
    out.append(
        "<article class=\"finding %s\" id=\"f-%s\" data-severity=\"%s\" data-rule=\"%s\" data-section=\"%s\">\n"
            .formatted(
                f.severity().word(),
                f.fingerprint(),
                f.severity().word(),
                f.rule(),
                Html.escape(sections.of(f))));
    out.append("<h4>").append(Html.text(f.message())).append("</h4>\n");
    out.append("<p class=\"where\"><span class=\"word\">").append(f.severity().word());
    out.append("</span> · <code>").append(Html.text(f.span().toString())).append("</code> · ");
    out.append("<a href=\"#rule-%s\">%s</a></p>\n".formatted(f.rule(), f.rule()));
    if (written <= MOST_SOURCES) source(f);
    more(f);
    out.append("</article>\n");
  }

  private void source(Finding f) throws IOException {
    SourceLine line = SourceLine.of(f.span());
    if (line == null) return;
    out.append("<pre class=\"source\"><span class=\"line\">%d</span>".formatted(line.number()));
    out.append(Html.escape(line.left())).append("<mark>").append(Html.escape(line.marked()));
    out.append("</mark>").append(Html.escape(line.right())).append("</pre>\n");
  }

  private void more(Finding f) throws IOException {
    List<String> items = new ArrayList<>();
    if (f.cause() != null) items.add("broken by " + place(f.cause()));
    if (f.help() != null) items.add(Html.text(f.help()));
    if (f.fix() != null) items.add("fix: " + Html.text(f.fix().title()));
    int shown = Math.min(MOST_RELATED, f.related().size());
    f.related().subList(0, shown).forEach(r -> items.add(place(r)));
    if (f.related().size() > shown)
      items.add("and %,d more places".formatted(f.related().size() - shown));
    if (items.isEmpty()) return;
    out.append("<ul class=\"more\">\n");
    for (String item : items) out.append("<li>").append(item).append("</li>\n");
    out.append("</ul>\n");
  }

  private static String place(Related related) {
    return "<code>"
        + Html.text(related.span().toString())
        + "</code>: "
        + Html.text(related.message());
  }
}
