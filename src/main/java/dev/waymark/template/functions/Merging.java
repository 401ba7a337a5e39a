package dev.waymark.template.functions;

import dev.waymark.template.Printing;
import dev.waymark.template.Runtime;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** {@code merge}: maps below maps, keys whatever their case ({@code tpl/collections/merge.go}). */
final class Merging {
  private Merging() {}

  static Value merge(Runtime runtime, List<Value> args) {
    if (args.size() < 2) throw new TemplateError("merge requires at least two parameters");
    Value.Unknown unknown = Args.unknown(args);
    if (unknown != null) return unknown;
    Value result = args.get(args.size() - 1);
    for (int i = args.size() - 2; i >= 0; i--) result = merge(runtime, args.get(i), result);
    return result;
  }

  private static Value merge(Runtime runtime, Value from, Value to) {
    Map<String, Value> target = Shapes.entries(to);
    if (target == null) {
      if (to instanceof Value.Obj object) throw Shapes.unknown("a " + object.subject().type());
      throw new TemplateError("destination must be a map, got " + Printing.type(to));
    }
    if (!Args.truth(from)) return to;
    Map<String, Value> source = Shapes.entries(from);
    if (source == null) {
      if (from instanceof Value.Obj object) throw Shapes.unknown("a " + object.subject().type());
      throw new TemplateError("source must be a map, got " + Printing.type(from));
    }
    return merged(runtime, target, to instanceof Value.Dict dict && dict.params(), source);
  }

  private static Value merged(
      Runtime runtime, Map<String, Value> to, boolean params, Map<String, Value> from) {
    runtime.budget().step(to.size() + (long) from.size());
    Map<String, Value> out = new LinkedHashMap<>(to);
    Map<String, Value> folded = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    to.forEach(folded::putIfAbsent);
    from.forEach(
        (key, value) -> {
          String name = params ? key.toLowerCase(Locale.ROOT) : key;
          if (!folded.containsKey(key)) {
            out.put(name, value);
            return;
          }
          Value old = folded.get(key);
          Map<String, Value> below = old == null ? null : Shapes.entries(old);
          if (below == null) return;
          if (value instanceof Value.Unknown) out.put(name, value);
          Map<String, Value> other = Shapes.entries(value);
          if (other != null) {
            boolean lower = old instanceof Value.Dict dict && dict.params();
            out.put(name, merged(runtime, below, lower, other));
          }
        });
    return new Value.Dict(Collections.unmodifiableMap(out), params);
  }
}
