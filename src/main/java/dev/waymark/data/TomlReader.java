package dev.waymark.data;

import dev.waymark.data.Parsed.Kind;
import dev.waymark.data.Parsed.Problem;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads TOML 1.0 as Hugo does ({@code pelletier/go-toml/v2}).
 *
 * <p>Our own instead of tomlj's, whose values have no ends and whose first use costs a run more
 * than all front matter of a site does; the tests compare the two.
 */
final class TomlReader {
  private final Source source;
  private final String text;
  private final int end;
  private final List<Problem> problems = new ArrayList<>();
  private int at;

  private TomlReader(Span where) {
    source = where.source();
    text = source.text();
    at = where.start();
    end = where.end();
  }

  static Parsed read(Span where) {
    TomlReader reader = new TomlReader(where);
    try {
      TomlTable root = new TomlTable(TomlTable.Form.HEADER, where);
      reader.document(root);
      Data value = root.isEmpty() && where.text().isBlank() ? null : root.freeze();
      return new Parsed(value, List.copyOf(reader.problems));
    } catch (Refused e) {
      List<Problem> all = new ArrayList<>(reader.problems);
      all.add(0, new Problem(e.kind, e.message(), where.source().span(e.start, e.end), null));
      return new Parsed(null, List.copyOf(all));
    }
  }

  private void document(TomlTable root) {
    TomlTable current = root;
    while (true) {
      skipLines();
      if (at >= end) return;
      if (text.charAt(at) == '[') {
        current = header(root);
      } else {
        pair(current, 0);
      }
      endOfLine();
    }
  }

  private TomlTable header(TomlTable root) {
    int start = at++;
    boolean array = at < end && text.charAt(at) == '[';
    if (array) at++;
    List<Key> keys = keys();
    for (int i = 0; i < (array ? 2 : 1); i++) {
      if (at >= end || text.charAt(at) != ']')
        throw mistake(array ? "']]' is missing" : "']' is missing");
      at++;
    }
    if (keys.size() > DataReader.DEPTH_LIMIT) throw tooDeep(start);
    TomlTable here = root;
    for (Key key : keys.subList(0, keys.size() - 1)) {
      TomlTable next = here.below(key, TomlTable.Form.IMPLIED);
      if (next == null) return redefined(key, here, start);
      here = next;
    }
    Key last = keys.get(keys.size() - 1);
    Span span = source.span(start, at);
    TomlTable made = array ? here.append(last, span) : here.open(last, span);
    return made == null ? redefined(last, here, start) : made;
  }

  /** Notes that a key is taken, and goes on with a table that nobody sees. */
  private TomlTable redefined(Key key, TomlTable in, int start) {
    taken(key, in);
    return new TomlTable(TomlTable.Form.HEADER, source.span(start, at));
  }

  private void taken(Key key, TomlTable in) {
    Span first = in.place(key);
    String message =
        "key "
            + key.name()
            + " is set twice"
            + (first == null ? "" : ", first on line " + first.line());
    if (problems.size() < DataReader.MOST_PROBLEMS)
      problems.add(new Problem(Kind.SYNTAX, message, key.span(), first));
  }

  private void pair(TomlTable into, int depth) {
    int start = at;
    List<Key> keys = keys();
    if (keys.size() + depth > DataReader.DEPTH_LIMIT) throw tooDeep(start);
    if (at >= end || text.charAt(at) != '=') throw mistake("'=' is missing after the key");
    at++;
    skipBlanks();
    Object value = value(depth + 1);
    TomlTable here = into;
    for (Key key : keys.subList(0, keys.size() - 1)) {
      TomlTable next = here.below(key, TomlTable.Form.DOTTED);
      if (next == null) {
        taken(key, here);
        return;
      }
      here = next;
    }
    Key last = keys.get(keys.size() - 1);
    if (!here.put(last, value)) taken(last, here);
  }

  private List<Key> keys() {
    List<Key> keys = new ArrayList<>();
    while (true) {
      skipBlanks();
      int start = at;
      char c = at < end ? text.charAt(at) : '\n';
      String name;
      if (c == '"' || c == '\'') {
        TomlStrings strings = new TomlStrings(text, at, end);
        if (strings.isMultiline()) throw mistake("a key cannot be a text of several lines");
        name = strings.read();
        at = strings.at();
      } else {
        while (at < end && bare(text.charAt(at))) at++;
        if (at == start)
          throw mistake(
              c == '='
                  ? "a key is missing before '='"
                  : "a key cannot hold this character; put it in quotes");
        name = text.substring(start, at);
      }
      keys.add(new Key(name, source.span(start, at)));
      skipBlanks();
      if (at >= end || text.charAt(at) != '.') return keys;
      at++;
    }
  }

  /** A {@link Data}, or a {@link TomlTable} for an inline table. */
  private Object value(int depth) {
    if (depth > DataReader.DEPTH_LIMIT) throw tooDeep(at);
    int start = at;
    char c = at < end ? text.charAt(at) : '\n';
    switch (c) {
      case '"', '\'':
        TomlStrings strings = new TomlStrings(text, at, end);
        String read = strings.read();
        at = strings.at();
        return new Data.Text(read, source.span(start, at));
      case '[':
        return array(depth);
      case '{':
        return inline(depth);
      case '\n', '#':
        throw mistake("a value is missing after '='");
      default:
        return scalar();
    }
  }

  private Data scalar() {
    int start = at;
    while (at < end && ",]}# \t\n".indexOf(text.charAt(at)) < 0) at++;
    // A date and its time may be apart by one space.
    if (at - start == 10
        && text.charAt(start + 4) == '-'
        && at + 2 < end
        && text.charAt(at) == ' '
        && Character.isDigit(text.charAt(at + 1))
        && Character.isDigit(text.charAt(at + 2))) {
      at++;
      while (at < end && ",]}# \t\n".indexOf(text.charAt(at)) < 0) at++;
    }
    if (at == start) throw mistake("a value is missing here");
    Span span = source.span(start, at);
    Data value = TomlScalars.read(span);
    if (value != null) return value;
    String line = text.substring(start, lineEnd()).strip();
    boolean letter = !line.isEmpty() && Character.isLetter(line.charAt(0));
    boolean yaml = line.length() > at - start || letter;
    throw new Refused(
        Kind.SYNTAX,
        yaml ? "text needs quotes in TOML" : span.text() + " is neither a number nor a date",
        start,
        at);
  }

  private Data array(int depth) {
    int start = at++;
    List<Object> items = new ArrayList<>();
    while (true) {
      skipLines();
      if (at >= end)
        throw new Refused(Kind.SYNTAX, "this list has no closing ']'", start, start + 1);
      if (text.charAt(at) == ']') break;
      items.add(value(depth + 1));
      skipLines();
      if (at >= end)
        throw new Refused(Kind.SYNTAX, "this list has no closing ']'", start, start + 1);
      char c = text.charAt(at);
      if (c != ',' && c != ']') throw mistake("',' or ']' is missing in this list");
      if (c == ',') at++;
    }
    at++;
    List<Data> frozen =
        items.stream().map(i -> i instanceof TomlTable t ? t.freeze() : (Data) i).toList();
    return new Data.Items(frozen, source.span(start, at));
  }

  private TomlTable inline(int depth) {
    int start = at++;
    TomlTable table = new TomlTable(TomlTable.Form.INLINE, source.span(start, start + 1));
    skipBlanks();
    boolean first = true;
    while (at < end && !(first && text.charAt(at) == '}')) {
      first = false;
      pair(table, depth);
      skipBlanks();
      if (at >= end || text.charAt(at) == '}') break;
      if (text.charAt(at) != ',')
        throw mistake("',' or '}' is missing; an inline table must be on one line");
      at++;
      skipBlanks();
      if (at < end && text.charAt(at) == '}') throw mistake("no ',' is allowed before '}'");
    }
    if (at >= end)
      throw new Refused(Kind.SYNTAX, "this table has no closing '}'", start, start + 1);
    at++;
    table.close(source.span(start, at));
    return table;
  }

  private void endOfLine() {
    skipBlanks();
    if (at < end && text.charAt(at) == '#') skipComment();
    if (at < end && text.charAt(at) != '\n')
      throw mistake("nothing may follow the value on its line");
  }

  private void skipBlanks() {
    while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) at++;
  }

  private void skipLines() {
    while (at < end) {
      char c = text.charAt(at);
      if (c == '#') skipComment();
      else if (c == ' ' || c == '\t' || c == '\n') at++;
      else return;
    }
  }

  private void skipComment() {
    for (; at < end && text.charAt(at) != '\n'; at++) {
      char c = text.charAt(at);
      if (c < ' ' && c != '\t' || c == 0x7F) throw mistake("a control character in a comment");
    }
  }

  private int lineEnd() {
    int stop = text.indexOf('\n', at);
    return stop < 0 ? end : Math.min(stop, end);
  }

  private Refused mistake(String message) {
    return new Refused(Kind.SYNTAX, message, at, Math.max(at, lineEnd()));
  }

  private static Refused tooDeep(int at) {
    return new Refused(
        Kind.LIMIT, "values are nested more than " + DataReader.DEPTH_LIMIT + " deep", at, at);
  }

  private static boolean bare(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '-';
  }

  /** One part of a dotted key. */
  record Key(String name, Span span) {}
}
