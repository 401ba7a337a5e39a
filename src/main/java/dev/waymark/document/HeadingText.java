package dev.waymark.document;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.markdown.MarkdownOptions.Feature;
import dev.waymark.hugo.markdown.MarkdownOptions.IdText;
import org.jspecify.annotations.Nullable;

/**
 * Where Goldmark sees a heading's text and its attributes; flexmark's idea of the text ends before
 * closing marks, Goldmark looks behind them.
 *
 * @param to the end of the text without attributes and closing marks
 * @param lineEnd the end with them
 * @param lastLine where the last line of the text begins
 * @param attributes null when there are none
 * @param list where they are written; -1 when there are none
 */
record HeadingText(
    int from, int to, int lineEnd, int lastLine, Attributes.@Nullable Parsed attributes, int list) {

  static HeadingText of(
      Heading heading, String text, MarkdownOptions options, HugoVersion version) {
    BasedSequence shown = heading.getText();
    boolean atx = heading.isAtxHeading();
    int from = atx ? heading.getOpeningMarker().getEndOffset() : shown.getStartOffset();
    int to = atx ? lineEnd(text, from) : shown.getEndOffset();
    int lastLine = atx ? from : Math.max(from, text.lastIndexOf('\n', Math.max(0, to - 1)) + 1);
    int end = to;
    Attributes.Parsed parsed = null;
    int list = -1;
    if (options.has(Feature.TITLE_ATTRIBUTE)) {
      boolean old = atx && !version.has(HugoChange.ATTRIBUTES_BEHIND_CLOSING_MARKS);
      String line = text.substring(lastLine, old ? Math.max(lastLine, shown.getEndOffset()) : to);
      int place = Attributes.endOf(line);
      parsed = place < 0 ? null : Attributes.at(line, place);
      if (parsed != null) {
        list = lastLine + place;
        end = list;
      }
    }
    if (atx) end = beforeClosingMarks(text, from, end);
    while (end > from && text.charAt(end - 1) <= ' ') end--;
    return new HeadingText(from, end, to, lastLine, parsed, list);
  }

  /** The explicit id; null when there is none. */
  @Nullable String id() {
    return attributes == null ? null : attributes.id();
  }

  /** Where the explicit id begins; -1 when it is not written. */
  int idStart() {
    return attributes == null || attributes.idStart() < 0 ? -1 : lastLine + attributes.idStart();
  }

  int idEnd() {
    return attributes == null ? -1 : lastLine + attributes.idEnd();
  }

  /** What an automatic id is made of; null when there is none. */
  @Nullable String auto(Node node, Fragment in, MarkdownOptions options) {
    if (options.idText() == IdText.SOURCE) {
      StringBuilder written = new StringBuilder();
      for (int i = Math.max(from, lastLine); i < to; i++) written.append(in.shown(i));
      return written.toString().strip();
    }
    String plain = PlainText.forId(node, in, options, to);
    if (lastLine > from) plain = plain.substring(plain.lastIndexOf('\n') + 1);
    return plain.isEmpty() ? null : plain;
  }

  private static int beforeClosingMarks(String text, int from, int to) {
    int end = to;
    while (end > from && text.charAt(end - 1) <= ' ') end--;
    int marks = end;
    while (marks > from && text.charAt(marks - 1) == '#') marks--;
    if (marks == end || marks > from && text.charAt(marks - 1) > ' ') return end;
    while (marks > from && text.charAt(marks - 1) <= ' ') marks--;
    return marks;
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
