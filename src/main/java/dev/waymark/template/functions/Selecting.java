package dev.waymark.template.functions;

import dev.waymark.template.Function;
import dev.waymark.template.Runtime;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.text.Regexp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code where} ({@code tpl/collections/where.go}). */
public final class Selecting {
  /**
   * How a version of Hugo selects.
   *
   * @param objects whether pages and their like are compared; before, neither is one equal to
   *     another nor different
   * @param empty whether a list without items says that something is not in it
   */
  private record Version(boolean objects, boolean empty) {}

  private Selecting() {}

  /** {@code where} of versions that compare pages, and of those that look into empty lists. */
  public static Function where(boolean objects, boolean empty) {
    Version version = new Version(objects, empty);
    return Args.strict("Where", 2, Args.ANY, (runtime, args) -> where(runtime, args, version));
  }

  private static Value where(Runtime runtime, List<Value> args, Version version) {
    Value from = args.get(0);
    List<Value> items = Args.items(from);
    Map<String, Value> entries = items == null ? Shapes.entries(from) : null;
    if (items == null && entries == null) throw Shapes.notIterable(from);
    if (args.size() != 3 && args.size() != 4)
      throw new TemplateError(
          "can't evaluate the array by no match argument or more than or equal to two arguments");
    String operator = "";
    if (args.size() == 4) {
      if (!(args.get(2) instanceof Text text))
        throw new TemplateError("operator argument must be string type");
      operator = Args.known(text).toLowerCase(Locale.ROOT).strip();
    }
    Value wanted = args.get(args.size() - 1);
    List<String> path = args.get(1) instanceof Text key ? Shapes.path(Args.known(key)) : null;
    Condition condition = new Condition(runtime, version, path, operator, wanted);
    if (items != null) {
      List<Value> found = condition.select(items);
      return found.size() == items.size() ? from : Shapes.like(from, found);
    }
    Map<String, Value> found = new LinkedHashMap<>();
    for (Map.Entry<String, Value> entry : entries(entries).entrySet()) {
      Value value = entry.getValue();
      if (value instanceof Value.Unknown) return value;
      List<Value> below = Args.items(value);
      if (below != null && !condition.select(below).isEmpty()) found.put(entry.getKey(), value);
    }
    return new Value.Dict(
        Collections.unmodifiableMap(found), from instanceof Value.Dict dict && dict.params());
  }

  private static Map<String, Value> entries(@Nullable Map<String, Value> entries) {
    return entries == null ? Map.of() : entries;
  }

  /**
   * What items are compared with.
   *
   * @param path null when the key is not text: only maps with keys of another type have such
   */
  private record Condition(
      Runtime runtime,
      Version version,
      @Nullable List<String> path,
      String operator,
      Value wanted) {
    List<Value> select(List<Value> items) {
      runtime.budget().step(items.size() * 2L);
      List<Value> found = new ArrayList<>();
      for (Value item : items) {
        Value value = path == null ? Value.NIL : Shapes.at(runtime, item, path, false);
        if (matches(value)) found.add(item);
      }
      return found;
    }

    private boolean equal() {
      return switch (operator) {
        case "", "=", "==", "eq" -> true;
        default -> false;
      };
    }

    private boolean unequal() {
      return switch (operator) {
        case "!=", "<>", "ne" -> true;
        default -> false;
      };
    }

    private boolean matches(Value value) {
      if (value instanceof Value.Unknown unknown) throw new Args.NotKnown(unknown.why());
      boolean nil = value instanceof Value.Nil;
      boolean nilWanted = wanted instanceof Value.Nil;
      if (nil || nilWanted) return equal() ? nil == nilWanted : unequal() && nil != nilWanted;
      if (value instanceof Value.Bool one && wanted instanceof Value.Bool other)
        return equal() ? one.equals(other) : unequal() && !one.equals(other);
      List<Value> list = Args.items(value);
      List<Value> wantedList = Args.items(wanted);
      if (list != null && wantedList != null) return lists(value);
      if (wantedList != null) return oneOf(value, wantedList);
      if (value instanceof Text one && wanted instanceof Text other) return texts(one, other);
      if (Shapes.isNumber(value) && Shapes.isNumber(wanted))
        return ordered(Double.compare(Shapes.real(value), Shapes.real(wanted)));
      if (value instanceof Value.Moment one && wanted instanceof Value.Moment other)
        return ordered(Long.compare(one.time().toEpochSecond(), other.time().toEpochSecond()));
      if (list == null && value instanceof Value.Obj one && wanted instanceof Value.Obj other) {
        if (!version.objects()) return false;
        boolean same = one.subject().equals(other.subject());
        return equal() ? same : unequal() && !same;
      }
      known();
      // An object compares itself with anything; all other types have to be the same.
      return unequal() && version.objects() && (plain(value) || plain(wanted));
    }

    private static boolean plain(Value value) {
      return value instanceof Value.Obj object
          && object.subject().items() == null
          && object.subject().entries() == null
          && Shapes.numeral(value) == null;
    }

    private boolean known() {
      return switch (operator) {
        case ">=", "ge", ">", "gt", "<=", "le", "<", "lt", "in", "not in", "intersect", "like" ->
            true;
        default -> {
          if (equal() || unequal()) yield true;
          throw new TemplateError("no such operator");
        }
      };
    }

    private boolean ordered(int order) {
      if (equal()) return order == 0;
      if (unequal()) return order != 0;
      known();
      return switch (operator) {
        case ">=", "ge" -> order >= 0;
        case ">", "gt" -> order > 0;
        case "<=", "le" -> order <= 0;
        case "<", "lt" -> order < 0;
        default -> false;
      };
    }

    private boolean texts(Text value, Text other) {
      if (equal() || unequal()) {
        Boolean same = Texts.equal(value, other);
        if (same == null)
          throw new Args.NotKnown(Texts.certain(value) ? Texts.why(other) : Texts.why(value));
        return same == equal();
      }
      switch (operator) {
        case "in", "not in":
          Value found = SetFunctions.in(runtime, other.as(Text.Kind.PLAIN), value);
          return found.equals(Value.TRUE) == operator.equals("in");
        case "like":
          Regexp expression = Regexp.of(Args.known(other));
          if (expression == null) throw Shapes.unknown("an expression that is not understood");
          runtime.budget().step(value.value().length() / 8);
          return expression.find(Args.known(value));
        default:
          return ordered(Sorting.bytes(Args.known(value), Args.known(other)));
      }
    }

    private boolean lists(Value value) {
      known();
      return operator.equals("intersect")
          && !Shapes.list(SetFunctions.intersect(runtime, value, wanted)).isEmpty();
    }

    private boolean oneOf(Value value, List<Value> list) {
      known();
      boolean not = operator.equals("not in");
      if (list.isEmpty()) return not && version.empty();
      if (!not && !operator.equals("in")) return false;
      List<Value> fit = new ArrayList<>();
      boolean number = Shapes.isNumber(value);
      for (Value item : list) {
        if (item instanceof Value.Unknown
            || number && Shapes.isNumber(item)
            || value instanceof Text && item instanceof Text
            || value instanceof Value.Moment && item instanceof Value.Moment) fit.add(item);
      }
      if (fit.isEmpty()) {
        if (!not || !number && !(value instanceof Text)) return false;
        // A list of any type says that a text is not in it. One of another type had nothing to say
        // in 0.131, and says the same in 0.169.
        if (value instanceof Text && Shapes.element(list).equals("interface {}")) return true;
        throw Shapes.unknown("whether a list of another type says that something is not in it");
      }
      boolean any = false;
      if (value instanceof Value.Moment moment) {
        long seconds = moment.time().toEpochSecond();
        for (Value item : fit) {
          if (item instanceof Value.Unknown unknown) throw new Args.NotKnown(unknown.why());
          any |= ((Value.Moment) item).time().toEpochSecond() == seconds;
        }
        return any != not;
      }
      List<Value> plain = new ArrayList<>();
      for (Value item : fit) plain.add(item instanceof Text text ? text.as(Text.Kind.PLAIN) : item);
      Value sought = value instanceof Text text ? text.as(Text.Kind.PLAIN) : value;
      return SetFunctions.in(runtime, new Value.Items(plain), sought).equals(Value.TRUE) != not;
    }
  }
}
