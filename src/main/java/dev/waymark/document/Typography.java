package dev.waymark.document;

import org.jspecify.annotations.Nullable;

/** What Goldmark's typographer makes of plain text ({@code goldmark/extension/typographer.go}). */
final class Typography {
  /** A replacement of {@code length} characters. */
  record Change(int length, String text) {}

  private static final Change EM_DASH = new Change(3, "\u2014");
  private static final Change EN_DASH = new Change(2, "\u2013");
  private static final Change ELLIPSIS = new Change(3, "\u2026");
  private static final Change OPEN_ANGLE = new Change(2, "\u00AB");
  private static final Change CLOSE_ANGLE = new Change(2, "\u00BB");
  private static final Change APOSTROPHE = new Change(1, "\u2019");
  private static final Change OPEN_SINGLE = new Change(1, "\u2018");
  private static final Change OPEN_DOUBLE = new Change(1, "\u201C");
  private static final Change CLOSE_DOUBLE = new Change(1, "\u201D");

  private int openSingle;
  private int openDouble;

  /** The change at {@code at}, where {@code before} precedes it; null when there is none. */
  @Nullable Change at(CharSequence text, int at, char before) {
    char c = text.charAt(at);
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    char third = at + 2 < text.length() ? text.charAt(at + 2) : ' ';
    return switch (c) {
      case '-' -> next != '-' ? null : third == '-' ? EM_DASH : EN_DASH;
      case '.' -> next == '.' && third == '.' ? ELLIPSIS : null;
      case '<' -> next == '<' ? OPEN_ANGLE : null;
      case '>' -> next == '>' ? CLOSE_ANGLE : null;
      case '\'' -> single(before, next, third);
      case '"' -> twice(before, next);
      default -> null;
    };
  }

  private @Nullable Change single(char before, char next, char third) {
    boolean opens = opens(before, next);
    boolean closes = opens(next, before);
    if (Character.isLetterOrDigit(before) && Character.isLetter(next)) return APOSTROPHE;
    if ((isPunct(before) || isSpace(before)) && "tenl".indexOf(next) >= 0) return APOSTROPHE;
    if (opens && !closes) {
      openSingle++;
      return OPEN_SINGLE;
    }
    if (!isSpace(next) && !Character.isDigit(next)) return APOSTROPHE;
    if (openSingle > 0 && closes && (!opens || isPunct(next) && !Character.isLetter(third))) {
      openSingle--;
      return APOSTROPHE;
    }
    return null;
  }

  private @Nullable Change twice(char before, char next) {
    boolean opens = opens(before, next);
    boolean closes = opens(next, before);
    if (opens && !closes) {
      openDouble++;
      return OPEN_DOUBLE;
    }
    if (openDouble == 0 || !closes) return null;
    if (opens && !isPunct(next)) return null;
    if (next == '"' && Character.isDigit(before)) return null;
    openDouble--;
    return CLOSE_DOUBLE;
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
