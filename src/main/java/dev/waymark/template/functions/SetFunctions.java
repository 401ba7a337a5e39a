package dev.waymark.template.functions;

import dev.waymark.template.Printing;
import dev.waymark.template.Runtime;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists as sets: {@code in}, {@code union} … ({@code tpl/collections/collections.go}). */
final class SetFunctions {
  private SetFunctions() {}

  static void add(Registry registry) {
    registry.add(
        Args.lenient("Complement", 0, Args.ANY, SetFunctions::complement),
        "collections.Complement",
        "complement");
    registry.add(
        Args.strict("In", 2, 2, (runtime, args) -> in(runtime, args.get(0), args.get(1))),
        "collections.In",
        "in");
    registry.add(
        Args.strict(
            "Intersect", 2, 2, (runtime, args) -> intersect(runtime, args.get(0), args.get(1))),
        "collections.Intersect",
        "intersect");
    registry.add(
        Args.strict("SymDiff", 2, 2, SetFunctions::symDiff), "collections.SymDiff", "symdiff");
    registry.add(Args.strict("Union", 2, 2, SetFunctions::union), "collections.Union", "union");
    registry.add(Args.strict("Uniq", 1, 1, SetFunctions::uniq), "collections.Uniq", "uniq");
  }

  static Value in(Runtime runtime, Value list, Value wanted) {
    if (list instanceof Value.Nil || wanted instanceof Value.Nil) return Value.FALSE;
    List<Value> items = Args.items(list);
    if (items != null) {
      runtime.budget().step(items.size());
      Args.NotKnown maybe = null;
      Object sought = null;
      try {
        sought = Shapes.identity(runtime.budget(), wanted);
      } catch (Args.NotKnown unknown) {
        maybe = unknown;
      }
      for (Value item : items) {
        if (item instanceof Value.Nil) continue;
        if (sought == null) {
          // A text with a hole is none of those that it cannot be.
          if (maybe(item, wanted)) throw unknown(maybe);
          continue;
        }
        try {
          if (Shapes.identity(runtime.budget(), item).equals(sought)) return Value.TRUE;
        } catch (Args.NotKnown unknown) {
          if (maybe(item, wanted)) maybe = unknown;
        }
      }
      if (sought != null && maybe != null) throw maybe;
      return Value.FALSE;
    }
    if (Shapes.entries(list) != null) return Value.FALSE;
    if (Args.items(wanted) != null || Shapes.entries(wanted) != null) return Value.FALSE;
    Text text = Args.text(list);
    String shape = Texts.shape(text);
    runtime.budget().step(shape.length() / 16);
    String sought = Args.known(Args.text(wanted));
    if (shape.contains(sought)) return Value.TRUE;
    if (shape.indexOf(Text.HOLE) >= 0) throw new Args.NotKnown(Texts.why(text));
    return Value.FALSE;
  }

  private static boolean maybe(Value item, Value wanted) {
    if (item instanceof Text one && wanted instanceof Text other)
      return one.kind() == other.kind() && !Boolean.FALSE.equals(Texts.equal(one, other));
    return item instanceof Value.Unknown
        || wanted instanceof Value.Unknown
        || Shapes.type(item).equals(Shapes.type(wanted));
  }

  private static RuntimeException unknown(Args.@Nullable NotKnown given) {
    return given == null ? Shapes.unknown("an item of the list") : given;
  }

  static Value intersect(Runtime runtime, Value one, Value other) {
    if (one instanceof Value.Nil || other instanceof Value.Nil) return new Value.Items(List.of());
    List<Value> items = Shapes.list(one);
    List<Value> others = Shapes.list(other);
    runtime.budget().step(items.size() + (long) others.size());
    // Texts of any kind are compared as strings.
    Set<Object> wanted = new HashSet<>();
    for (Value item : others) wanted.add(Shapes.identity(runtime.budget(), plain(item)));
    List<Value> found = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (Value item : items) {
      if (Args.items(item) != null && !(item instanceof Value.Obj) || item instanceof Value.Dict)
        throw new TemplateError(
            "intersect does not support slices or arrays of uncomparable types");
      if (item instanceof Value.Bool || item instanceof Value.Nil) continue;
      if (wanted.contains(Shapes.identity(runtime.budget(), plain(item)))
          && seen.add(Shapes.identity(runtime.budget(), item))) found.add(item);
    }
    return Shapes.like(one, found);
  }

  private static Value plain(Value value) {
    return value instanceof Text text ? text.as(Text.Kind.PLAIN) : value;
  }

  private static Value complement(Runtime runtime, List<Value> args) {
    if (args.size() < 2) throw new TemplateError("complement needs at least two arguments");
    Set<Object> taken = new HashSet<>();
    for (Value list : args.subList(0, args.size() - 1)) identities(runtime, list, taken);
    Value all = args.get(args.size() - 1);
    List<Value> items = Args.items(all);
    if (items == null && (all instanceof Value.Unknown || all instanceof Value.Obj))
      throw Shapes.notIterable(all);
    if (items == null) throw new TemplateError("arguments to complement must be slices or arrays");
    runtime.budget().step(items.size());
    List<Value> left = new ArrayList<>();
    for (Value item : items)
      if (taken.isEmpty() || !taken.contains(Shapes.identity(runtime.budget(), item)))
        left.add(item);
    return left.size() == items.size() ? all : Shapes.like(all, left);
  }

  private static void identities(Runtime runtime, Value list, Set<Object> into) {
    List<Value> items = Args.items(list);
    if (items == null && (list instanceof Value.Unknown || list instanceof Value.Obj))
      throw Shapes.notIterable(list);
    if (items == null) throw new TemplateError("arguments must be slices or arrays");
    runtime.budget().step(items.size());
    for (Value item : items) {
      if (item instanceof Value.Dict || item instanceof Value.Items)
        throw new TemplateError("elements must be comparable");
      into.add(Shapes.identity(runtime.budget(), item));
    }
  }

  private static Value symDiff(Runtime runtime, List<Value> args) {
    Set<Object> second = new HashSet<>();
    Set<Object> first = new HashSet<>();
    identities(runtime, args.get(1), first);
    identities(runtime, args.get(0), second);
    List<Value> result = new ArrayList<>();
    for (Value item : Shapes.list(args.get(1)))
      if (!second.contains(Shapes.identity(runtime.budget(), item))) result.add(item);
    for (Value item : Shapes.list(args.get(0)))
      if (!first.contains(Shapes.identity(runtime.budget(), item))) result.add(item);
    return Shapes.like(args.get(1), result);
  }

  private static Value union(Runtime runtime, List<Value> args) {
    Value one = args.get(0);
    Value other = args.get(1);
    if (one instanceof Value.Nil)
      return other instanceof Value.Nil ? new Value.Items(List.of()) : other;
    if (other instanceof Value.Nil) return one;
    List<Value> items = Shapes.list(one);
    List<Value> others = Shapes.list(other);
    runtime.budget().step(items.size() + (long) others.size());
    String type = Shapes.element(items);
    String otherType = Shapes.element(others);
    boolean typed = !type.equals("interface {}") && !otherType.equals("interface {}");
    if (typed && !type.equals(otherType) && !number(type, otherType))
      return Shapes.like(one, List.of());
    List<Value> all = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (Value item : items) {
      if (item instanceof Value.Dict || item instanceof Value.Items)
        throw new TemplateError("union does not support slices or arrays of uncomparable types");
      if (!(item instanceof Value.Nil)) keep(runtime, item, all, seen);
    }
    Value model = items.isEmpty() ? null : items.get(items.size() - 1);
    for (Value item : others) {
      boolean fits =
          model == null
              || item instanceof Value.Unknown
              || model instanceof Value.Unknown
              || (model instanceof Text
                  ? item instanceof Text
                  : Shapes.isNumber(model)
                      ? Shapes.isNumber(item)
                      : !(model instanceof Value.Bool));
      if (fits) keep(runtime, item, all, seen);
    }
    return Shapes.like(items.isEmpty() ? other : one, all);
  }

  private static boolean number(String one, String other) {
    List<String> types = List.of("int", "float64");
    return types.contains(one) && types.contains(other);
  }

  /** Adds an item unless it is there; one that is not known is another. */
  private static void keep(Runtime runtime, Value item, List<Value> into, Set<Object> seen) {
    try {
      if (seen.add(Shapes.identity(runtime.budget(), item))) into.add(item);
    } catch (Args.NotKnown unknown) {
      into.add(item);
    }
  }

  private static Value uniq(Runtime runtime, List<Value> args) {
    Value list = args.get(0);
    if (list instanceof Value.Nil) return new Value.Items(List.of());
    List<Value> items = Args.items(list);
    if (items == null && list instanceof Value.Obj) throw Shapes.notIterable(list);
    if (items == null) throw new TemplateError("type " + Printing.type(list) + " not supported");
    runtime.budget().step(items.size());
    List<Value> all = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (Value item : items) keep(runtime, item, all, seen);
    return all.size() == items.size() ? list : Shapes.like(list, all);
  }
}
