package dev.waymark.document;

import dev.waymark.text.Span;
import java.util.Arrays;
import java.util.List;

/**
 * Hides from the Markdown parser what it must not read, without moving anything: every character is
 * replaced by one.
 */
final class Mask {
  /** A shortcode: Hugo puts one word in its place. */
  static final char CALL = '\uE000';

  /** What disappears before Markdown is read: the marks of a shortcode comment. */
  static final char GONE = '\uE001';

  /** A character that is there but must not be taken for markup. */
  static final char HIDDEN = '\uE002';

  private static final String MORE = "<!--more-->";

  private Mask() {}

  /** The text of the file with comments' marks and the summary divider out of the way. */
  static char[] page(Span body, List<Span> comments, boolean markdown) {
    char[] text = body.source().text().toCharArray();
    for (Span comment : comments) {
      Arrays.fill(text, comment.start() + 3, comment.start() + 5, GONE);
      Arrays.fill(text, comment.end() - 5, comment.end() - 3, GONE);
    }
    int more = markdown ? body.source().text().indexOf(MORE, body.start()) : -1;
    if (more >= 0) {
      // Hugo puts a paragraph of its own there ({@code hugolib/page__content.go})
      "\n\nsummary\n\n".getChars(0, MORE.length(), text, more);
      for (int i = more + MORE.length(); i < text.length && text[i] <= ' '; i++) text[i] = '\n';
    }
    return text;
  }

  /** Hides a tag: a blank line when it stands alone, else a word. */
  static void tag(char[] text, int start, int end) {
    int from = start;
    while (from > 0 && (text[from - 1] == ' ' || text[from - 1] == '\t')) from--;
    int to = end;
    while (to < text.length && (text[to] == ' ' || text[to] == '\t')) to++;
    boolean alone =
        (from == 0 || text[from - 1] == '\n') && (to == text.length || text[to] == '\n');
    Arrays.fill(text, start, end, alone ? ' ' : CALL);
  }

  /**
   * Hides what flexmark would read otherwise than Goldmark: blanks in {@code <…>} destinations,
   * tildes in the info of a tilde fence, {@code textarea} as the raw element it is, underscores and
   * tildes in bare addresses, and a colon that is all of its line, behind which flexmark takes
   * everything for a definition.
   */
  static void forFlexmark(char[] text, boolean linkify) {
    char[] line = text.clone();
    String whole = null;
    int tildes = 0;
    int past = 0;
    for (int at = 0; at < line.length; at++) {
      switch (line[at]) {
        case ']' -> {
          if (starts(line, at, "](<")) destination(text, at + 3);
          else if (starts(line, at, "]:")) definition(text, at + 2);
        }
        case ':' -> {
          if (isAlone(line, at)) text[at] = HIDDEN;
        }
        case '~' -> {
          if (at >= tildes && starts(line, at, "~~~")) tildes = tildes(text, at);
        }
        case '<' -> {
          if (starts(line, at, "<textarea")) "<pre     ".getChars(0, 9, text, at);
          if (starts(line, at, "</textarea>")) "</pre>     ".getChars(0, 11, text, at);
        }
        case 'h', 'w' -> {
          boolean opens = linkify && at >= past && (at == 0 || Linkify.opens(line[at - 1]));
          if (!opens || !starts(line, at, "http") && !starts(line, at, "www.")) continue;
          if (whole == null) whole = new String(line);
          past = Linkify.end(whole, at, line.length);
          address(text, at, past);
        }
        default -> {}
      }
    }
  }

  /** Whether a character is the only one of its line, at most three blanks before it. */
  private static boolean isAlone(char[] line, int at) {
    int from = at;
    while (from > 0 && line[from - 1] == ' ') from--;
    if (at - from > 3 || from > 0 && line[from - 1] != '\n') return false;
    int to = at + 1;
    while (to < line.length && (line[to] == ' ' || line[to] == '\t')) to++;
    return to == line.length || line[to] == '\n';
  }

  private static boolean starts(char[] text, int at, String what) {
    if (at + what.length() > text.length) return false;
    for (int i = 0; i < what.length(); i++) if (text[at + i] != what.charAt(i)) return false;
    return true;
  }

  private static void definition(char[] text, int at) {
    int from = at;
    while (from < text.length && from < at + 18 && text[from] <= ' ') from++;
    if (from < text.length && text[from] == '<') destination(text, from + 1);
  }

  private static void address(char[] text, int from, int end) {
    for (int at = from; at < end; at++) if (text[at] == '_' || text[at] == '~') text[at] = HIDDEN;
  }

  private static void destination(char[] text, int from) {
    for (int i = from; i < text.length && text[i] != '\n' && text[i] != '<'; i++) {
      if (text[i] != '>') continue;
      for (int k = from; k < i; k++) if (text[k] == ' ') text[k] = HIDDEN;
      return;
    }
  }

  private static int tildes(char[] text, int from) {
    int i = from;
    while (i < text.length && text[i] == '~') i++;
    int back = from;
    while (back > 0 && " >-*+.)0123456789".indexOf(text[back - 1]) >= 0) back--;
    boolean first = back == 0 || text[back - 1] == '\n';
    for (; i < text.length && text[i] != '\n'; i++) if (first && text[i] == '~') text[i] = HIDDEN;
    return i;
  }
}
