package dev.waymark.template.functions;

import dev.waymark.template.Budget;
import dev.waymark.template.Printing;
import dev.waymark.template.Runtime;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the functions of collections see in a value ({@code common/hreflect}, {@code
 * tpl/collections/reflect_helpers.go}).
 */
final class Shapes {
  /** How far a list's type is followed into the lists in it, which may hold one another often. */
  private static final int LOOKS = 1_000;

  private Shapes() {}

  /** What a map has; null when it is none. */
  static @Nullable Map<String, Value> entries(Value value) {
    if (value instanceof Value.Dict dict) return dict.entries();
    return value instanceof Value.Obj object ? object.subject().entries() : null;
  }

  /** A map's entries in the order that Go's templates range over them. */
  static Map<String, Value> sorted(Map<String, Value> entries) {
    return Collections.unmodifiableMap(new TreeMap<>(entries));
  }

  /** A list's items where Hugo iterates over a list and refuses all else. */
  static List<Value> list(Value value) {
    List<Value> items = Args.items(value);
    if (items != null) return items;
    throw notIterable(value);
  }

  static RuntimeException notIterable(Value value) {
    if (value instanceof Value.Unknown unknown) return new Args.NotKnown(unknown.why());
    if (value instanceof Value.Nil) return new TemplateError("can't iterate over a nil value");
    if (value instanceof Value.Obj object && object.subject().entries() == null)
      return unknown("what a " + object.subject().type() + " is as a list");
    return new TemplateError("can't iterate over " + Printing.type(value));
  }

  static Args.NotKnown unknown(String reason) {
    return new Args.NotKnown(Why.of(reason));
  }

  /** A list of the same type with other items. */
  static Value like(Value list, List<Value> items) {
    List<Value> fixed = Collections.unmodifiableList(items);
    return list instanceof Value.Obj object ? object.subject().with(fixed) : new Value.Items(fixed);
  }

  /** The type that all items have, as Go's {@code slice} would make the list; else interface. */
  static String element(List<Value> items) {
    return element(items, new int[] {LOOKS + items.size()});
  }

  private static String element(List<Value> items, int[] looks) {
    String type = null;
    Value before = null;
    for (Value item : items) {
      if (item instanceof Value.Unknown || item == before) continue;
      if (--looks[0] < 0) return "interface {}";
      before = item;
      String other = type(item, looks);
      if (type != null && !type.equals(other)) return "interface {}";
      type = other;
    }
    return type == null ? "interface {}" : type;
  }

  /** As {@link Printing#type}, lists by what they hold. */
  static String type(Value value) {
    return type(value, new int[] {LOOKS});
  }

  private static String type(Value value, int[] looks) {
    return value instanceof Value.Items items
        ? "[]" + element(items.values(), looks)
        : Printing.type(value);
  }

  static boolean isNumber(Value value) {
    return value instanceof Value.Int || value instanceof Value.Float || numeral(value) != null;
  }

  /** A month, a day of the week or a duration, which are numbers of a type of their own. */
  static @Nullable Numeral numeral(Value value) {
    return value instanceof Value.Obj object && object.subject() instanceof Numeral numeral
        ? numeral
        : null;
  }

  static double real(Value value) {
    Numeral numeral = numeral(value);
    return numeral == null ? Args.real(value) : numeral.number();
  }

  /** What two equal items have in common ({@code normalize}); a text without holes needed. */
  static Object identity(Budget budget, Value value) {
    budget.step(1);
    if (isNumber(value)) return real(value) + 0.0;
    if (value instanceof Text text) {
      String known = Args.known(text);
      return text.kind() == Text.Kind.PLAIN ? known : List.of(text.kind(), known);
    }
    if (value instanceof Value.Unknown unknown) throw new Args.NotKnown(unknown.why());
    if (value instanceof Value.Moment moment) return moment.time();
    List<Value> items = Args.items(value);
    if (items != null) {
      List<Object> all = new ArrayList<>(items.size());
      for (Value item : items) all.add(identity(budget, item));
      return all;
    }
    if (value instanceof Value.Obj object && object.subject().entries() == null)
      return object.subject();
    Map<String, Value> entries = entries(value);
    if (entries == null) return value;
    Map<String, Object> all = new HashMap<>();
    entries.forEach((key, item) -> all.put(key, identity(budget, item)));
    return all;
  }

  /** The path that {@code where} and {@code sort} split: {@code .Params.foo} is two names. */
  static List<String> path(String key) {
    int start = 0;
    int end = key.length();
    while (start < end && key.charAt(start) == '.') start++;
    while (end > start && key.charAt(end - 1) == '.') end--;
    return List.of(key.substring(start, end).split("\\.", -1));
  }

  /**
   * What a path leads to ({@code evaluateSubElem}); nil where it leads nowhere.
   *
   * @param strict whether that is an error, as it is for {@code sort}
   */
  static Value at(Runtime runtime, Value from, List<String> path, boolean strict) {
    if (!strict && from instanceof Value.Dict dict && dict.params()) return nested(dict, path);
    Value here = from;
    for (int i = 0; i < path.size(); i++) {
      if (here instanceof Value.Nil) {
        if (strict) throw new TemplateError("can't evaluate an invalid value");
        return here;
      }
      try {
        here = element(runtime, here, path.get(i));
      } catch (TemplateError refused) {
        if (strict) throw refused;
        return Value.NIL;
      }
      boolean more = i + 1 < path.size();
      if (more && here instanceof Value.Dict dict && dict.params())
        return nested(dict, path.subList(i + 1, path.size()));
    }
    return here;
  }

  private static Value element(Runtime runtime, Value from, String name) {
    if (from instanceof Value.Unknown unknown) throw new Args.NotKnown(unknown.why());
    Map<String, Value> entries = entries(from);
    if (entries != null) {
      Value found = entries.get(name);
      return found == null ? Value.NIL : found;
    }
    if (from instanceof Value.Obj || from instanceof Value.Moment)
      return runtime.member(from, name, List.of());
    throw new TemplateError(
        name
            + " is neither a struct field, a method nor a map element of type "
            + Printing.type(from));
  }

  /** {@code Params.GetNested} ({@code common/hmaps/params.go}). */
  static Value nested(Value.Dict params, List<String> path) {
    Value here = params;
    for (String name : path) {
      if (here instanceof Value.Unknown) return here;
      if (!(here instanceof Value.Dict dict)) return Value.NIL;
      Value found = dict.entries().get(name.toLowerCase(Locale.ROOT));
      if (found == null) return Value.NIL;
      here = found;
    }
    return here;
  }
}
