package dev.waymark.template.functions;

import dev.waymark.template.Text;
import dev.waymark.template.Value;

/** {@code tpl/cast/cast.go}. */
final class Cast {
  private Cast() {}

  static void add(Registry registry) {
    registry.add(
        Args.strict("int", 1, 1, (runtime, args) -> Value.of(Args.integer(args, 0))),
        "cast.ToInt",
        "int");
    registry.add(
        Args.strict("float", 1, 1, (runtime, args) -> new Value.Float(Args.real(args, 0))),
        "cast.ToFloat",
        "float");
    registry.add(
        Args.strict("string", 1, 1, (runtime, args) -> Args.text(args, 0).as(Text.Kind.PLAIN)),
        "cast.ToString",
        "string");
  }
}
