package dev.waymark.report;

import java.io.IOException;

/** Writes XML 1.0, indented by two spaces; what XML cannot hold becomes U+FFFD. */
final class Xml {
  private final Appendable out;
  private int depth;

  Xml(Appendable out) throws IOException {
    this.out = out;
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /** {@code <name a="b">}; attributes are names and values in turn. */
  Xml open(String name, Object... attributes) throws IOException {
    tag(name, attributes);
    out.append(">\n");
    depth++;
    return this;
  }

  Xml close(String name) throws IOException {
    depth--;
    indent();
    out.append("</").append(name).append(">\n");
    return this;
  }

  Xml empty(String name, Object... attributes) throws IOException {
    tag(name, attributes);
    out.append("/>\n");
    return this;
  }

  /** An element that holds text alone. */
  Xml text(String name, String text, Object... attributes) throws IOException {
    tag(name, attributes);
    out.append('>').append(escape(text)).append("</").append(name).append(">\n");
    return this;
  }

  private void tag(String name, Object... attributes) throws IOException {
    indent();
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(String.valueOf(attributes[i])).append("=\"");
      out.append(escape(String.valueOf(attributes[i + 1]))).append('"');
    }
  }

  private void indent() throws IOException {
    out.append("  ".repeat(depth));
  }

  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                // An attribute's line ends and tabs would be read as blanks.
                case '\n', '\r', '\t' -> safe.append("&#").append(c).append(';');
                default -> {
                  // XML may hold some of those that control what shows it, as numbers.
                  boolean number = allowed(c) && c <= 0xFFFF && Printable.unsafe((char) c + "", 0);
                  if (number) safe.append("&#").append(c).append(';');
                  else safe.appendCodePoint(allowed(c) ? c : 0xFFFD);
                }
              }
            });
    return safe.toString();
  }

  /** XML 1.0 §2.2. */
  private static boolean allowed(int c) {
    return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
  }
}
