package dev.waymark.template.functions;

import dev.waymark.template.Printing;
import dev.waymark.template.Runtime;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Go's own functions that Hugo leaves alone ({@code text/template/funcs.go}). */
final class Builtins {
  private Builtins() {}

  static void add(Registry registry) {
    registry.add(
        Args.lenient("not", 1, 1, (runtime, args) -> Value.of(!Args.truth(args.get(0)))), "not");
    registry.add(Args.strict("len", 1, 1, Builtins::length), "len");
    escaper(registry, "html", Escapes::templateHtml);
    escaper(registry, "js", Escapes::js);
    escaper(registry, "urlquery", text -> Escapes.url(text, Escaping.QUERY));
  }

  private static void escaper(Registry registry, String name, UnaryOperator<Text> escape) {
    registry.add(
        Args.lenient(
            name,
            0,
            Args.ANY,
            (runtime, args) -> {
              Text text =
                  args.size() == 1 && args.get(0) instanceof Text given
                      ? given.as(Text.Kind.PLAIN)
                      : Formatter.print(runtime.budget(), shown(args));
              runtime.budget().step(text.value().length() / 16);
              return escape.apply(text);
            }),
        name);
  }

  /** Nil as these functions show it ({@code evalArgs}). */
  private static List<Value> shown(List<Value> args) {
    return args.stream()
        .map(arg -> arg instanceof Value.Nil ? Text.of("<no value>") : arg)
        .toList();
  }

  private static Value length(Runtime runtime, List<Value> args) {
    Value value = args.get(0);
    if (value instanceof Text text) return Value.of(Texts.bytes(Args.known(text)));
    if (value instanceof Value.Dict dict) return Value.of(dict.entries().size());
    List<Value> items = Args.items(value);
    if (items != null) return Value.of(items.size());
    if (value instanceof Value.Obj object) {
      Map<String, Value> entries = object.subject().entries();
      if (entries != null) return Value.of(entries.size());
    }
    if (value instanceof Value.Nil) throw new TemplateError("len of nil pointer");
    throw new TemplateError("len of type " + Printing.type(value));
  }
}
