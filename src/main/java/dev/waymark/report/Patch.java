package dev.waymark.report;

import dev.waymark.lint.Fix;
import dev.waymark.text.Edit;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fix as one replacement, for those who can apply no more than one.
 *
 * @param span from the first edit to the last
 * @param text what stands there then
 */
record Patch(Span span, String text) {
  /** Null for a fix of nothing, of several files, or of edits that overlap. */
  static @Nullable Patch of(Fix fix) {
    if (fix.edits().isEmpty()) return null;
    List<Edit> edits =
        fix.edits().stream().sorted(Comparator.comparingInt(e -> e.span().start())).toList();
    Source source = edits.get(0).span().source();
    int start = edits.get(0).span().start();
    int end = start;
    StringBuilder text = new StringBuilder();
    for (Edit edit : edits) {
      Span place = edit.span();
      if (!place.source().path().equals(source.path()) || place.start() < end) return null;
      text.append(source.text(), end, place.start()).append(edit.replacement());
      end = place.end();
    }
    return new Patch(source.span(start, end), text.toString());
  }

  /** The whole line with the replacement in it; null when the place is more than one line. */
  @Nullable String line() {
    Source source = span.source();
    if (span.line() != span.endLine()) return null;
    int from = source.lineStart(span.line());
    String line = source.lineText(span.line());
    if (span.end() > from + line.length()) return null;
    return line.substring(0, span.start() - from) + text + line.substring(span.end() - from);
  }
}
