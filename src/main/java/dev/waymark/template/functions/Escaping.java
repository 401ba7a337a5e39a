package dev.waymark.template.functions;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The parts of a URL, which escape differently ({@code net/url/url.go}, encoding). */
enum Escaping {
  PATH("$&+,/:;=@"),
  SEGMENT("$&+:=@"),
  HOST("!$&'()*+,;=:[]<>\""),
  USER("$&+,;="),
  QUERY(""),
  FRAGMENT("$&+,/:;=?@!()*");

  private final String kept;

  Escaping(String kept) {
    this.kept = kept;
  }

  /** Whether it stands for itself ({@code shouldEscape}). */
  boolean keeps(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '_'
        || c == '.'
        || c == '~'
        || c < 0x80 && kept.indexOf(c) >= 0;
  }

  String of(int c) {
    if (this == QUERY && c == ' ') return "+";
    StringBuilder escaped = new StringBuilder();
    for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8))
      escaped.append('%').append("%02X".formatted(b & 0xFF).toUpperCase(Locale.ROOT));
    return escaped.toString();
  }

  /** {@code url.escape}; holes stay. */
  String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == dev.waymark.template.Text.HOLE || keeps(c)) escaped.appendCodePoint(c);
              else escaped.append(of(c));
            });
    return escaped.toString();
  }
}
