package dev.waymark.report;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON for a script element: on one line, and without a character that could end the element, begin
 * a comment in it (HTML, "Restrictions for contents of script elements") or a line of JavaScript.
 */
final class InlineJson {
  private final Appendable out;

  private InlineJson(Appendable out) {
    this.out = out;
  }

  /** Writes maps, collections, texts, numbers and flags. */
  static void write(@Nullable Object value, Appendable out) throws IOException {
    new InlineJson(out).value(value);
  }

  private void value(@Nullable Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      char before = '{';
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(before);
        text(String.valueOf(entry.getKey()));
        out.append(':');
        value(entry.getValue());
        before = ',';
      }
      out.append(before == '{' ? "{}" : "}");
    } else if (value instanceof Collection<?> items) {
      char before = '[';
      for (Object item : items) {
        out.append(before);
        value(item);
        before = ',';
      }
      out.append(before == '[' ? "[]" : "]");
    } else if (value instanceof Number || value instanceof Boolean || value == null) {
      out.append(String.valueOf(value));
    } else {
      text(value.toString());
    }
  }

  private void text(String s) throws IOException {
    out.append('"');
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      boolean paired =
          Character.isHighSurrogate(c)
              && i + 1 < s.length()
              && Character.isLowSurrogate(s.charAt(i + 1));
      if (paired) out.append(c).append(s.charAt(++i));
      else if (c == '"' || c == '\\') out.append('\\').append(c);
      else if (escaped(c)) out.append(String.format("\\u%04x", (int) c));
      else out.append(c);
    }
    out.append('"');
  }

  private static boolean escaped(char c) {
    return c < ' '
        || c == 0x7f
        || c == '<'
        || c == '>'
        || c == '&'
        || c == '\u2028'
        || c == '\u2029'
        || Character.isSurrogate(c);
  }
}
