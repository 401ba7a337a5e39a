package dev.waymark.template.functions;

import dev.waymark.template.Runtime;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code querify} ({@code tpl/collections/querify.go}, Go's {@code url.Values.Encode}). */
final class Querying {
  private static final String STRUCTURE =
      "expected a map, a slice with an even number of elements, or an even number of scalar values,"
          + " and each key must be a string";

  private Querying() {}

  static Value querify(Runtime runtime, List<Value> args) {
    List<Value> pairs = args;
    if (args.size() == 1) {
      Map<String, Value> entries = Shapes.entries(args.get(0));
      List<Value> items = Args.items(args.get(0));
      if (entries == null && items == null) throw new TemplateError(STRUCTURE);
      pairs = items == null ? new ArrayList<>() : items;
      if (entries != null) {
        for (Map.Entry<String, Value> entry : entries.entrySet()) {
          pairs.add(Text.of(entry.getKey()));
          pairs.add(entry.getValue());
        }
      }
    }
    if (pairs.size() % 2 != 0) throw new TemplateError(STRUCTURE);
    TreeMap<String, List<Text>> sorted = new TreeMap<>();
    for (int i = 0; i < pairs.size(); i += 2) {
      String key = Args.known(Args.text(pairs.get(i)));
      if (key.isEmpty()) throw new TemplateError("one of the keys is an empty string");
      sorted.computeIfAbsent(key, k -> new ArrayList<>()).add(Args.text(pairs.get(i + 1)));
    }
    Texts.Joiner query = new Texts.Joiner();
    sorted.forEach(
        (key, values) -> {
          for (Text value : values) {
            if (query.length() > 0) query.add("&");
            query.add(Escaping.QUERY.escape(key)).add("=");
            query.add(
                Texts.become(value.as(Text.Kind.PLAIN), Escaping.QUERY.escape(value.value())));
          }
        });
    runtime.budget().step(query.length());
    return query.text();
  }
}
