package dev.waymark.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds tags and comments in raw HTML: one pass, no tree, no mistakes reported. */
final class HtmlScanner {
  /** Elements whose content is no HTML. */
  private static final Set<String> RAW_TEXT =
      Set.of("script", "style", "textarea", "title", "xmp", "noscript");

  /**
   * An attribute with its value's offsets (without quotes); {@code start} is -1 without a value.
   */
  record Attribute(String name, int start, int end) {}

  /** Who wants to know. */
  interface Sink {
    void tag(String name, List<Attribute> attributes, int start, int end);

    void comment(int start, int end);
  }

  private final CharSequence text;
  private final int end;
  private final Sink sink;
  private int at;

  private HtmlScanner(CharSequence text, int from, int to, Sink sink) {
    this.text = text;
    this.at = from;
    this.end = to;
    this.sink = sink;
  }

  static void scan(CharSequence text, int from, int to, Sink sink) {
    new HtmlScanner(text, from, to, sink).scan();
  }

  private void scan() {
    while (at < end) {
      if (text.charAt(at) != '<' || at + 1 >= end) {
        at++;
        continue;
      }
      char next = text.charAt(at + 1);
      if (isLetter(next)) {
        tag();
      } else if (next == '!' && startsWith("<!--")) {
        int start = at;
        at = startsWith("<!-->") ? at + 5 : find("-->", at + 4);
        sink.comment(start, at);
      } else if (next == '!' || next == '?' || next == '/') {
        at = find(">", at + 1);
      } else {
        at++;
      }
    }
  }

  private void tag() {
    int start = at++;
    while (at < end && isName(text.charAt(at))) at++;
    String name = text.subSequence(start + 1, at).toString().toLowerCase(Locale.ROOT);
    List<Attribute> attributes = new ArrayList<>(4);
    while (at < end && text.charAt(at) != '>') {
      char c = text.charAt(at);
      if (isSpace(c) || c == '/') at++;
      else attribute(attributes);
    }
    if (at >= end) return;
    at++;
    sink.tag(name, attributes, start, at);
    if (RAW_TEXT.contains(name)) skipRaw(name);
  }

  private void attribute(List<Attribute> attributes) {
    int from = at++;
    while (at < end && !isSpace(text.charAt(at)) && "=>/".indexOf(text.charAt(at)) < 0) at++;
    String name = text.subSequence(from, at).toString().toLowerCase(Locale.ROOT);
    int after = at;
    while (after < end && isSpace(text.charAt(after))) after++;
    if (after >= end || text.charAt(after) != '=') {
      attributes.add(new Attribute(name, -1, -1));
      return;
    }
    at = after + 1;
    while (at < end && isSpace(text.charAt(at))) at++;
    if (at >= end) return;
    char quote = text.charAt(at);
    int start = at;
    if (quote == '"' || quote == '\'') {
      start++;
      at = find(String.valueOf(quote), start);
      attributes.add(new Attribute(name, start, Math.max(start, at - 1)));
    } else {
      while (at < end && !isSpace(text.charAt(at)) && text.charAt(at) != '>') at++;
      attributes.add(new Attribute(name, start, at));
    }
  }

  private void skipRaw(String name) {
    while (at < end) {
      if (text.charAt(at) == '<' && at + 1 < end && text.charAt(at + 1) == '/') {
        int to = at + 2 + name.length();
        if (to <= end && text.subSequence(at + 2, to).toString().equalsIgnoreCase(name)) return;
      }
      at++;
    }
  }

  /** The offset behind the next {@code what}; the end when there is none. */
  private int find(String what, int from) {
    for (int i = from; i + what.length() <= end; i++) {
      if (text.charAt(i) == what.charAt(0) && startsWith(what, i)) return i + what.length();
    }
    return end;
  }

  private boolean startsWith(String what) {
    return startsWith(what, at);
  }

  private boolean startsWith(String what, int from) {
    if (from + what.length() > end) return false;
    for (int i = 0; i < what.length(); i++) {
      if (text.charAt(from + i) != what.charAt(i)) return false;
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isName(char c) {
    return isLetter(c) || c >= '0' && c <= '9' || c == '-' || c == ':';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }
}
