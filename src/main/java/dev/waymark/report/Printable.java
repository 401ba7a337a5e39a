package dev.waymark.report;

/** Text from strangers' files made safe for a terminal. */
public final class Printable {
  private Printable() {}

  /**
   * Control characters, bidirectional overrides and lone surrogates as {@code \\u001b}; a tab as
   * one space.
   */
  public static String of(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean safe = !unsafe(text, i);
      if (safe && out == null) continue;
      if (out == null) out = new StringBuilder(text.length() + 16).append(text, 0, i);
      if (safe) out.append(c);
      else if (c == '\t') out.append(' ');
      else out.append(String.format("\\u%04x", (int) c));
    }
    return out == null ? text : out.toString();
  }

  /** Whether the character at {@code i} controls what shows it, or is half of one. */
  static boolean unsafe(String text, int i) {
    char c = text.charAt(i);
    if (c < ' ' || (c >= 0x7f && c <= 0x9f)) return true;
    if ((c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069)) return true;
    if (Character.isHighSurrogate(c)) {
      return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  /**
   * Columns that a text takes in a terminal: two for wide East Asian characters and emoji, none for
   * combining marks.
   */
  static int width(String text) {
    return text.codePoints().map(Printable::width).sum();
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || c == 0x200b
        || c == 0x200d) {
      return 0;
    }
    boolean wide =
        (c >= 0x1100 && c <= 0x115f)
            || (c >= 0x2e80 && c <= 0xa4cf)
            || (c >= 0xac00 && c <= 0xd7a3)
            || (c >= 0xf900 && c <= 0xfaff)
            || (c >= 0xfe30 && c <= 0xfe6f)
            || (c >= 0xff00 && c <= 0xff60)
            || (c >= 0x1f300 && c <= 0x1faff)
            || (c >= 0x20000 && c <= 0x3fffd);
    return wide ? 2 : 1;
  }
}
