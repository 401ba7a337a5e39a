package dev.waymark.document;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Goldmark's typographer makes of plain text ({@code goldmark/extension/typographer.go}). */
final class Typography {
  /** A replacement of {@code length} characters, as text and as HTML. */
  record Change(int length, String text, String html) {}

  /** How many quotes in a row are looked at. */
  private static final int LONGEST_RUN = 50;

  private static final Change EM_DASH = new Change(3, "\u2014", "&mdash;");
  private static final Change EN_DASH = new Change(2, "\u2013", "&ndash;");
  private static final Change ELLIPSIS = new Change(3, "\u2026", "&hellip;");
  private static final Change OPEN_ANGLE = new Change(2, "\u00AB", "&laquo;");
  private static final Change CLOSE_ANGLE = new Change(2, "\u00BB", "&raquo;");
  private static final Change OPEN_SINGLE = new Change(1, "\u2018", "&lsquo;");
  private static final Change CLOSE_SINGLE = new Change(1, "\u2019", "&rsquo;");
  private static final Change OPEN_DOUBLE = new Change(1, "\u201C", "&ldquo;");
  private static final Change CLOSE_DOUBLE = new Change(1, "\u201D", "&rdquo;");

  private final Change emDash;
  private final Change enDash;
  private final Change ellipsis;
  private final Change openAngle;
  private final Change closeAngle;
  private final Change apostrophe;
  private final Change openSingle;
  private final Change closeSingle;
  private final Change openDouble;
  private final Change closeDouble;

  private int singles;
  private int doubles;

  /** With a site's own marks, by their names in lower case. */
  Typography(Map<String, String> own) {
    emDash = change(own, "emdash", EM_DASH);
    enDash = change(own, "endash", EN_DASH);
    ellipsis = change(own, "ellipsis", ELLIPSIS);
    openAngle = change(own, "leftanglequote", OPEN_ANGLE);
    closeAngle = change(own, "rightanglequote", CLOSE_ANGLE);
    apostrophe = change(own, "apostrophe", CLOSE_SINGLE);
    openSingle = change(own, "leftsinglequote", OPEN_SINGLE);
    closeSingle = change(own, "rightsinglequote", CLOSE_SINGLE);
    openDouble = change(own, "leftdoublequote", OPEN_DOUBLE);
    closeDouble = change(own, "rightdoublequote", CLOSE_DOUBLE);
  }

  private static Change change(Map<String, String> own, String name, Change usual) {
    String html = own.get(name);
    return html == null ? usual : new Change(usual.length(), Escaping.unescapeHtml(html), html);
  }

  void reset() {
    singles = 0;
    doubles = 0;
  }

  /**
   * The change at {@code at}, where {@code before} precedes it; null when there is none.
   *
   * @param end of what is known of the text
   */
  @Nullable Change at(CharSequence text, int at, int end, char before) {
    return switch (text.charAt(at)) {
      case '-' -> dash(text, at, end);
      case '.' -> is(text, at + 1, end, '.') && is(text, at + 2, end, '.') ? ellipsis : null;
      case '<' -> is(text, at + 1, end, '<') ? openAngle : null;
      case '>' -> is(text, at + 1, end, '>') ? closeAngle : null;
      case '\'', '"' -> quote(text, at, end, before);
      default -> null;
    };
  }

  private static boolean is(CharSequence text, int at, int end, char c) {
    return at < end && text.charAt(at) == c;
  }

  private @Nullable Change dash(CharSequence text, int at, int end) {
    if (!is(text, at + 1, end, '-')) return null;
    return is(text, at + 2, end, '-') ? emDash : enDash;
  }

  private @Nullable Change quote(CharSequence text, int at, int end, char before) {
    // the line to its end, which counts
    int stop = at;
    while (stop < end && stop < at + 6) if (text.charAt(stop++) == '\n') break;
    String line = text.subSequence(at, stop).toString();
    int run = at + 1;
    while (run < end && run < at + LONGEST_RUN && text.charAt(run) == text.charAt(at)) run++;
    char after = run < end ? text.charAt(run) : ' ';
    boolean opens = opens(before, after);
    boolean closes = opens(after, before);
    return line.charAt(0) == '"'
        ? twice(line, before, opens, closes)
        : single(line, before, opens, closes);
  }

  private @Nullable Change single(String line, char before, boolean opens, boolean closes) {
    int length = line.length();
    char next = length > 1 ? line.charAt(1) : '\0';
    char third = length > 2 ? line.charAt(2) : '\0';
    if (opens && !closes && length > 3 && isDigit(next) && isDigit(third)) {
      boolean alone = length == 4 || isSpace(line.charAt(4)) || isPunct(line.charAt(4));
      if (line.charAt(3) == 's' && alone) return apostrophe;
    }
    boolean apart = isPunctuation(before) || isSpace(before);
    if (length > 1 && apart && "tenl".indexOf(next) >= 0) return apostrophe;
    boolean within = isLetter(before) || Character.isDigit(before);
    if (length > 1 && within && isLetter(next)) return apostrophe;
    if (opens && !closes) {
      boolean one = "smtd".indexOf(next) >= 0 && ends(line, 2);
      String two = length > 2 ? line.substring(1, 3) : "";
      if (one || (two.equals("ve") || two.equals("ll") || two.equals("re")) && ends(line, 3))
        return closeSingle;
      singles++;
      return openSingle;
    }
    if (length > 2 && !Character.isDigit(next)) return closeSingle;
    if (singles > 0 && (closes && !opens || maybe(line, opens, closes))) {
      singles--;
      return closeSingle;
    }
    return null;
  }

  private @Nullable Change twice(String line, char before, boolean opens, boolean closes) {
    if (opens && !closes) {
      doubles++;
      return openDouble;
    }
    if (doubles == 0 || !(closes && !opens || maybe(line, opens, closes))) return null;
    if (line.startsWith("\"\"") && Character.isDigit(before)) return null;
    doubles--;
    return closeDouble;
  }

  private static boolean maybe(String line, boolean opens, boolean closes) {
    if (!opens || !closes || line.length() < 2 || !isPunctuation(line.charAt(1))) return false;
    return ends(line, 2);
  }

  /** Whether a word of the line ends there. */
  private static boolean ends(String line, int at) {
    return line.length() <= at || Attributes.isPunct(line.charAt(at)) || line.charAt(at) <= ' ';
  }

  /** Left-flanking: text follows, and not after text when punctuation follows. */
  private static boolean opens(char before, char next) {
    return !isSpace(next) && (!isPunct(next) || isSpace(before) || isPunct(before));
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || Character.isSpaceChar(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A shortcode is a word. */
  private static boolean isLetter(char c) {
    return Character.isLetter(c) || c == Mask.CALL;
  }

  private static boolean isPunctuation(char c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isPunct(char c) {
    return switch (Character.getType(c)) {
      case Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> isPunctuation(c);
    };
  }
}
