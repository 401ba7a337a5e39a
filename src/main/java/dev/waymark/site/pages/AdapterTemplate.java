package dev.waymark.site.pages;

import dev.waymark.data.Data;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be read from a content adapter, {@code _content.gotmpl}, without executing it: calls of
 * {@code AddPage} and {@code AddResource} whose arguments are constants.
 *
 * @param open whether it does anything else, so that it may add any page
 * @param everyLanguage whether it adds to all languages
 */
record AdapterTemplate(
    List<Data.Table> pages, List<Data.Table> resources, boolean open, boolean everyLanguage) {
  static AdapterTemplate read(Source source) {
    List<Data.Table> pages = new ArrayList<>();
    List<Data.Table> resources = new ArrayList<>();
    boolean open = false;
    boolean everyLanguage = false;
    String text = source.text();
    for (int start = text.indexOf("{{"); start >= 0; ) {
      int end = text.indexOf("}}", start);
      if (end < 0) {
        open = true;
        break;
      }
      Action action = new Action(source, start + 2, end);
      String name = action.word();
      Data.Table dict =
          name.endsWith(".AddPage") || name.endsWith(".AddResource") ? action.dict() : null;
      if (name.endsWith(".EnableAllLanguages")) everyLanguage = true;
      else if (dict != null && name.endsWith("Page")) pages.add(dict);
      else if (dict != null) resources.add(dict);
      else if (!name.startsWith("/*")) open = true;
      start = text.indexOf("{{", end);
    }
    return new AdapterTemplate(pages, resources, open, everyLanguage);
  }

  /**
   * One {@code {{ … }}}: a cursor over its words. Nesting is bounded; what is no constant gives
   * null.
   */
  private static final class Action {
    private static final int DEEPEST = 20;
    private final Source source;
    private final String text;
    private final int end;
    private int at;

    Action(Source source, int start, int end) {
      this.source = source;
      this.text = source.text();
      boolean trimmed = text.startsWith("- ", start);
      this.at = trimmed ? start + 1 : start;
      this.end = end > at && text.charAt(end - 1) == '-' ? end - 1 : end;
    }

    private boolean more() {
      while (at < end && Character.isWhitespace(text.charAt(at))) at++;
      return at < end;
    }

    String word() {
      if (!more()) return "";
      int start = at;
      while (at < end
          && !Character.isWhitespace(text.charAt(at))
          && "()\"`".indexOf(text.charAt(at)) < 0) at++;
      return text.substring(start, at);
    }

    /** The whole rest of the action as a map, in brackets. */
    Data.@Nullable Table dict() {
      Data value = more() ? value(0) : null;
      return value instanceof Data.Table table && !more() ? table : null;
    }

    private @Nullable Data value(int depth) {
      int start = at;
      char c = text.charAt(at);
      if (c == '"' || c == '`') {
        String string = string(c);
        return string == null ? null : new Data.Text(string, source.span(start, at));
      }
      if (c == '(') return depth > DEEPEST ? null : call(depth + 1);
      String word = word();
      if (word.isEmpty()) return null;
      Span span = source.span(start, at);
      if (word.equals("true") || word.equals("false"))
        return new Data.Flag(word.equals("true"), span);
      return word.matches("-?\\d{1,18}") ? new Data.Num(Long.valueOf(word), word, span) : null;
    }

    private @Nullable String string(char quote) {
      StringBuilder out = new StringBuilder();
      for (at++; at < end; at++) {
        char c = text.charAt(at);
        if (c == quote) {
          at++;
          return out.toString();
        }
        if (c == '\\' && quote == '"' && at + 1 < end) {
          c = text.charAt(++at);
          c = c == 'n' ? '\n' : c == 't' ? '\t' : c;
        }
        out.append(c);
      }
      return null;
    }

    /** {@code (dict "key" value …)} or {@code (slice value …)}. */
    private @Nullable Data call(int depth) {
      int start = at++;
      String name = word();
      List<Data> values = new ArrayList<>();
      while (more() && text.charAt(at) != ')') {
        Data value = value(depth);
        if (value == null) return null;
        values.add(value);
      }
      if (at >= end) return null;
      at++;
      Span span = source.span(start, at);
      if (name.equals("slice")) return new Data.Items(values, span);
      if (!name.equals("dict") || values.size() % 2 != 0) return null;
      List<Data.Entry> entries = new ArrayList<>();
      for (int i = 0; i < values.size(); i += 2) {
        entries.add(
            new Data.Entry(values.get(i).asString(), values.get(i).span(), values.get(i + 1)));
      }
      return new Data.Table(entries, span);
    }
  }
}
