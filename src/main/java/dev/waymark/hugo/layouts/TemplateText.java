package dev.waymark.hugo.layouts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Go template as pieces of text and actions, comments left out; nothing is executed.
 *
 * @param stub whether a comment begins with {@code stub}: such a template states only what a linter
 *     may ask of it
 */
record TemplateText(List<Piece> pieces, boolean stub) {
  /** Longer templates are no longer read: nothing is known of what follows. */
  private static final int MOST_CHARS = 200_000;

  /**
   * {@code action} tells what stands between <code>{{</code> and <code>}}</code> from plain text.
   */
  record Piece(String text, boolean action) {
    /** An action without its string literals, so that words in them are not taken for names. */
    String withoutStrings() {
      StringBuilder out = new StringBuilder(text.length());
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        out.append(c);
        if (c != '"' && c != '`') continue;
        i = stringEnd(text, i);
        out.append(c);
      }
      return out.toString();
    }
  }

  static TemplateText of(String whole) {
    String text = whole.length() > MOST_CHARS ? whole.substring(0, MOST_CHARS) : whole;
    List<Piece> pieces = new ArrayList<>();
    boolean stub = false;
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf("{{", at);
      if (open < 0) break;
      if (open > at) pieces.add(new Piece(text.substring(at, open), false));
      int start =
          text.startsWith("- ", open + 2) || text.startsWith("-\n", open + 2) ? open + 3 : open + 2;
      while (start < text.length() && Character.isWhitespace(text.charAt(start))) start++;
      if (text.startsWith("/*", start)) {
        int end = text.indexOf("*/", start + 2);
        int close = end < 0 ? -1 : text.indexOf("}}", end);
        String comment = text.substring(start + 2, end < 0 ? text.length() : end);
        stub |= comment.strip().startsWith("stub");
        at = close < 0 ? text.length() : close + 2;
      } else {
        int close = actionEnd(text, start);
        String action = text.substring(Math.min(start, close), close).strip();
        if (action.endsWith("-")) action = action.substring(0, action.length() - 1).strip();
        pieces.add(new Piece(action, true));
        at = Math.min(text.length(), close + 2);
      }
    }
    if (at < text.length()) pieces.add(new Piece(text.substring(at), false));
    return new TemplateText(pieces, stub);
  }

  /** Where an action's <code>}}</code> stands, which may not be inside a string. */
  private static int actionEnd(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '}' && text.startsWith("}}", i)) return i;
      if (c == '"' || c == '`') i = stringEnd(text, i);
    }
    return text.length();
  }

  /**
   * The end of the string that begins at {@code start}; a quoted one ends with its line at the
   * latest.
   */
  static int stringEnd(String text, int start) {
    char quote = text.charAt(start);
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == quote) return i;
      if (quote == '"' && c == '\n') return i;
      if (quote == '"' && c == '\\') i++;
    }
    return text.length();
  }

  /** Stands for an action in {@link #flat}. */
  static final char ACTION = '\u0001';

  /**
   * The value of an HTML attribute, without its quotes; each action in it is {@link #ACTION}.
   *
   * @param action index of the first of them in {@link #actions}, or of the next one
   */
  record Attribute(String value, int action) {}

  /** The text with {@link #ACTION} for each action. */
  String flat() {
    StringBuilder flat = new StringBuilder();
    for (Piece piece : pieces)
      flat.append(piece.action() ? Character.toString(ACTION) : piece.text());
    return flat.toString();
  }

  /** Attributes whose name and {@code =} a pattern finds; its first group is the value. */
  List<Attribute> attributes(Pattern pattern) {
    List<Attribute> found = new ArrayList<>();
    String flat = flat();
    Matcher attribute = pattern.matcher(flat);
    int counted = 0;
    int action = 0;
    while (attribute.find()) {
      for (; counted < attribute.start(1); counted++) if (flat.charAt(counted) == ACTION) action++;
      String value = attribute.group(1);
      boolean quoted = value.length() > 1 && (value.startsWith("\"") || value.startsWith("'"));
      found.add(new Attribute(quoted ? value.substring(1, value.length() - 1) : value, action));
    }
    return found;
  }

  /** The pattern of an attribute's value, quoted or not. */
  static final String VALUE = "\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s\"'>]+)";

  List<String> actions() {
    return pieces.stream().filter(Piece::action).map(Piece::text).toList();
  }

  private static final Pattern BLOCK = Pattern.compile("^(?:if|with|range|define|block)\\b");

  /** Whether an action begins what an {@code end} closes. */
  static boolean opensBlock(String action) {
    return BLOCK.matcher(action).find();
  }

  /** The actions without string literals. */
  List<String> names() {
    return pieces.stream().filter(Piece::action).map(Piece::withoutStrings).toList();
  }
}
