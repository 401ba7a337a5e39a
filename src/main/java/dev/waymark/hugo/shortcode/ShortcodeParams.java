package dev.waymark.hugo.shortcode;

import dev.waymark.text.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the parameters of one tag after another: words, quoted and raw texts, with names or without
 * ({@code parser/pageparser/pagelexer_shortcode.go}). Each method gives back where it ended, or a
 * negative number after a mistake.
 */
final class ShortcodeParams {
  /** Is told what is wrong. */
  interface Complaints {
    void add(String message, int from, int to);
  }

  private enum Form {
    OPEN,
    POSITIONAL,
    NAMED
  }

  private final Source source;
  private final String text;
  private final int limit;
  private final Complaints complaints;
  private final List<Shortcode.Param> all = new ArrayList<>();
  private Form form = Form.OPEN;

  ShortcodeParams(Source source, int limit, Complaints complaints) {
    this.source = source;
    this.text = source.text();
    this.limit = limit;
    this.complaints = complaints;
  }

  /** Another tag begins. */
  void clear() {
    all.clear();
    form = Form.OPEN;
  }

  /** Those of the tag at hand. */
  List<Shortcode.Param> read() {
    return List.copyOf(all);
  }

  /** What stands behind {@code =}: it names the parameter before it. */
  int value(int i) {
    if (i >= limit) return i;
    char c = text.charAt(i);
    int before = all.size();
    int end;
    if (c == '"' || c == '\\') {
      end = quoted(i, c != '\\');
    } else if (c == '`') {
      end = raw(i);
    } else {
      end = i;
      while (end < limit && !ShortcodeTags.isSpace(text.charAt(end))) end++;
      add(i, end, text.substring(i, end), false);
    }
    if (end < 0 || before == 0) return end;
    Shortcode.Param value = all.remove(all.size() - 1);
    Shortcode.Param key = all.get(before - 1);
    all.set(
        before - 1,
        new Shortcode.Param(
            key.value(), key.valueSpan(), value.value(), value.quoted(), value.valueSpan()));
    return end;
  }

  /** A parameter or the key of one. */
  int param(int i, boolean escaped) {
    char first = text.charAt(i);
    if (first == '`' && escaped) {
      complaints.add("unrecognized escape character", i, i + 1);
      return -1;
    }
    if (first == '"' || first == '`') {
      if (form == Form.NAMED) return mixed("got quoted positional parameter", i, i + 1);
      form = Form.POSITIONAL;
      return first == '"' ? quoted(i, !escaped) : raw(i);
    }
    int end = next(i);
    while (end < limit && isParam(text.codePointAt(end))) end = next(end);
    boolean named = end < limit && text.charAt(end) == '=';
    String word = text.substring(i, end);
    if (form == Form.OPEN) {
      form = named ? Form.NAMED : Form.POSITIONAL;
    } else if (named && form == Form.POSITIONAL) {
      return mixed("got named parameter '" + word + "'", i, end);
    } else if (!named && form == Form.NAMED) {
      return mixed("got positional parameter '" + word + "'", i, end);
    }
    add(i, end, word, false);
    return end;
  }

  private int quoted(int from, boolean escapes) {
    int i = from;
    int open = -1;
    boolean escaped = false;
    while (true) {
      if (i >= limit || text.charAt(i) == '\n') {
        int at = Math.max(open, from);
        String message = "unterminated quoted string in shortcode parameter-argument: '";
        complaints.add(message + text.substring(at, Math.min(i, at + 40)) + "'", at, i);
        return -1;
      }
      char c = text.charAt(i);
      char then = i + 1 < limit ? text.charAt(i + 1) : 0;
      if (c == '\\' && then == '"' && open >= 0) {
        if (!escapes) break;
        escaped = true;
        i += 2;
      } else if (c == '\\' && then == '`') {
        complaints.add("unrecognized escape character", i, i + 2);
        return -1;
      } else if (c == '"' && open >= 0) {
        break;
      } else {
        if (c == '"') open = i + 1;
        i++;
      }
    }
    String value = text.substring(open, i);
    add(open, i, escaped ? value.replace("\\", "") : value, true);
    return text.charAt(i) == '\\' ? i + 2 : i + 1;
  }

  private int raw(int from) {
    int end = text.indexOf('`', from + 1);
    if (end < 0 || end >= limit) {
      String shown = text.substring(from + 1, Math.min(limit, from + 41));
      String message = "unterminated raw string in shortcode parameter-argument: '" + shown + "'";
      complaints.add(message, from + 1, limit);
      return -1;
    }
    add(from + 1, end, text.substring(from + 1, end), true);
    return end + 1;
  }

  private void add(int from, int to, String value, boolean quoted) {
    all.add(new Shortcode.Param(null, null, value, quoted, source.span(from, to)));
  }

  private int mixed(String what, int from, int to) {
    complaints.add(what + ". Cannot mix named and positional parameters", from, to);
    return -1;
  }

  private int next(int i) {
    return i + Character.charCount(text.codePointAt(i));
  }

  private static boolean isParam(int c) {
    return ShortcodeTags.isWord(c) || c == '-' || c == '.';
  }
}
