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
   * tildes in the info of a tilde fence, {@code textarea} as the raw element it is, and underscores
   * and tildes in bare addresses.
   */
  static void forFlexmark(char[] text, boolean linkify) {
    String line = new String(text);
    for (int at = line.indexOf("](<"); at >= 0; at = line.indexOf("](<", at + 3)) {
      destination(text, at + 3);
    }
    for (int at = line.indexOf("]:"); at >= 0; at = line.indexOf("]:", at + 2)) {
      int from = at + 2;
      while (from < text.length && from < at + 20 && text[from] <= ' ') from++;
      if (from < text.length && text[from] == '<') destination(text, from + 1);
    }
    for (int at = line.indexOf("~~~"); at >= 0; at = line.indexOf("~~~", at)) {
      at = tildes(text, at);
    }
    replace(text, line, "<textarea", "<pre     ");
    replace(text, line, "</textarea>", "</pre>     ");
    if (linkify) addresses(text, line);
  }

  private static void replace(char[] text, String line, String what, String with) {
    for (int at = line.indexOf(what); at >= 0; at = line.indexOf(what, at + what.length())) {
      with.getChars(0, with.length(), text, at);
    }
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

  private static void addresses(char[] text, String line) {
    for (int at = 0; at < text.length; at++) {
      char c = text[at];
      boolean may = c == 'h' || c == 'w' || c == 'f';
      if (!may || at > 0 && !Linkify.opens(line.charAt(at - 1))) continue;
      if (!line.startsWith("http", at) && !line.startsWith("www.", at)) continue;
      int end = Linkify.end(line, at, text.length);
      for (; at < end; at++) if (text[at] == '_' || text[at] == '~') text[at] = HIDDEN;
    }
  }
}
