package dev.waymark.lsp;

import dev.waymark.text.Source;
import dev.waymark.text.Span;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * Positions as editors count them: lines and UTF-16 units from 0. A byte order mark counts nowhere,
 * for editors take it away when they open a file.
 */
final class Lines {
  private Lines() {}

  static Range range(Span span) {
    return new Range(at(span.source(), span.start()), at(span.source(), span.end()));
  }

  static Position at(Source source, int offset) {
    int line = source.line(offset);
    return new Position(line - 1, offset - source.lineStart(line));
  }

  /** The offset of a position; the nearest one when there is none such. */
  static int offset(Source source, Position position) {
    int line = position.getLine() + 1;
    if (line > source.lineCount()) return source.length();
    int start = source.lineStart(line);
    int end = start + source.lineText(line).length();
    return Math.max(start, Math.min(end, start + position.getCharacter()));
  }

  /** The raw text after a change of a range. */
  static String edited(String raw, Range range, String text) {
    int start = rawOffset(raw, range.getStart());
    int end = Math.max(start, rawOffset(raw, range.getEnd()));
    return raw.substring(0, start) + text + raw.substring(end);
  }

  private static int rawOffset(String raw, Position position) {
    int at = 0;
    for (int line = position.getLine(); line > 0; line--) {
      at = lineEnd(raw, at);
      if (at == raw.length()) return at;
      boolean pair = raw.startsWith("\r\n", at);
      at += pair ? 2 : 1;
    }
    return Math.min(lineEnd(raw, at), at + Math.max(0, position.getCharacter()));
  }

  private static int lineEnd(String raw, int from) {
    int at = from;
    while (at < raw.length() && raw.charAt(at) != '\n' && raw.charAt(at) != '\r') at++;
    return at;
  }
}
