package dev.waymark.document;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Goldmark's typographer makes of plain text ({@code goldmark/extension/typographer.go}). */
final class Typography {
  /** A replacement of {@code length} characters, as text and as HTML. */
  record Change(int length, String text, String html) {}

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
    emDash = change(own, "emdash", 3, "&mdash;");
    enDash = change(own, "endash", 2, "&ndash;");
    ellipsis = change(own, "ellipsis", 3, "&hellip;");
    openAngle = change(own, "leftanglequote", 2, "&laquo;");
    closeAngle = change(own, "rightanglequote", 2, "&raquo;");
    apostrophe = change(own, "apostrophe", 1, "&rsquo;");
    openSingle = change(own, "leftsinglequote", 1, "&lsquo;");
    closeSingle = change(own, "rightsinglequote", 1, "&rsquo;");
    openDouble = change(own, "leftdoublequote", 1, "&ldquo;");
    closeDouble = change(own, "rightdoublequote", 1, "&rdquo;");
  }

  private static Change change(Map<String, String> own, String name, int length, String usual) {
    String html = own.getOrDefault(name, usual);
    return new Change(length, Escaping.unescapeHtml(html), html);
  }

  /** The change at {@code at}, where {@code before} precedes it; null when there is none. */
  @Nullable Change at(CharSequence text, int at, char before) {
    char c = text.charAt(at);
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    char third = at + 2 < text.length() ? text.charAt(at + 2) : ' ';
    return switch (c) {
      case '-' -> next != '-' ? null : third == '-' ? emDash : enDash;
      case '.' -> next == '.' && third == '.' ? ellipsis : null;
      case '<' -> next == '<' ? openAngle : null;
      case '>' -> next == '>' ? closeAngle : null;
      case '\'' -> single(before, next, third);
      case '"' -> twice(before, next);
      default -> null;
    };
  }

  private @Nullable Change single(char before, char next, char third) {
    boolean opens = opens(before, next);
    boolean closes = opens(next, before);
    if (Character.isLetterOrDigit(before) && Character.isLetter(next)) return apostrophe;
    if ((isPunct(before) || isSpace(before)) && "tenl".indexOf(next) >= 0) return apostrophe;
    if (opens && !closes) {
      singles++;
      return openSingle;
    }
    if (!isSpace(next) && !Character.isDigit(next)) return closeSingle;
    if (singles > 0 && closes && (!opens || isPunct(next) && !Character.isLetter(third))) {
      singles--;
      return closeSingle;
    }
    return null;
  }

  private @Nullable Change twice(char before, char next) {
    boolean opens = opens(before, next);
    boolean closes = opens(next, before);
    if (opens && !closes) {
      doubles++;
      return openDouble;
    }
    if (doubles == 0 || !closes) return null;
    if (opens && !isPunct(next)) return null;
    if (next == '"' && Character.isDigit(before)) return null;
    doubles--;
    return closeDouble;
  }

  /** Left-flanking: text follows, and not after text when punctuation follows. */
  private static boolean opens(char before, char next) {
    return !isSpace(next) && (!isPunct(next) || isSpace(before) || isPunct(before));
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || Character.isSpaceChar(c);
  }

  private static boolean isPunct(char c) {
    return !Character.isLetterOrDigit(c) && !isSpace(c) && !Character.isSurrogate(c);
  }
}
