package dev.waymark.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goldmark's attribute lists, {@code {#id .class key="value"}} ({@code parser/attribute.go}). */
final class Attributes {
  private static final int MAX_DEPTH = 20;

  /**
   * A list that parsed.
   *
   * @param id the last id, null when there is none
   * @param idStart where the id is written; -1 when there is none
   * @param end behind the closing brace
   * @param entries all of them in the order written
   */
  record Parsed(@Nullable String id, int idStart, int idEnd, int end, List<Entry> entries) {}

  /** A name with its value, which is written from {@code start} on. */
  record Entry(String name, String value, Kind kind, int start, int end) {}

  enum Kind {
    TEXT,
    WORD,
    NUMBER,
    OTHER
  }

  private final String line;
  private int at;
  private @Nullable String id;
  private int idStart = -1;
  private int idEnd = -1;
  private String value = "";
  private int valueStart;
  private Kind kind = Kind.TEXT;
  private final List<Entry> entries = new ArrayList<>();

  private Attributes(String line, int at) {
    this.line = line;
    this.at = at;
  }

  /** Parses the list that opens at {@code from}; null when it is none. */
  static @Nullable Parsed at(String line, int from) {
    Attributes reader = new Attributes(line, from);
    if (!reader.list(0)) return null;
    return new Parsed(
        reader.id, reader.idStart, reader.idEnd, reader.at, List.copyOf(reader.entries));
  }

  /** The place of the list that ends a line; -1 when there is none. */
  static int endOf(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        if (i + 1 < line.length() && isPunct(line.charAt(i + 1))) i++;
      } else if (c == '{') {
        Parsed parsed = at(line, i);
        if (parsed != null && line.substring(parsed.end()).isBlank()) return i;
      }
    }
    return -1;
  }

  private boolean list(int depth) {
    if (depth > MAX_DEPTH || peek() != '{') return false;
    at++;
    while (true) {
      if (peek() == '}') {
        at++;
        return true;
      }
      if (!attribute(depth)) return false;
      spaces();
      if (peek() == ',') {
        at++;
        spaces();
      }
    }
  }

  private boolean attribute(int depth) {
    spaces();
    int c = peek();
    if (c == '#' || c == '.') {
      int from = ++at;
      while (at < line.length() && isIdChar(line.charAt(at))) at++;
      if (c == '#' && depth == 0) id(line.substring(from, at), from, at);
      String name = c == '#' ? "id" : "class";
      if (depth == 0) entries.add(new Entry(name, line.substring(from, at), Kind.TEXT, from, at));
      return true;
    }
    if (!isNameStart(c)) return false;
    String name = name();
    spaces();
    if (peek() != '=') return false;
    at++;
    spaces();
    if (!value(depth)) return false;
    if (name.equals("class") && (kind == Kind.NUMBER || kind == Kind.OTHER)) return false;
    if (depth == 0) entries.add(new Entry(name, value, kind, valueStart, at));
    if (name.equals("id") && depth == 0) id(value, valueStart, valueStart + value.length());
    return true;
  }

  private void id(String found, int from, int to) {
    id = found;
    idStart = from;
    idEnd = Math.min(to, line.length());
  }

  private boolean value(int depth) {
    int c = peek();
    valueStart = at;
    value = "";
    kind = Kind.OTHER;
    if (c == '{') return nested(list(depth + 1));
    if (c == '[') return nested(array(depth + 1));
    kind = Kind.TEXT;
    if (c == '"') return string();
    kind = Kind.NUMBER;
    if (c == '-' || c == '+' || c >= '0' && c <= '9') return number();
    kind = Kind.WORD;
    if (!isNameStart(c)) return false;
    value = name();
    return true;
  }

  private boolean nested(boolean parsed) {
    kind = Kind.OTHER;
    value = "";
    return parsed;
  }

  private boolean array(int depth) {
    if (depth > MAX_DEPTH) return false;
    at++;
    for (boolean first = true; ; first = false) {
      boolean comma = !first && peek() == ',';
      if (comma) at++;
      if (!comma && peek() == ']') {
        at++;
        return true;
      }
      spaces();
      if (!value(depth)) return false;
      spaces();
    }
  }

  private boolean string() {
    StringBuilder text = new StringBuilder();
    valueStart = at + 1;
    for (int i = at + 1; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        at = i + 1;
        value = text.toString();
        return true;
      }
      if (c == '\\' && i + 1 < line.length() && "\"/\\".indexOf(line.charAt(i + 1)) >= 0) {
        c = line.charAt(++i);
      }
      text.append(c);
    }
    return false;
  }

  private boolean number() {
    int from = at;
    if (peek() == '-' || peek() == '+') at++;
    int digits = at;
    while (isDigit(peek())) at++;
    if (at == digits) return false;
    if (peek() == '.') at++;
    while (isDigit(peek())) at++;
    if (peek() == 'e' || peek() == 'E') {
      at++;
      if (peek() == '-' || peek() == '+') at++;
      while (isDigit(peek())) at++;
    }
    value = line.substring(from, at);
    return true;
  }

  private String name() {
    int from = at;
    while (isNameStart(peek()) || isDigit(peek()) || peek() == '.' || peek() == '-') at++;
    return line.substring(from, at);
  }

  private void spaces() {
    while (at < line.length() && line.charAt(at) <= ' ') at++;
  }

  private int peek() {
    return at < line.length() ? line.charAt(at) : -1;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameStart(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == ':';
  }

  private static boolean isIdChar(char c) {
    return c > ' ' && (!isPunct(c) || c == '_' || c == '-' || c == ':' || c == '.');
  }

  static boolean isPunct(int c) {
    return c >= '!' && c <= '/'
        || c >= ':' && c <= '@'
        || c >= '[' && c <= '`'
        || c >= '{' && c <= '~';
  }

  /** The list on a line that holds nothing else; null when it is no such line. */
  static @Nullable Parsed wholeLine(String line) {
    int from = 0;
    while (from < line.length() && line.charAt(from) == ' ') from++;
    if (from > 3 || from == line.length() || line.charAt(from) != '{') return null;
    Parsed parsed = at(line, from);
    return parsed != null && line.substring(parsed.end()).isBlank() ? parsed : null;
  }
}
