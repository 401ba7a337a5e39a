package dev.waymark.data;

import dev.waymark.data.Parsed.Kind;
import dev.waymark.text.Span;

/**
 * A text made ready for snakeyaml, and the way back from its marks, which count code points, to
 * offsets of the source.
 *
 * <p>Each character is replaced by at most one other, so places stay. Tabs between tokens become
 * spaces, since snakeyaml refuses what YAML and Hugo allow; the line ends that only YAML 1.1 knows
 * become private characters.
 */
final class YamlText {
  private static final String OLD_LINE_ENDS = "\u0085\u2028\u2029";
  private static final char PRIVATE = '\uF8F0';

  /** Snakeyaml's time for a line grows with the square of its length. */
  private static final int LONGEST_LINE = 1024 * 1024;

  private final Span where;
  private final String prepared;
  private final boolean oldLineEnds;
  private final int[] offsets;

  private YamlText(Span where, String prepared, boolean oldLineEnds, int[] offsets) {
    this.where = where;
    this.prepared = prepared;
    this.oldLineEnds = oldLineEnds;
    this.offsets = offsets;
  }

  static YamlText of(Span where) {
    String raw = where.text();
    StringBuilder out = new StringBuilder(raw);
    boolean indent = true;
    boolean old = false;
    boolean wide = false;
    int brackets = 0;
    int line = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (i - line > LONGEST_LINE) {
        int at = where.start() + line;
        throw new Refused(Kind.LIMIT, "a line of more than 1 MB is not read", at, at);
      }
      if (c >= ' ' && c < 0x7F) {
        if (c != ' ') indent = false;
        if (c == '[' || c == '{') brackets++;
        if ((c == ']' || c == '}') && brackets > 0) brackets--;
      } else if (c == '\n') {
        indent = true;
        line = i;
      } else if (c == '\t') {
        if (!indent || brackets > 0 || blank(raw, i)) out.setCharAt(i, ' ');
      } else if (OLD_LINE_ENDS.indexOf(c) >= 0) {
        old = true;
        out.setCharAt(i, (char) (PRIVATE + OLD_LINE_ENDS.indexOf(c)));
      } else if (Character.isHighSurrogate(c)
          && i + 1 < raw.length()
          && Character.isLowSurrogate(raw.charAt(i + 1))) {
        wide = true;
        indent = false;
        i++;
      } else if (!printable(c)) {
        String name = String.format("U+%04X", (int) c);
        int at = where.start() + i;
        throw new Refused(
            Kind.SYNTAX, "the character " + name + " is not allowed in YAML", at, at + 1);
      } else {
        indent = false;
      }
    }
    return new YamlText(where, out.toString(), old, wide ? offsets(raw) : new int[0]);
  }

  private static int[] offsets(String raw) {
    int[] offsets = new int[raw.codePointCount(0, raw.length()) + 1];
    int n = 0;
    for (int i = 0; i < raw.length(); i += Character.charCount(raw.codePointAt(i)))
      offsets[n++] = i;
    offsets[n] = raw.length();
    return offsets;
  }

  /**
   * Whether only white space follows up to the line's end; looks no further than a line can
   * sensibly go.
   */
  private static boolean blank(String raw, int from) {
    for (int i = from; i < raw.length() && i < from + 100; i++) {
      char c = raw.charAt(i);
      if (c == '\n') return true;
      if (c != ' ' && c != '\t') return false;
    }
    return raw.length() < from + 100;
  }

  String prepared() {
    return prepared;
  }

  /** A scalar's value with the characters that were replaced. */
  String restored(String value) {
    if (!oldLineEnds) return value;
    String out = value;
    for (int i = 0; i < OLD_LINE_ENDS.length(); i++)
      out = out.replace((char) (PRIVATE + i), OLD_LINE_ENDS.charAt(i));
    return out;
  }

  /** The source offset of a mark's index. */
  int offset(int codePoints) {
    if (offsets.length == 0) return Math.min(where.start() + codePoints, where.end());
    return where.start() + offsets[Math.min(codePoints, offsets.length - 1)];
  }

  /** Where the line of an offset ends, within what is read. */
  int lineEnd(int offset) {
    int end = where.source().text().indexOf('\n', offset);
    return end < 0 ? where.end() : Math.min(end, where.end());
  }

  int end() {
    return where.end();
  }

  /** What YAML calls printable, of the characters that no earlier test took. */
  private static boolean printable(char c) {
    return c >= 0xA0 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD;
  }
}
