package dev.waymark.template.functions;

import dev.waymark.template.Runtime;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            query.add(escape(key)).add("=");
            query.add(Texts.become(value.as(Text.Kind.PLAIN), escape(value.value())));
          }
        });
    runtime.budget().step(query.length());
    return query.text();
  }

  /** {@code url.QueryEscape}; a hole stays one. */
  private static String escape(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c == ' ') out.append('+');
              else if (c == Text.HOLE || c < 0x80 && plain((char) c)) out.append((char) c);
              else
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8))
                  out.append(String.format(Locale.ROOT, "%%%02X", b));
            });
    return out.toString();
  }

  private static boolean plain(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || "-_.~".indexOf(c) >= 0;
  }
}
