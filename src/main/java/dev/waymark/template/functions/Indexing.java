package dev.waymark.template.functions;

import dev.waymark.template.Printing;
import dev.waymark.template.Runtime;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code index} and {@code isset} ({@code tpl/collections/index.go}). */
final class Indexing {
  private Indexing() {}

  static Value index(Runtime runtime, List<Value> args) {
    Value item = args.get(0);
    if (item instanceof Value.Nil || item instanceof Value.Unknown) return item;
    List<Value> keys = args.subList(1, args.size());
    if (keys.size() == 1 && keys.get(0) instanceof Value.Items list) keys = list.values();
    Value.Unknown unknown = Args.unknown(keys);
    if (unknown != null) return unknown;
    runtime.budget().step(keys.size());
    if (item instanceof Value.Dict dict && dict.params()) {
      List<String> path = new ArrayList<>();
      for (Value key : keys) path.add(Args.known(Args.text(key)));
      if (path.isEmpty()) return Value.NIL;
      Value found = Shapes.nested(dict, path);
      if (keys.size() == 1 && keys.get(0) instanceof Text key)
        runtime.host().looked(dict, key, found, runtime);
      return found;
    }
    for (Value key : keys) {
      if (item instanceof Value.Nil || item instanceof Value.Unknown) return item;
      try {
        item = one(item, key);
      } catch (TemplateError refused) {
        throw new TemplateError(
            "index of type " + Shapes.type(args.get(0)) + " failed: " + refused.getMessage());
      }
    }
    return item;
  }

  private static Value one(Value from, Value key) {
    Map<String, Value> entries = Shapes.entries(from);
    if (entries != null) {
      if (key instanceof Value.Nil)
        throw new TemplateError("value is nil; should be of type string");
      if (!(key instanceof Text text))
        throw new TemplateError("value has type " + Printing.type(key) + "; should be string");
      Value found = entries.get(Args.known(text));
      return found == null ? Value.NIL : found;
    }
    List<Value> items = Args.items(from);
    if (items == null && !(from instanceof Text)) {
      if (from instanceof Value.Obj object)
        throw Shapes.unknown("index of a " + object.subject().type());
      throw new TemplateError("can't index item of type " + Printing.type(from));
    }
    if (key instanceof Value.Nil) throw new TemplateError("cannot index slice/array with nil");
    Numeral numeral = Shapes.numeral(key);
    if (!(key instanceof Value.Int) && numeral == null)
      throw new TemplateError("cannot index slice/array with type " + Printing.type(key));
    long at = numeral == null ? Args.integer(key) : numeral.number();
    if (items != null) return at < 0 || at >= items.size() ? Value.NIL : items.get((int) at);
    byte[] bytes = Args.known((Text) from).getBytes(StandardCharsets.UTF_8);
    return at < 0 || at >= bytes.length ? Value.NIL : Value.of(bytes[(int) at] & 0xff);
  }

  static Value isSet(Runtime runtime, List<Value> args) {
    Value from = args.get(0);
    Value key = args.get(1);
    if (from instanceof Value.Unknown) return from;
    if (key instanceof Value.Unknown) return key;
    Map<String, Value> entries = Shapes.entries(from);
    if (entries != null)
      return Value.of(key instanceof Text text && entries.containsKey(Args.known(text)));
    List<Value> items = Args.items(from);
    if (items == null) return Value.FALSE;
    try {
      return Value.of(items.size() > Args.integer(key));
    } catch (TemplateError noNumber) {
      throw new TemplateError(
          "isset unable to use key of type " + Printing.type(key) + " as index");
    }
  }
}
