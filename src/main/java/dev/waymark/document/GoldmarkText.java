package dev.waymark.document;

import com.vladsch.flexmark.util.sequence.Escaping;
import dev.waymark.template.Text;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How Goldmark escapes ({@code goldmark/util/util.go}, {@code renderer/html/html.go}). */
final class GoldmarkText {
  private static final String HEX = "0123456789ABCDEF";

  /** What addresses keep, beside letters and digits. */
  private static final String KEPT = "!#$%&'()*+,-./:;=?@_~";

  private GoldmarkText() {}

  static String escapeHtml(String text) {
    int first = 0;
    while (first < text.length() && escape(text.charAt(first)) == null) first++;
    if (first == text.length()) return text;
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      String escaped = escape(text.charAt(i));
      if (escaped == null) out.append(text.charAt(i));
      else out.append(escaped);
    }
    return out.toString();
  }

  static Text escapeHtml(Text text) {
    return text.become(escapeHtml(text.value()), Text.Kind.HTML);
  }

  /** What stands for a character in HTML; null for itself. */
  static @org.jspecify.annotations.Nullable String escape(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      default -> null;
    };
  }

  /** Escapes and entities of Markdown read. */
  static String read(String written) {
    boolean plain = written.indexOf('\\') < 0 && written.indexOf('&') < 0;
    return plain ? written : Escaping.unescapeString(written);
  }

  /** Percent-encodes what is not to be in an address; what is encoded stays. */
  static String escapeUrl(String url) {
    StringBuilder out = new StringBuilder(url.length() + 16);
    for (int i = 0; i < url.length(); ) {
      int c = url.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (c == '%' && !(i + 2 < url.length() && isHex(url.charAt(i + 1)))) {
        out.append("%25");
      } else if (letter || c == Text.HOLE || c < 0x80 && KEPT.indexOf(c) >= 0) {
        out.appendCodePoint(c);
      } else {
        for (byte b : url.substring(i, next).getBytes(StandardCharsets.UTF_8))
          out.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
      }
      i = next;
    }
    return out.toString();
  }

  private static boolean isHex(char c) {
    return c < 0x80 && Character.digit(c, 16) >= 0;
  }

  static boolean isDangerous(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    if (lower.startsWith("data:image/"))
      return !lower.startsWith("png;", 11)
          && !lower.startsWith("gif;", 11)
          && !lower.startsWith("jpeg;", 11)
          && !lower.startsWith("webp;", 11);
    return lower.startsWith("javascript:")
        || lower.startsWith("vbscript:")
        || lower.startsWith("file:")
        || lower.startsWith("data:");
  }
}
