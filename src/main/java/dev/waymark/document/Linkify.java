package dev.waymark.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses in plain text that become links ({@code goldmark/extension/linkify.go}). */
final class Linkify {
  private static final String HOST = "[-a-zA-Z0-9@:%._+~#=\uE000\uE002]{1,256}\\.[a-z]++";
  private static final Pattern WWW =
      Pattern.compile(
          "www\\." + HOST + "(?:[/#?][-a-zA-Z0-9@:%_+.~#!?&/=();,'\">^{}\\[\\]`\uE000\uE002]*+)?");
  private static final Pattern URL =
      Pattern.compile(
          "(?:http|https|ftp)://"
              + HOST
              + "(?::\\d++)?(?:[/#?][-a-zA-Z0-9@:%_+.~#$!?&/=();,'\">^{}\\[\\]`\uE000\uE002]*+)?");
  private static final Pattern EMAIL =
      Pattern.compile(
          "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,256}+@"
              + "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
              + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?){1,32}");

  private Linkify() {}

  /** Whether an address may begin behind this character. */
  static boolean opens(char before) {
    return before <= ' ' || before == '*' || before == '_' || before == '~' || before == '(';
  }

  /** Whether the address that {@link #end} found here lacks its scheme. */
  static boolean lacksScheme(CharSequence text, int at) {
    return text.charAt(at) == 'w';
  }

  /** The end of the web address that begins at {@code at}; -1 when none does. */
  static int end(CharSequence text, int at, int limit) {
    char c = text.charAt(at);
    boolean may =
        switch (c) {
          case 'w' -> begins(text, at, limit, "www.");
          case 'h' -> begins(text, at, limit, "http");
          case 'f' -> begins(text, at, limit, "ftp:");
          default -> false;
        };
    if (!may) return -1;
    Matcher m = (c == 'w' ? WWW : URL).matcher(text).region(at, limit);
    if (!m.lookingAt()) return -1;
    int end = m.end();
    char last = text.charAt(end - 1);
    if (last == ')') {
      int open = 0;
      for (int i = at; i < end; i++) {
        if (text.charAt(i) == '(') open++;
        if (text.charAt(i) == ')') open--;
      }
      if (open < 0) end += open;
    } else if (last == ';') {
      int i = end - 2;
      while (i > at && Character.isLetterOrDigit(text.charAt(i))) i--;
      if (i != end - 2 && text.charAt(i) == '&') end = i;
    }
    while (end > at + 1 && "?!.,:*_~".indexOf(text.charAt(end - 1)) >= 0) end--;
    return end;
  }

  private static boolean begins(CharSequence text, int at, int limit, String what) {
    if (at + what.length() > limit) return false;
    for (int i = 0; i < what.length(); i++) if (text.charAt(at + i) != what.charAt(i)) return false;
    return true;
  }

  /** Whether there can be a mail address at all: most texts have none, and looking is dear. */
  static boolean holdsAt(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) if (text.charAt(i) == '@') return true;
    return false;
  }

  /** The end of the mail address that begins at {@code at}; -1 when none does. */
  static int mailEnd(CharSequence text, int at, int limit) {
    if (Attributes.isPunct(text.charAt(at))) return -1;
    Matcher m = EMAIL.matcher(text).region(at, limit);
    if (!m.lookingAt()) return -1;
    int end = m.end();
    if (end < limit && (text.charAt(end) == '-' || text.charAt(end) == '_')) return -1;
    return end;
  }
}
