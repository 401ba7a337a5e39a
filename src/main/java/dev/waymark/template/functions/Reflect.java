package dev.waymark.template.functions;

import dev.waymark.template.Value;

/** {@code tpl/reflect/reflect.go}; of an object's sort only the site knows. */
final class Reflect {
  private Reflect() {}

  static void add(Registry registry) {
    registry.add(
        Args.strict("IsMap", 1, 1, (runtime, args) -> Value.of(isMap(args.get(0)))),
        "reflect.IsMap");
    registry.add(
        Args.strict("IsSlice", 1, 1, (runtime, args) -> Value.of(Args.items(args.get(0)) != null)),
        "reflect.IsSlice");
    for (String name :
        new String[] {
          "IsPage",
          "IsSite",
          "IsResource",
          "IsImageResource",
          "IsImageResourceWithMeta",
          "IsImageResourceProcessable"
        }) {
      registry.add(
          Args.strict(
              name,
              1,
              1,
              (runtime, args) ->
                  args.get(0) instanceof Value.Obj object
                      ? Value.unknown("reflect." + name + " of a " + object.subject().type())
                      : Value.FALSE),
          "reflect." + name);
    }
  }

  private static boolean isMap(Value value) {
    return value instanceof Value.Dict
        || value instanceof Value.Obj object && object.subject().entries() != null;
  }
}
