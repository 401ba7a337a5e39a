package dev.waymark.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes maps, collections, texts, numbers, times and flags as JSON (RFC 8259), indented by two
 * spaces. Control characters and lone surrogates are escaped, so that the output is valid UTF-8
 * whatever was read.
 */
public final class Json {
  private final Appendable out;

  private Json(Appendable out) {
    this.out = out;
  }

  /** An object of names and values in turn; its keys keep this order. */
  static Map<String, Object> object(Object... pairs) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) object.put(String.valueOf(pairs[i]), pairs[i + 1]);
    return object;
  }

  /** Writes a value and a line end. */
  public static void write(Object value, Appendable out) {
    try {
      new Json(out).value(value, 0);
      out.append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void value(@Nullable Object value, int depth) throws IOException {
    if (value instanceof Map<?, ?> map) {
      open('{', map.isEmpty());
      int n = 0;
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        separate(n++, depth + 1);
        text(String.valueOf(entry.getKey()));
        out.append(": ");
        value(entry.getValue(), depth + 1);
      }
      close('}', map.isEmpty(), depth);
    } else if (value instanceof Collection<?> items) {
      open('[', items.isEmpty());
      int n = 0;
      for (Object item : items) {
        separate(n++, depth + 1);
        value(item, depth + 1);
      }
      close(']', items.isEmpty(), depth);
    } else if (value instanceof Number || value instanceof Boolean || value == null) {
      out.append(String.valueOf(value));
    } else if (value instanceof Elapsed time) {
      out.append(time);
    } else {
      text(value.toString());
    }
  }

  private void open(char bracket, boolean empty) throws IOException {
    out.append(bracket);
    if (!empty) out.append('\n');
  }

  private void separate(int n, int depth) throws IOException {
    if (n > 0) out.append(",\n");
    out.append("  ".repeat(depth));
  }

  private void close(char bracket, boolean empty, int depth) throws IOException {
    if (!empty) out.append('\n').append("  ".repeat(depth));
    out.append(bracket);
  }

  private void text(String s) throws IOException {
    out.append('"');
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      boolean paired =
          Character.isHighSurrogate(c)
              && i + 1 < s.length()
              && Character.isLowSurrogate(s.charAt(i + 1));
      if (paired) {
        out.append(c).append(s.charAt(++i));
      } else if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c == '\n') {
        out.append("\\n");
      } else if (c == '\t') {
        out.append("\\t");
      } else if (Printable.unsafe(s, i)) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
