package dev.waymark.template;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads Go's text and character literals, and writes them for messages ({@code strconv}). */
final class Literals {
  private Literals() {}

  /** A text with its quotes, as {@code strconv.Unquote} reads it; null when it is none. */
  static @Nullable String unquote(String literal) {
    String inner = literal.substring(1, literal.length() - 1);
    if (literal.charAt(0) == '`') return inner.replace("\r", "");
    if (inner.indexOf('\\') < 0) return inner;
    Unquoting reader = new Unquoting(inner, '"');
    while (reader.at < inner.length()) if (!reader.one()) return null;
    return reader.done();
  }

  /** The character of a character literal with its quotes; -1 when it is none. */
  static int character(String literal) {
    String inner = literal.substring(1, literal.length() - 1);
    if (inner.isEmpty()) return -1;
    Unquoting reader = new Unquoting(inner, '\'');
    return reader.one() && reader.at == inner.length() ? reader.value : -1;
  }

  private static final class Unquoting {
    private final String in;
    private final char quote;
    private final StringBuilder out = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int at;
    private int value;

    Unquoting(String in, char quote) {
      this.in = in;
      this.quote = quote;
    }

    /** Reads one character. */
    boolean one() {
      value = in.codePointAt(at);
      at += Character.charCount(value);
      if (value != '\\') return value != quote && add();
      if (at >= in.length()) return false;
      char c = in.charAt(at++);
      int simple = "abfnrtv\\".indexOf(c);
      if (simple >= 0) {
        value = "\u0007\b\f\n\r\t\u000B\\".charAt(simple);
        return add();
      }
      if (c == quote) {
        value = c;
        return add();
      }
      switch (c) {
        case 'x':
          return digits(2, 16) && add((byte) value);
        case 'u':
          return digits(4, 16) && isRune() && add();
        case 'U':
          return digits(8, 16) && isRune() && add();
        case '0', '1', '2', '3', '4', '5', '6', '7':
          at--;
          return digits(3, 8) && value < 256 && add((byte) value);
        default:
          return false;
      }
    }

    private boolean digits(int count, int radix) {
      if (at + count > in.length()) return false;
      long number = 0;
      for (int end = at + count; at < end; at++) {
        char c = in.charAt(at);
        int digit = c < 0x80 ? Character.digit(c, radix) : -1;
        if (digit < 0) return false;
        number = number * radix + digit;
      }
      value = (int) Math.min(number, Integer.MAX_VALUE);
      return true;
    }

    private boolean isRune() {
      return value <= Character.MAX_CODE_POINT && (value < 0xD800 || value > 0xDFFF);
    }

    private boolean add() {
      flush();
      out.appendCodePoint(value);
      return true;
    }

    /** Bytes written one by one may be one character together: {@code "\xe4\xb8\xad"}. */
    private boolean add(byte b) {
      bytes.write(b);
      return true;
    }

    private void flush() {
      if (bytes.size() == 0) return;
      out.append(bytes.toString(StandardCharsets.UTF_8));
      bytes.reset();
    }

    String done() {
      flush();
      return out.toString();
    }
  }

  /** In quotes, and no longer than fits into a message. */
  static String shown(String text) {
    return text.length() <= 60
        ? quoted(text)
        : quoted(text.substring(0, text.offsetByCodePoints(0, 40))) + "...";
  }

  /** As {@code %q} shows it. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              int simple = "\u0007\b\f\n\r\t\u000B\\\"".indexOf(c);
              if (simple >= 0) out.append('\\').append("abfnrtv\\\"".charAt(simple));
              else if (c < ' ' || c == 0x7F) out.append(String.format("\\x%02x", c));
              else out.appendCodePoint(c);
            });
    return out.append('"').toString();
  }

  /** As {@code %#U} shows it. */
  static String unicode(int c) {
    String code = String.format("U+%04X", c);
    return c < ' ' || c >= 0x7F && c < 0xA0 ? code : code + " '" + Character.toString(c) + "'";
  }
}
