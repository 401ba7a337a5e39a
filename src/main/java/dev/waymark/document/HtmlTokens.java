package dev.waymark.document;

import dev.waymark.template.Text;
import dev.waymark.template.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * HTML's tokenizer (html.spec.whatwg.org, §13.2.5) as far as tags go, with the states that elements
 * such as {@code script} put it in.
 *
 * <p>Where something opens that may not be there, such as a comment, and closes behind what may not
 * be there, what lies between is read as well, as what may be there.
 */
final class HtmlTokens {
  private static final Set<String> RAW =
      Set.of(
          "style",
          "textarea",
          "title",
          "xmp",
          "iframe",
          "noembed",
          "noframes",
          "noscript",
          "script");

  /** Elements that end SVG and MathML. */
  private static final Set<String> BREAKING =
      Set.of(
          ("b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i"
                  + " img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup"
                  + " table tt u ul var foreignobject")
              .split(" "));

  /**
   * An attribute from its name's beginning to its value's end with quotes; {@code start} is -1
   * without a value.
   */
  record Attribute(String name, int from, int to, int start, int end) {}

  /** Who wants to know; nothing that {@code template} elements hold is told. */
  interface Sink {
    void tag(String name, List<Attribute> attributes, @Nullable Why maybe);

    /** A hole between tags. */
    void hole(int at);

    /** A hole among a tag's attributes or in its name. */
    void openTag(int at);

    /** What a script element holds. */
    void script(int from, int to);

    /** Text between tags, entities and holes in it as they stand; it may come in several parts. */
    default void text(int from, int to) {}

    /** An end tag. */
    default void end(String name) {}
  }

  private final String html;

  /** The same, quicker to walk through. */
  private final char[] chars;

  private final HtmlNames names;
  private final MaybeMarks maybes;
  private final Sink sink;
  private int at;

  /** Up to where all may not be there, and why. */
  private int doubtful;

  private @Nullable Why doubt;

  /** How many template elements are open. */
  private int templates;

  /**
   * How many elements of SVG and MathML are open, where {@code style} and the like are as others.
   */
  private int foreign;

  HtmlTokens(String html, MaybeMarks maybes, Sink sink) {
    this.html = html;
    this.chars = html.toCharArray();
    this.names = new HtmlNames(html, chars);
    this.maybes = maybes;
    this.sink = sink;
  }

  void read() {
    int text = 0;
    while (at < chars.length) {
      char c = chars[at];
      if (c == Text.HOLE && templates == 0) sink.hole(at);
      if (c != '<' || at + 1 >= chars.length) {
        at++;
        continue;
      }
      char next = chars[at + 1];
      boolean letter = isLetter(next);
      if (!letter && "!?/".indexOf(next) < 0) {
        at++;
        continue;
      }
      text(text);
      if (letter) tag(false);
      else if (next == '/' && at + 2 < chars.length && isLetter(chars[at + 2])) tag(true);
      else if (html.startsWith("<!--", at)) skipTo(commentEnd(at + 4));
      else skipTo(behind(">", at + 2));
      text = at;
    }
    text(text);
  }

  /** Tells of the text that ends here. */
  private void text(int from) {
    if (at > from && templates == 0) sink.text(from, at);
  }

  /** Skips to an end, or to the end of what may not be there when that comes first. */
  private void skipTo(int end) {
    int maybe = maybes.end(at);
    if (maybe >= 0 && maybe < end) {
      doubt = maybes.over(at, at + 1);
      doubtful = Math.max(doubtful, end);
      at = maybe;
    } else {
      at = end;
    }
  }

  private int commentEnd(int from) {
    if (html.startsWith(">", from)) return from + 1;
    if (html.startsWith("->", from)) return from + 2;
    int end = html.indexOf("--", from);
    while (end >= 0) {
      if (html.startsWith(">", end + 2)) return end + 3;
      if (html.startsWith("!>", end + 2)) return end + 4;
      end = html.indexOf("--", end + 1);
    }
    return chars.length;
  }

  private int behind(String what, int from) {
    int found = html.indexOf(what, from);
    return found < 0 ? chars.length : found + what.length();
  }

  private void tag(boolean closing) {
    int start = at;
    int from = start + (closing ? 2 : 1);
    at = from;
    while (at < chars.length && !isSpace(chars[at]) && chars[at] != '/' && chars[at] != '>') at++;
    String name = names.lower(from, at);
    int hole = name.indexOf(Text.HOLE);
    int holeAt = hole < 0 ? -1 : from + hole;
    List<Attribute> attributes = closing ? List.of() : new ArrayList<>(4);
    while (at < chars.length && chars[at] != '>') {
      if (isSpace(chars[at]) || chars[at] == '/') {
        at++;
        continue;
      }
      Attribute found = attribute();
      hole = found.name().indexOf(Text.HOLE);
      if (hole >= 0 && holeAt < 0) holeAt = found.from() + hole;
      else if (hole < 0 && !closing && !holds(attributes, found.name())) attributes.add(found);
    }
    if (at >= chars.length) return;
    boolean selfClosing = chars[at - 1] == '/';
    at++;
    if (name.equals("template")) template(closing);
    if (!selfClosing && (name.equals("svg") || name.equals("math")))
      foreign = closing ? Math.max(0, foreign - 1) : foreign + 1;
    else if (BREAKING.contains(name)) foreign = 0;
    if (closing && templates == 0) sink.end(name);
    if (closing || templates > 0) return;
    Why maybe = start < doubtful ? doubt : maybes.over(start, start + 1);
    if (holeAt >= 0) sink.openTag(holeAt);
    sink.tag(name, attributes, maybe);
    if (foreign > 0) return;
    if (RAW.contains(name)) raw(name, start);
    else if (name.equals("plaintext")) at = chars.length;
  }

  private static boolean holds(List<Attribute> attributes, String name) {
    for (Attribute attribute : attributes) if (attribute.name().equals(name)) return true;
    return false;
  }

  private void template(boolean closing) {
    if (!closing) templates++;
    else if (templates > 0) templates--;
  }

  private Attribute attribute() {
    int from = at++;
    while (at < chars.length && !isSpace(chars[at]) && !endsName(chars[at])) at++;
    String name = names.lower(from, at);
    int after = at;
    while (after < chars.length && isSpace(chars[after])) after++;
    if (after >= chars.length || chars[after] != '=') return new Attribute(name, from, at, -1, -1);
    at = after + 1;
    while (at < chars.length && isSpace(chars[at])) at++;
    if (at >= chars.length || chars[at] == '>') return new Attribute(name, from, at, at, at);
    char quote = chars[at];
    if (quote == '"' || quote == '\'') {
      int start = at + 1;
      int end = start;
      while (end < chars.length && chars[end] != quote) end++;
      at = Math.min(chars.length, end + 1);
      return new Attribute(name, from, at, start, end);
    }
    int start = at;
    while (at < chars.length && !isSpace(chars[at]) && chars[at] != '>') at++;
    return new Attribute(name, from, at, start, at);
  }

  private void raw(String name, int opened) {
    int from = at;
    int end = name.equals("script") ? scriptEnd(from) : rawEnd(name, from);
    if (name.equals("script")) sink.script(from, end);
    int maybe = maybes.end(opened);
    if (maybe > at && maybe < end || maybe >= 0 && maybe <= at && end > at) {
      doubt = maybes.over(opened, opened + 1);
      doubtful = Math.max(doubtful, end);
      at = Math.max(at, maybe);
    } else {
      at = end;
    }
  }

  /** Where the end tag begins. */
  private int rawEnd(String name, int from) {
    for (int i = html.indexOf("</", from); i >= 0; i = html.indexOf("</", i + 2))
      if (named(name, i + 2)) return i;
    return chars.length;
  }

  /** As {@link #rawEnd}; an end tag in a script that a comment in the script holds is none. */
  private int scriptEnd(int from) {
    boolean escaped = false;
    boolean twice = false;
    for (int i = from; i < chars.length; i++) {
      char c = chars[i];
      if (c == '-' && escaped && html.startsWith("-->", i)) {
        escaped = false;
        twice = false;
      } else if (c == '<' && !escaped && html.startsWith("<!--", i)) {
        escaped = !html.startsWith("<!-->", i) && !html.startsWith("<!--->", i);
      } else if (c == '<' && escaped && !twice && named("script", i + 1)) {
        twice = true;
      } else if (c == '<' && html.startsWith("</", i) && named("script", i + 2)) {
        if (!twice) return i;
        twice = false;
      }
    }
    return chars.length;
  }

  private boolean named(String name, int from) {
    int end = from + name.length();
    if (end >= chars.length || !html.regionMatches(true, from, name, 0, name.length()))
      return false;
    char next = chars[end];
    return isSpace(next) || next == '/' || next == '>';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean endsName(char c) {
    return c == '=' || c == '>' || c == '/';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }
}
