package dev.waymark.template.functions;

import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.data.Parsed;
import dev.waymark.template.GoNumbers;
import dev.waymark.template.Mark;
import dev.waymark.template.Runtime;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Values;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code unmarshal}: data in a text or a resource ({@code tpl/transform/unmarshal.go}, {@code
 * parser/metadecoders}).
 */
final class Unmarshalling {
  private Unmarshalling() {}

  static Value unmarshal(Runtime runtime, List<Value> args) {
    Map<String, Value> options = Map.of();
    if (args.size() == 2) {
      Map<String, Value> given = Shapes.entries(args.get(0));
      if (given == null) throw new TemplateError("first argument must be a map");
      options = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      options.putAll(given);
    }
    Value data = args.get(args.size() - 1);
    String format = option(options, "format", "").toLowerCase(Locale.ROOT);
    Text text;
    if (data instanceof Value.Obj object) {
      Value content = runtime.member(data, "Content", List.of());
      if (content instanceof Value.Unknown) return content;
      text = Args.text(content);
      if (format.isEmpty()) format = suffix(runtime, data);
      if (format.isEmpty()) throw Shapes.unknown("the notation of a " + object.subject().type());
    } else if (Args.items(data) != null || Shapes.entries(data) != null) {
      throw new TemplateError("type " + Shapes.type(data) + " not supported");
    } else {
      text = Args.text(data);
    }
    String known = Args.known(text);
    if (known.isBlank()) return data instanceof Value.Obj ? empty(format) : Value.NIL;
    runtime.budget().step(known.length() / 8);
    char between = delimiter(options);
    if (format.isEmpty()) format = guess(known, between);
    return switch (format) {
      case "json" -> read(DataFormat.JSON, text);
      case "yaml", "yml" -> read(DataFormat.YAML, text);
      case "toml" -> read(DataFormat.TOML, text);
      case "csv" -> csv(text, between, options);
      case "xml", "org" -> throw Shapes.unknown("data in " + format);
      case "" -> throw new TemplateError("unknown format");
      default -> throw new TemplateError("format " + GoNumbers.quote(format) + " not supported");
    };
  }

  private static Value empty(String format) {
    return format.equals("csv") ? new Value.Items(List.of()) : new Value.Dict(Map.of(), false);
  }

  private static String option(Map<String, Value> options, String name, String usual) {
    Value value = options.get(name);
    return value == null ? usual : Args.known(Args.text(value));
  }

  private static char delimiter(Map<String, Value> options) {
    String given = single(option(options, "delimiter", ","));
    return given.isEmpty() ? ',' : given.charAt(0);
  }

  private static String single(String given) {
    if (given.length() > 1) throw new TemplateError("invalid character: " + GoNumbers.quote(given));
    return given;
  }

  /** The notation that a resource's name or type tells. */
  private static String suffix(Runtime runtime, Value resource) {
    Value type = runtime.member(resource, "MediaType", List.of());
    if (type instanceof Value.Obj) {
      Value sub = runtime.member(type, "SubType", List.of());
      if (sub instanceof Text text && !text.holey()) {
        String name = text.value();
        if (List.of("json", "yaml", "toml", "csv", "xml").contains(name)) return name;
      }
    }
    Value name = runtime.member(resource, "Name", List.of());
    if (!(name instanceof Text text) || text.holey()) return "";
    String lower = text.value().toLowerCase(Locale.ROOT);
    return lower.substring(lower.lastIndexOf('.') + 1);
  }

  /** {@code FormatFromContentString}: the first sign decides. */
  private static String guess(String text, char between) {
    int csv = text.indexOf(between);
    int json = text.indexOf('{');
    int yaml = text.indexOf(':');
    int xml = text.indexOf('<');
    int toml = text.indexOf('=');
    if (first(csv, json, yaml, xml, toml)) return "csv";
    if (first(json, yaml, xml, toml)) return "json";
    if (first(yaml, xml, toml)) return "yaml";
    if (first(xml, toml)) return "xml";
    return toml >= 0 ? "toml" : "";
  }

  private static boolean first(int at, int... others) {
    if (at < 0) return false;
    for (int other : others) if (other >= 0 && other < at) return false;
    return true;
  }

  private static Value read(DataFormat format, Text text) {
    Span written = exact(text);
    Span span = written == null ? Source.of("", text.value()).all() : written;
    Parsed parsed = DataReader.read(format, span);
    for (Parsed.Problem problem : parsed.problems()) {
      if (problem.kind() == Parsed.Kind.LIMIT) throw Shapes.unknown(problem.message());
      if (problem.kind() == Parsed.Kind.SYNTAX)
        throw new TemplateError("unmarshal failed: " + problem.message());
    }
    Value value = Values.of(parsed.value(), false, format);
    return written == null ? plain(value, text) : value;
  }

  /** Where all of a text is written letter by letter; null when it is not. */
  private static @Nullable Span exact(Text text) {
    for (Mark mark : text.marks()) {
      if (mark.note() instanceof Mark.From from
          && from.exact()
          && mark.start() == 0
          && mark.end() == text.value().length()) return from.span();
    }
    return null;
  }

  /** The same without places in a file that is none; from where the whole text is from. */
  private static Value plain(Value value, Text all) {
    if (value instanceof Text text) {
      Span from = all.from();
      if (from == null || text.isEmpty()) return Text.of(text.value());
      Mark mark = new Mark(0, text.value().length(), new Mark.From(from, false));
      return new Text(text.value(), Text.Kind.PLAIN, List.of(mark));
    }
    if (value instanceof Value.Items items)
      return new Value.Items(items.values().stream().map(item -> plain(item, all)).toList());
    if (!(value instanceof Value.Dict dict)) return value;
    Map<String, Value> entries = new LinkedHashMap<>();
    dict.entries().forEach((key, item) -> entries.put(key, plain(item, all)));
    return new Value.Dict(Collections.unmodifiableMap(entries), dict.params());
  }

  private static Value csv(Text text, char between, Map<String, Value> options) {
    String comment = single(option(options, "comment", ""));
    boolean lazy = option(options, "lazyQuotes", "false").equals("true");
    List<List<Text>> rows = Csv.read(text, between, comment, lazy);
    List<Value> all = new ArrayList<>();
    if (!option(options, "targetType", "slice").equals("map")) {
      for (List<Text> row : rows) all.add(new Value.Items(List.copyOf(row)));
      return new Value.Items(Collections.unmodifiableList(all));
    }
    if (rows.size() < 2)
      throw new TemplateError(
          "cannot unmarshal CSV: expected at least a header row and one data row");
    for (List<Text> row : rows.subList(1, rows.size())) {
      Map<String, Value> fields = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) fields.put(rows.get(0).get(i).value(), row.get(i));
      if (fields.size() < rows.get(0).size())
        throw new TemplateError("cannot unmarshal CSV: header row contains duplicate field names");
      all.add(new Value.Dict(Collections.unmodifiableMap(fields), false));
    }
    return new Value.Items(Collections.unmodifiableList(all));
  }
}
