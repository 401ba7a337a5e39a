package dev.waymark.template.functions;

import dev.waymark.template.GoNumbers;
import dev.waymark.template.Text;
import org.jspecify.annotations.Nullable;

/** Escaping as {@code html}, {@code text/template} and {@code net/url} do; holes are left alone. */
final class Escapes {
  private Escapes() {}

  /** {@code html.EscapeString}. */
  static Text html(Text text) {
    return Texts.each(text, c -> c == 0 ? null : entity(c));
  }

  /** {@code template.HTMLEscapeString}. */
  static Text templateHtml(Text text) {
    return Texts.each(text, Escapes::entity);
  }

  private static @Nullable String entity(int c) {
    return switch (c) {
      case 0 -> "\uFFFD";
      case '"' -> "&#34;";
      case '\'' -> "&#39;";
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      default -> null;
    };
  }

  /** {@code template.JSEscapeString}. */
  static Text js(Text text) {
    return Texts.each(
        text,
        c ->
            switch (c) {
              case '\\' -> "\\\\";
              case '\'' -> "\\'";
              case '"' -> "\\\"";
              case '<' -> "\\u003C";
              case '>' -> "\\u003E";
              case '&' -> "\\u0026";
              case '=' -> "\\u003D";
              default -> c < ' ' || c >= 0x80 && !GoNumbers.printable(c) ? hex(c) : null;
            });
  }

  private static String hex(int c) {
    return "\\u%04X".formatted(c);
  }

  /** {@code url.QueryEscape} or {@code url.PathEscape} and the like. */
  static Text url(Text text, Escaping escaping) {
    return Texts.each(text, c -> escaping.keeps(c) ? null : escaping.of(c));
  }
}
