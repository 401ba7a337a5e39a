package dev.waymark.hugo.shortcode;

import dev.waymark.hugo.shortcode.Shortcode.Trait;
import dev.waymark.text.Defect;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a body into shortcode tags, state by state as Hugo's lexer does ({@code
 * parser/pageparser/pagelexer_shortcode.go}).
 *
 * <p>Hugo stops at the first mistake. This one says it and goes on behind the opening delimiter, so
 * that the rest of the page still yields facts; later mistakes may be consequences and are not
 * said.
 */
final class ShortcodeTags {
  private static final String NOTE = ". Note: Parameters with non-alphanumeric args must be quoted";

  /**
   * One tag; {@code name} is empty for <code>{{< >}}</code> and for <code>{{</>}}</code>, which
   * closes whatever is innermost.
   */
  record Tag(
      int start,
      int end,
      Set<Trait> traits,
      boolean closing,
      String name,
      int nameStart,
      List<Shortcode.Param> params) {
    boolean inline() {
      return traits.contains(Trait.INLINE);
    }

    boolean selfClosing() {
      return traits.contains(Trait.SELF_CLOSING);
    }
  }

  private final Source source;
  private final String text;
  private final int bodyStart;
  private final int limit;

  /** Characters read for tags that turned out none: bounded, or it would grow quadratically. */
  private long work;

  final List<Tag> tags = new ArrayList<>();
  final List<Span> comments = new ArrayList<>();
  @Nullable Defect mistake;

  private final Set<String> opened = new HashSet<>();
  private String inlineName = "";

  // the tag at hand
  private String right = "";
  private int start;
  private int elements;
  private final ShortcodeParams params;

  ShortcodeTags(Span body) {
    this.source = body.source();
    this.text = source.text();
    this.bodyStart = body.start();
    this.limit = body.end();
    this.params = new ShortcodeParams(source, limit, this::fail);
    int at = body.start();
    while ((at = text.indexOf("{{", at)) >= 0 && at + 2 < limit) {
      char kind = text.charAt(at + 2);
      at = kind == '<' || kind == '%' ? tag(at, kind) : at + 1;
    }
  }

  /** Reads the tag at {@code from}; returns where to look for the next. */
  private int tag(int from, char kind) {
    start = from;
    right = kind == '<' ? ">}}" : "%}}";
    params.clear();
    elements = 0;
    if (!inlineName.isEmpty() && !closesInline(from + 3)) {
      return fail("inline shortcodes do not support nesting", from, from + 3);
    }
    if (text.startsWith("/*", from + 3)) {
      int end = text.indexOf("*/" + right, from + 3);
      if (end < from + 5 || end + 5 > limit) {
        work += limit - from;
        return fail("comment must be closed", from, from + 5);
      }
      comments.add(source.span(from, end + 5));
      return end + 5;
    }
    return inside(kind == '%', from + 3);
  }

  private boolean closesInline(int from) {
    int i = skipSpace(from);
    return i < limit && text.charAt(i) == '/' && text.startsWith(inlineName, skipSpace(i + 1));
  }

  private int inside(boolean markdown, int from) {
    int i = from;
    boolean slash = false;
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (markdown) traits.add(Trait.MARKDOWN);
    String name = "";
    int nameStart = from;
    while (true) {
      if (i >= limit) return fail("unclosed shortcode action", limit, limit);
      if (text.startsWith(right, i)) {
        int end = i + 3;
        boolean closing = slash && name.isEmpty();
        if (slash && !closing) traits.add(Trait.SELF_CLOSING);
        tags.add(new Tag(start, end, traits, closing, name, nameStart, params.read()));
        if (traits.contains(Trait.INLINE) && !slash) inlineName = name;
        return end;
      }
      int c = text.codePointAt(i);
      if (isSpace(c)) {
        i++;
      } else if (c == '=') {
        i = params.value(skipSpace(i + 1));
      } else if (c == '/') {
        if (opened.isEmpty()) return fail("got closing shortcode, but none is open", i, i + 1);
        slash = true;
        elements = 0;
        i++;
      } else if (c == '\\') {
        i++;
        if (i < limit && (text.charAt(i) == '"' || text.charAt(i) == '`'))
          i = params.param(i, true);
      } else if (elements > 0 && (isWord(c) || c == '-' || c == '"' || c == '`')) {
        i = params.param(i, false);
      } else if (isWord(c)) {
        int end = i;
        while (end < limit && isName(text.codePointAt(end))) end = next(end);
        if (end < limit && text.charAt(end) == '.') {
          if (!text.startsWith("inline ", end + 1)) {
            String message = "period in shortcode name only allowed for inline identifiers";
            return fail(message, i, end + 1);
          }
          traits.add(Trait.INLINE);
          end += ".inline".length();
        }
        String word = text.substring(i, end);
        if (slash) return closing(traits, word, i, end);
        name = word;
        nameStart = i;
        opened.add(name);
        elements++;
        i = end;
      } else {
        String shown = String.format("U+%04X '%s'", c, Character.toString(c));
        String message = "unrecognized character in shortcode action: " + shown + NOTE;
        return fail(message, i, next(i));
      }
      if (i < 0) return resume();
    }
  }

  private int closing(Set<Trait> traits, String name, int nameStart, int from) {
    if (!opened.contains(name)) {
      String message = "closing tag for shortcode '" + name + "' does not match start tag";
      return fail(message, nameStart, from);
    }
    int i = skipSpace(from);
    if (!text.startsWith(right, i) || i + 3 > limit) return fail("unclosed shortcode", i, i);
    inlineName = "";
    tags.add(new Tag(start, i + 3, traits, true, name, nameStart, List.of()));
    return i + 3;
  }

  private int fail(String message, int from, int to) {
    if (mistake == null) {
      mistake = new Defect("shortcode-syntax", message, source.span(from, Math.min(to, limit)));
    }
    work += Math.max(0, from - start);
    return resume();
  }

  /** Where to go on after a mistake: behind the delimiter, unless too much was read in vain. */
  private int resume() {
    return work > 16L * (limit - bodyStart) + 65_536 ? limit : start + 3;
  }

  private int skipSpace(int i) {
    while (i < limit && isSpace(text.charAt(i))) i++;
    return i;
  }

  private int next(int i) {
    return i + Character.charCount(text.codePointAt(i));
  }

  static boolean isSpace(int c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  static boolean isWord(int c) {
    return c == '_' || Character.isLetter(c) || Character.isDigit(c);
  }

  private static boolean isName(int c) {
    return isWord(c) || c == '-' || c == '/';
  }
}
