package dev.waymark.document;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.data.Parsed;
import dev.waymark.document.Document.FrontMatter;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.config.OldYaml;
import dev.waymark.text.Defect;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds and reads a file's front matter ({@code parser/pageparser/pagelexer_intro.go}). */
final class FrontMatterReader {
  static final String RULE = "front-matter-syntax";

  private final Source source;
  private final String text;
  private final List<Defect> defects;
  private final HugoVersion version;

  /** What was found: {@code body} is where the body begins. */
  record Found(@Nullable FrontMatter frontMatter, int body) {}

  private FrontMatterReader(Source source, HugoVersion version, List<Defect> defects) {
    this.source = source;
    this.version = version;
    this.text = source.text();
    this.defects = defects;
  }

  static Found read(Source source, HugoVersion version, List<Defect> defects) {
    return new FrontMatterReader(source, version, defects).read();
  }

  private Found read() {
    int at = 0;
    while (at < text.length() && isSkipped(text.charAt(at))) at++;
    if (at == text.length()) return new Found(null, 0);
    return switch (text.charAt(at)) {
      case '+' -> fenced(at, "+++", DataFormat.TOML);
      case '-' -> fenced(at, "---", DataFormat.YAML);
      case '{' -> json(at);
      case '#' -> text.startsWith("#+", at) ? org(at) : new Found(null, 0);
      default -> new Found(null, 0);
    };
  }

  private static boolean isSkipped(char c) {
    return c == ' ' || c >= '\t' && c <= '\r' || c == '\uFEFF';
  }

  private Found fenced(int at, String fence, DataFormat format) {
    if (!text.startsWith(fence, at)) {
      int end = at;
      while (end < text.length() && end < at + 3 && text.charAt(end) == fence.charAt(0)) end++;
      defect("invalid " + format + " delimiter", source.span(at, end));
      return new Found(null, 0);
    }
    int inside = at + 3;
    boolean lineEnds = inside < text.length() && text.charAt(inside) == '\n';
    if (lineEnds) inside++;
    int close = lineEnds && text.startsWith(fence, inside) ? inside : -1;
    if (close < 0) {
      int found = text.indexOf("\n" + fence, inside);
      close = found < 0 ? -1 : found + 1;
    }
    if (close < 0) {
      String message = "EOF looking for end " + format + " front matter delimiter";
      defect(message, source.span(at, at + 3));
      return new Found(null, Math.min(inside, text.length()));
    }
    int body = close + 3;
    if (body < text.length() && text.charAt(body) == '\n') body++;
    Data.Table data = table(format, source.span(inside, close));
    FrontMatter found =
        new FrontMatter(format, data, source.span(at, close + 3), source.span(inside, close));
    return new Found(found, body);
  }

  /** Braces are counted outside quotes; what follows the last is body. */
  private Found json(int at) {
    int level = 0;
    boolean quoted = false;
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') i++;
      else if (c == '"') quoted = !quoted;
      else if (c == '{' && !quoted) level++;
      else if (c == '}' && !quoted && --level == 0) {
        Span inside = source.span(at, i + 1);
        int body = i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
        FrontMatter found =
            new FrontMatter(DataFormat.JSON, table(DataFormat.JSON, inside), inside, inside);
        return new Found(found, body);
      }
    }
    defect("unexpected EOF parsing JSON front matter", source.span(at, at + 1));
    return new Found(null, 0);
  }

  /** {@code #+KEY: value} lines; a {@code []} behind the key makes the value a list of words. */
  private Found org(int at) {
    List<Data.Entry> entries = new ArrayList<>();
    int i = at;
    while (text.startsWith("#+", i)) {
      int end = text.indexOf('\n', i);
      int stop = end < 0 ? text.length() : end;
      int colon = text.indexOf(':', i);
      if (colon > i && colon < stop) entries.add(orgEntry(i + 2, colon, stop));
      i = end < 0 ? stop : end + 1;
    }
    Span whole = source.span(at, i);
    return new Found(new FrontMatter(null, new Data.Table(entries, whole), whole, whole), i);
  }

  private Data.Entry orgEntry(int start, int colon, int stop) {
    int from = colon + 1;
    while (from < stop && text.charAt(from) == ' ') from++;
    int to = stop;
    while (to > from && text.charAt(to - 1) == ' ') to--;
    String key = text.substring(start, colon).toLowerCase(Locale.ROOT);
    boolean list = key.endsWith("[]");
    Span place = source.span(from, to);
    Data value = new Data.Text(text.substring(from, to), place);
    if (list || key.equals("tags") || key.equals("categories") || key.equals("aliases")) {
      List<Data> words = new ArrayList<>();
      int at = from;
      for (String word : text.substring(from, to).split(" +")) {
        at = text.indexOf(word, at);
        if (!word.isEmpty()) words.add(new Data.Text(word, source.span(at, at + word.length())));
        at += word.length();
      }
      value = new Data.Items(words, place);
    }
    Span keySpan = source.span(start, list ? colon - 2 : colon);
    return new Data.Entry(list ? key.substring(0, key.length() - 2) : key, keySpan, value);
  }

  private Data.Table table(DataFormat format, Span inside) {
    Parsed parsed = DataReader.read(format, inside, DataReader.FRONT_MATTER_LIMIT);
    boolean broken = false;
    for (Parsed.Problem problem : parsed.problems()) {
      switch (problem.kind()) {
        case SYNTAX -> {
          broken = true;
          defect(problem.message(), problem.span());
        }
        case DUPLICATE_KEY ->
            defects.add(new Defect("duplicate-key", problem.message(), problem.span()));
        case LIMIT -> defects.add(new Defect("too-complex", problem.message(), problem.span()));
      }
    }
    Data value = parsed.value();
    if (value instanceof Data.Table table) return OldYaml.of(table, format, version);
    if (value != null && !(value instanceof Data.Nothing) && !broken) {
      String kind = value instanceof Data.Items ? "a list" : "a single value";
      defect("front matter must be a map of fields, not " + kind, value.span());
    }
    return new Data.Table(List.of(), inside);
  }

  private void defect(String message, Span span) {
    defects.add(new Defect(RULE, message, span));
  }
}
