package dev.waymark.hugo.markdown;

import dev.waymark.hugo.paths.PathRules;
import dev.waymark.template.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * One id space of a page: makes heading ids as Goldmark does under Hugo ({@code
 * markup/goldmark/autoid.go}).
 *
 * <p>Mutable on purpose: each {@link #auto} depends on those before it.
 */
public final class HeadingIds {
  /** {@code markup.goldmark.parser.autoIDType}. */
  public enum Type {
    GITHUB,
    GITHUB_ASCII,
    BLACKFRIDAY
  }

  private final Type type;
  private final Set<String> taken = new HashSet<>();

  /**
   * The first number that may be free for a text; taken ids never become free, so none below it can
   * be.
   */
  private final Map<String, Integer> next = new HashMap<>();

  public HeadingIds(Type type) {
    this.type = type;
  }

  /**
   * The id of a heading or term with this text; {@code fallback} is {@code heading} or {@code
   * term}.
   *
   * <p>An id that is not known in part ({@link Text#HOLE}) is not compared with others.
   */
  public String auto(String text, String fallback) {
    String base = anchorize(type, text);
    if (base.isEmpty()) base = fallback;
    if (base.indexOf(Text.HOLE) >= 0) return base;
    if (taken.add(base)) return base;
    int n = next.getOrDefault(base, 1);
    while (!taken.add(base + "-" + n)) n++;
    next.put(base, n + 1);
    return base + "-" + n;
  }

  /** Takes an explicit id; it is never renamed. */
  public void explicit(String id) {
    taken.add(id);
  }

  /**
   * The id that a text alone would get, without regard to others; empty when no character of it is
   * kept.
   */
  public static String anchorize(Type type, String text) {
    return switch (type) {
      case GITHUB -> github(text, false);
      case GITHUB_ASCII -> github(PathRules.removeAccents(text), true);
      case BLACKFRIDAY -> blackfriday(text);
    };
  }

  private static String github(String text, boolean ascii) {
    StringBuilder id = new StringBuilder(text.length());
    trim(text)
        .codePoints()
        .forEach(
            c -> {
              if (c == Text.HOLE) id.append(Text.HOLE);
              else if (ascii && c >= 0x80) return;
              else if (c == '-' || c == ' ') {
                id.append('-');
              } else if (c == '_' || Character.isLetter(c) || Character.isDigit(c)) {
                id.appendCodePoint(Character.toLowerCase(c));
              }
            });
    return id.toString();
  }

  /** As Go trims: the no-break space, too, which Java keeps. */
  private static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) from++;
    while (to > from && isSpace(text.charAt(to - 1))) to--;
    return text.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return c >= '\t' && c <= '\r' || c == '\u0085' || Character.isSpaceChar(c);
  }

  /** Runs of anything but letters and numbers of any kind become one hyphen, none at the ends. */
  private static String blackfriday(String text) {
    StringBuilder id = new StringBuilder(text.length());
    boolean hyphen = false;
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (Character.isLetter(c) || isNumber(c) || c == Text.HOLE) {
        if (hyphen && id.length() > 0) id.append('-');
        hyphen = false;
        id.appendCodePoint(Character.toLowerCase(c));
      } else {
        hyphen = true;
      }
    }
    return id.toString();
  }

  private static boolean isNumber(int c) {
    int kind = Character.getType(c);
    return kind == Character.DECIMAL_DIGIT_NUMBER
        || kind == Character.LETTER_NUMBER
        || kind == Character.OTHER_NUMBER;
  }
}
