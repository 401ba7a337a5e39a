package dev.waymark.template;

import java.util.Locale;
import java.util.Set;

/**
 * Where in the markup a template stands, as html/template sees it ({@code
 * html/template/context.go}, {@code transition.go}): only literal text moves it.
 */
final class HtmlContext {
  enum State {
    TEXT,
    TAG_NAME,
    TAG,
    ATTR_NAME,
    AFTER_NAME,
    BEFORE_VALUE,
    DOUBLE,
    SINGLE,
    UNQUOTED,
    RAW,
    COMMENT
  }

  enum Part {
    NONE,
    BEFORE_QUERY,
    QUERY
  }

  private static final Set<String> RAW_TAGS = Set.of("script", "style", "textarea", "title");

  private State state = State.TEXT;
  private Part part = Part.NONE;
  private final StringBuilder name = new StringBuilder();
  private String tag = "";
  private String attribute = "";

  /** A place in the markup to come back to. */
  record Place(State state, Part part, String name, String tag, String attribute) {}

  Place place() {
    return new Place(state, part, name.toString(), tag, attribute);
  }

  boolean isAt(Place place) {
    return state == place.state()
        && part == place.part()
        && tag.equals(place.tag())
        && attribute.equals(place.attribute())
        && place.name().contentEquals(name);
  }

  void back(Place place) {
    state = place.state();
    part = place.part();
    name.setLength(0);
    name.append(place.name());
    tag = place.tag();
    attribute = place.attribute();
  }

  State state() {
    return state;
  }

  Part part() {
    return part;
  }

  boolean inText() {
    return state == State.TEXT;
  }

  /** Whether what is printed is text of a title or textarea, not a script or style. */
  boolean rawText() {
    return state == State.RAW && (tag.equals("textarea") || tag.equals("title"));
  }

  /** Whether what is printed is a part of one attribute's value. */
  boolean inValue() {
    return switch (state) {
      case DOUBLE, SINGLE, UNQUOTED, BEFORE_VALUE -> true;
      default -> false;
    };
  }

  boolean urlValue() {
    return inValue() && AttributeKinds.holdsUrl(attribute);
  }

  /** A value is printed here: what stands before it is settled. */
  void valueHere() {
    if (state == State.BEFORE_VALUE) {
      enter(State.UNQUOTED);
    } else if (state == State.TAG || state == State.AFTER_NAME) {
      // It is an attribute of its own.
      state = State.ATTR_NAME;
      attribute = "";
    }
  }

  /** Follows a literal and prints what is no comment of it. */
  void literal(String text, StringBuilder out) {
    int n = text.length();
    int copied = 0;
    int i = 0;
    while (i < n) {
      switch (state) {
        case TEXT -> {
          int next = text.indexOf('<', i);
          if (next >= 0 && text.startsWith("<!--", next)) {
            out.append(text, copied, next);
            state = State.COMMENT;
            copied = n;
            i = next + 4;
          } else {
            i = next < 0 ? n : next + 1;
            if (i < n && tagStart(text, i)) tag();
          }
        }
        case COMMENT -> {
          int end = text.indexOf("-->", i);
          i = end < 0 ? n : end + 3;
          copied = i;
          if (end >= 0) state = State.TEXT;
        }
        case RAW -> {
          int end = closing(text, i);
          i = end < 0 ? n : end + 1;
          if (end >= 0) tag();
        }
        case DOUBLE, SINGLE -> i = value(text, i);
        case ATTR_NAME -> i = attribute(text, i);
        default -> step(text.charAt(i++));
      }
    }
    if (copied < n) out.append(text, copied, n);
  }

  private void tag() {
    state = State.TAG_NAME;
    name.setLength(0);
  }

  /** Goes to behind the end of a quoted value. */
  private int value(String text, int from) {
    int end = text.indexOf(state == State.DOUBLE ? '"' : '\'', from);
    int stop = end < 0 ? text.length() : end;
    for (int i = from; i < stop && part != Part.QUERY; i++) url(text.charAt(i));
    if (end >= 0) state = State.TAG;
    return end < 0 ? stop : end + 1;
  }

  /** Goes to behind what ends the name of an attribute. */
  private int attribute(String text, int from) {
    int i = from;
    while (i < text.length() && "=>/ \n\t\r\f".indexOf(text.charAt(i)) < 0) i++;
    if (i > from) attribute = attribute + text.substring(from, i);
    if (i < text.length()) step(text.charAt(i));
    return i + 1;
  }

  private static boolean tagStart(String text, int at) {
    char c = text.charAt(at);
    if (c == '/' && at + 1 < text.length()) c = text.charAt(at + 1);
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** Where {@code </script} begins. */
  private int closing(String text, int from) {
    String end = "</" + tag;
    for (int at = text.indexOf("</", from); at >= 0; at = text.indexOf("</", at + 2)) {
      if (text.regionMatches(true, at, end, 0, end.length())) return at;
    }
    return -1;
  }

  private void step(char c) {
    boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    switch (state) {
      case TAG_NAME -> {
        if (c == '>') close();
        else if (space || c == '/' && !name.isEmpty()) state = State.TAG;
        else name.append(c);
      }
      case TAG -> {
        if (c == '>') close();
        else if (!space && c != '/') begin(c);
      }
      case ATTR_NAME -> {
        if (c == '=') named();
        else if (c == '>') close();
        else if (space) state = State.AFTER_NAME;
        else state = State.TAG;
      }
      case AFTER_NAME -> {
        if (c == '=') named();
        else if (c == '>') close();
        else if (!space) begin(c);
      }
      case BEFORE_VALUE -> {
        if (c == '"') enter(State.DOUBLE);
        else if (c == '\'') enter(State.SINGLE);
        else if (c == '>') close();
        else if (!space) {
          enter(State.UNQUOTED);
          url(c);
        }
      }
      case UNQUOTED -> {
        if (space) state = State.TAG;
        else if (c == '>') close();
        else url(c);
      }
      default -> {}
    }
  }

  private void begin(char c) {
    state = State.ATTR_NAME;
    attribute = String.valueOf(c);
  }

  private void named() {
    attribute = attribute.toLowerCase(Locale.ROOT);
    state = State.BEFORE_VALUE;
  }

  private void enter(State value) {
    state = value;
    part = Part.NONE;
  }

  private void url(char c) {
    if (c == '#' || c == '?') part = Part.QUERY;
    else if (part == Part.NONE) part = Part.BEFORE_QUERY;
  }

  private void close() {
    String lower = name.toString().toLowerCase(Locale.ROOT);
    boolean ends = lower.startsWith("/");
    // The name stays while attributes are read.
    if (!ends && RAW_TAGS.contains(lower)) {
      tag = lower;
      state = State.RAW;
    } else {
      state = State.TEXT;
    }
    name.setLength(0);
    // What was read within the tag is over: behind every tag the place is the same.
    attribute = "";
    part = Part.NONE;
  }
}
