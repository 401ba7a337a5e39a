package dev.waymark.data;

import dev.waymark.data.Parsed.Kind;

/** Reads one quoted TOML text. */
final class TomlStrings {
  private final String text;
  private final int start;
  private final int end;
  private final char quote;
  private final boolean multiline;
  private int at;

  /** {@code start} is at the opening quote. */
  TomlStrings(String text, int start, int end) {
    this.text = text;
    this.start = start;
    this.end = end;
    quote = text.charAt(start);
    multiline = start + 3 <= end && text.startsWith(String.valueOf(quote).repeat(3), start);
    at = start + (multiline ? 3 : 1);
  }

  boolean isMultiline() {
    return multiline;
  }

  /** After {@link #read}, the offset behind the closing quote. */
  int at() {
    return at;
  }

  String read() {
    StringBuilder out = new StringBuilder();
    if (multiline && at < end && text.charAt(at) == '\n') at++;
    while (true) {
      char c = at < end ? text.charAt(at) : '\0';
      if (at >= end || c == '\n' && !multiline) {
        throw new Refused(
            Kind.SYNTAX, "the closing quote is missing", start, Math.min(at, lineEnd()));
      }
      if (c == quote && closes()) {
        if (multiline) {
          // Up to two quotes may stand before the closing three.
          for (int more = 0; more < 2 && at + 3 < end && text.charAt(at + 3) == quote; more++, at++)
            out.append(quote);
          at += 3;
        } else {
          at++;
        }
        return out.toString();
      }
      if (c < ' ' && c != '\t' && c != '\n' || c == 0x7F) {
        throw new Refused(
            Kind.SYNTAX,
            "a control character inside quotes; write it as " + String.format("\\u%04x", (int) c),
            at,
            at + 1);
      }
      at++;
      // At the end of the line or text a quote is missing, not the rest of an escape.
      boolean more = at < end && (multiline || text.charAt(at) != '\n');
      if (c == '\\' && quote == '"' && more) escape(out);
      else out.append(c);
    }
  }

  private boolean closes() {
    return !multiline
        || at + 3 <= end && text.charAt(at + 1) == quote && text.charAt(at + 2) == quote;
  }

  private void escape(StringBuilder out) {
    char c = text.charAt(at++);
    switch (c) {
      case '"', '\\' -> out.append(c);
      case 'b' -> out.append('\b');
      case 'f' -> out.append('\f');
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case 't' -> out.append('\t');
      case 'e' -> out.append('\u001B');
      case 'u' -> unicode(out, 4);
      case 'U' -> unicode(out, 8);
      default -> {
        if (!multiline || !lineContinues()) {
          throw new Refused(
              Kind.SYNTAX,
              "unknown escape \\" + c + "; write \\\\ for a backslash or use single quotes",
              at - 2,
              at);
        }
      }
    }
  }

  /** A backslash at a line's end takes away all white space up to the next text. */
  private boolean lineContinues() {
    int i = at - 1;
    while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) i++;
    if (i >= end || text.charAt(i) != '\n') return false;
    while (i < end && " \t\n".indexOf(text.charAt(i)) >= 0) i++;
    at = i;
    return true;
  }

  private void unicode(StringBuilder out, int digits) {
    String hex = text.substring(at, Math.min(end, at + digits));
    boolean good = hex.matches("[0-9a-fA-F]{" + digits + "}");
    long code = good ? Long.parseLong(hex, 16) : -1;
    if (code < 0 || code > Character.MAX_CODE_POINT || code >= 0xD800 && code <= 0xDFFF) {
      throw new Refused(
          Kind.SYNTAX,
          "this escape needs the " + digits + " hexadecimal digits of a character",
          at - 2,
          at);
    }
    out.appendCodePoint((int) code);
    at += digits;
  }

  private int lineEnd() {
    int stop = text.indexOf('\n', start);
    return stop < 0 ? end : stop;
  }
}
