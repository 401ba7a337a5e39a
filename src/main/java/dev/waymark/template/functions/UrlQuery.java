package dev.waymark.template.functions;

import dev.waymark.template.Budget;
import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A query's parameters, Go's {@code url.Values}. */
record UrlQuery(Map<String, List<String>> values) implements Subject {
  /** {@code url.ParseQuery}, whose mistakes {@code URL.Query} drops. */
  static UrlQuery parse(String query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      if (pair.isEmpty() || pair.indexOf(';') >= 0) continue;
      int equals = pair.indexOf('=');
      try {
        String key = GoUrl.unescape(equals < 0 ? pair : pair.substring(0, equals), Escaping.QUERY);
        String value = equals < 0 ? "" : GoUrl.unescape(pair.substring(equals + 1), Escaping.QUERY);
        values.computeIfAbsent(key, none -> new ArrayList<>()).add(value);
      } catch (TemplateError | Args.NotKnown malformed) {
        // Go drops it, too.
      }
    }
    return new UrlQuery(values);
  }

  @Override
  public String type() {
    return "url.Values";
  }

  @Override
  public Map<String, Value> entries() {
    Map<String, Value> entries = new LinkedHashMap<>();
    values.forEach(
        (key, given) -> entries.put(key, new Value.Items(given.stream().map(Value::of).toList())));
    return entries;
  }

  @Override
  public Value member(Runtime runtime, String name, List<Value> args) {
    if (name.equals("Encode") && args.isEmpty()) return Value.of(encode());
    boolean key = args.size() == 1 && args.get(0) instanceof Text text && Texts.certain(text);
    if (key && (name.equals("Get") || name.equals("Has"))) {
      List<String> given = values.get(((Text) args.get(0)).value());
      if (name.equals("Has")) return Value.of(given != null);
      return Value.of(given == null ? "" : given.get(0));
    }
    Value entry = args.isEmpty() ? entries().get(name) : null;
    if (entry != null) return entry;
    boolean method = List.of("Get", "Has", "Set", "Add", "Del", "Encode").contains(name);
    return method ? Value.unknown(type() + "." + name) : Value.NIL;
  }

  private String encode() {
    StringBuilder text = new StringBuilder();
    List<String> keys = new ArrayList<>(values.keySet());
    keys.sort(Texts::compare);
    for (String key : keys) {
      for (String value : values.getOrDefault(key, List.of())) {
        if (text.length() > 0) text.append('&');
        text.append(Escaping.QUERY.escape(key)).append('=').append(Escaping.QUERY.escape(value));
      }
    }
    return text.toString();
  }

  @Override
  public Value printed() {
    Map<String, Value> entries = entries();
    return Formatter.print(new Budget(), List.of(new Value.Dict(entries, false)));
  }
}
