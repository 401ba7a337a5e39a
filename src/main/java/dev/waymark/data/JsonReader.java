package dev.waymark.data;

import dev.waymark.data.Data.Entry;
import dev.waymark.data.Parsed.Kind;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON as strictly as Go's {@code encoding/json}: no comments, no trailing commas; repeated
 * keys are allowed and the last one counts.
 */
final class JsonReader {
  private final Source source;
  private final String text;
  private final int end;
  private int at;

  private JsonReader(Span where) {
    source = where.source();
    text = source.text();
    at = where.start();
    end = where.end();
  }

  static Parsed read(Span where) {
    JsonReader reader = new JsonReader(where);
    try {
      reader.skip();
      if (reader.at == reader.end) return new Parsed(null, List.of());
      Data value = reader.value(0);
      reader.skip();
      if (reader.at < reader.end) throw reader.unexpected("after the value");
      return new Parsed(value, List.of());
    } catch (Refused e) {
      return DataReader.failed(e.kind, e.message(), where.source().span(e.start, e.end));
    }
  }

  private Data value(int depth) {
    if (depth > DataReader.DEPTH_LIMIT) {
      throw new Refused(
          Kind.LIMIT,
          "values are nested more than " + DataReader.DEPTH_LIMIT + " deep",
          at,
          at + 1);
    }
    int start = at;
    char c = peek("a value");
    switch (c) {
      case '{':
        return table(depth);
      case '[':
        return items(depth);
      case '"':
        return new Data.Text(string(), source.span(start, at));
      default:
        if (Character.isLetter(c)) return word();
        if (c == '-' || digit(c)) return number();
        throw unexpected("where a value should be");
    }
  }

  private Data table(int depth) {
    int start = at++;
    List<Entry> entries = new ArrayList<>();
    skip();
    if (peek("'}'") == '}') {
      at++;
      return new Data.Table(entries, source.span(start, at));
    }
    while (true) {
      skip();
      int key = at;
      if (peek("a key") != '"')
        throw unexpected(
            entries.isEmpty() ? "where a key in double quotes should be" : "after ','");
      String name = string();
      Span keySpan = source.span(key, at);
      skip();
      if (peek("':'") != ':') throw unexpected("where ':' should follow the key");
      at++;
      skip();
      entries.add(new Entry(name, keySpan, value(depth + 1)));
      skip();
      char c = peek("',' or '}'");
      if (c != ',' && c != '}') throw unexpected("where ',' or '}' should be");
      at++;
      if (c == '}') return new Data.Table(List.copyOf(entries), source.span(start, at));
    }
  }

  private Data items(int depth) {
    int start = at++;
    List<Data> items = new ArrayList<>();
    skip();
    if (peek("']'") == ']') {
      at++;
      return new Data.Items(items, source.span(start, at));
    }
    while (true) {
      skip();
      items.add(value(depth + 1));
      skip();
      char c = peek("',' or ']'");
      if (c != ',' && c != ']') throw unexpected("where ',' or ']' should be");
      at++;
      if (c == ']') return new Data.Items(List.copyOf(items), source.span(start, at));
    }
  }

  private Data word() {
    int start = at;
    while (at < end && Character.isLetter(text.charAt(at))) at++;
    Span span = source.span(start, at);
    return switch (span.text()) {
      case "true" -> new Data.Flag(true, span);
      case "false" -> new Data.Flag(false, span);
      case "null" -> new Data.Nothing(span);
      default ->
          throw new Refused(
              Kind.SYNTAX,
              span.text() + " is not a JSON value; text needs double quotes",
              start,
              at);
    };
  }

  private Data number() {
    int start = at;
    if (text.charAt(at) == '-') at++;
    if (at < end && text.charAt(at) == '0') at++;
    else digits(start);
    boolean whole = true;
    if (at < end && text.charAt(at) == '.') {
      whole = false;
      at++;
      digits(start);
    }
    if (at < end && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      whole = false;
      at++;
      if (at < end && (text.charAt(at) == '+' || text.charAt(at) == '-')) at++;
      digits(start);
    }
    String raw = text.substring(start, at);
    return new Data.Num(
        whole ? Numbers.whole(raw, 10) : Double.valueOf(raw), raw, source.span(start, at));
  }

  private void digits(int start) {
    int first = at;
    while (at < end && digit(text.charAt(at))) at++;
    if (at == first)
      throw new Refused(
          Kind.SYNTAX, "a digit is missing in this number", start, Math.min(at + 1, end));
  }

  private String string() {
    int start = at++;
    StringBuilder out = new StringBuilder();
    while (true) {
      char c = at < end ? text.charAt(at) : '\n';
      if (c == '\n') throw new Refused(Kind.SYNTAX, "the closing '\"' is missing", start, at);
      if (c < ' ')
        throw new Refused(
            Kind.SYNTAX, "a control character inside quotes; write it as \\u" + hex(c), at, at + 1);
      at++;
      if (c == '"') return out.toString();
      // Before a control character or the end, that is what is wrong, not the escape.
      if (c == '\\' && at < end && text.charAt(at) >= ' ') escape(out);
      else out.append(c);
    }
  }

  private void escape(StringBuilder out) {
    int start = at - 1;
    char c = text.charAt(at++);
    switch (c) {
      case '"', '\\', '/' -> out.append(c);
      case 'b' -> out.append('\b');
      case 'f' -> out.append('\f');
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case 't' -> out.append('\t');
      case 'u' -> {
        if (at + 4 > end || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
          throw new Refused(Kind.SYNTAX, "\\u needs four hexadecimal digits", start, at);
        }
        out.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
        at += 4;
      }
      default ->
          throw new Refused(
              Kind.SYNTAX, "unknown escape \\" + c + "; write \\\\ for a backslash", start, at);
    }
  }

  private void skip() {
    while (at < end && " \t\r\n".indexOf(text.charAt(at)) >= 0) at++;
  }

  private char peek(String wanted) {
    if (at < end) return text.charAt(at);
    throw new Refused(Kind.SYNTAX, "the text ends where " + wanted + " should be", end, end);
  }

  private Refused unexpected(String where) {
    char c = text.charAt(at);
    int stop = Math.min(end, at + Character.charCount(text.codePointAt(at)));
    if (text.startsWith("//", at) || text.startsWith("/*", at)) {
      return new Refused(Kind.SYNTAX, "JSON has no comments", at, stop);
    }
    if (c == '\'') return new Refused(Kind.SYNTAX, "JSON allows only double quotes", at, stop);
    if ((c == '}' || c == ']') && where.endsWith("be") || where.startsWith("after ','")) {
      for (int i = at - 1; i >= 0 && !Character.isLetterOrDigit(text.charAt(i)); i--) {
        if (text.charAt(i) == ',' && (c == '}' || c == ']')) {
          return new Refused(Kind.SYNTAX, "a comma before '" + c + "' is not JSON", i, i + 1);
        }
      }
    }
    String shown = c < ' ' ? "a control character" : "'" + text.substring(at, stop) + "'";
    return new Refused(Kind.SYNTAX, "unexpected " + shown + " " + where, at, stop);
  }

  private static String hex(char c) {
    return String.format("%04x", (int) c);
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
