package dev.waymark.template.functions;

import dev.waymark.template.Likeness;
import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A store that templates write to: {@code newScratch}, {@code .Scratch}, {@code .Store} ({@code
 * common/hstore/scratch.go}). The one value that changes; not for several threads.
 */
public final class Scratch implements Subject {
  private final Map<String, Value> values = new LinkedHashMap<>();

  /** The entries of maps that nobody has got out yet: they may still grow in place. */
  private final Map<String, Map<String, Value>> own = new HashMap<>();

  /** Why any key may have any value: something was stored under a key that is not known. */
  private @Nullable Why blurred;

  /** What is stored now, to go back to or to compare with. */
  public record State(Map<String, Value> values, @Nullable Why blurred) {}

  public State state() {
    own.clear();
    return new State(Map.copyOf(values), blurred);
  }

  /** Goes back to what was stored. */
  public void restore(State state) {
    own.clear();
    values.clear();
    values.putAll(state.values());
    blurred = state.blurred();
  }

  /** Stores what another has stored, too. */
  public void add(State state) {
    own.clear();
    values.putAll(state.values());
    if (blurred == null) blurred = state.blurred();
  }

  /** What differs from another state may be either: it is not known. */
  public void join(State other, Why why) {
    own.clear();
    Set<String> keys = new HashSet<>(values.keySet());
    keys.addAll(other.values().keySet());
    for (String key : keys) {
      Value here = values.get(key);
      if (here == null || !Likeness.of(here, other.values().get(key)))
        values.put(key, new Value.Unknown(why));
    }
    if (blurred == null) blurred = other.blurred();
  }

  public Value get(String key) {
    if (blurred != null) return new Value.Unknown(blurred);
    own.remove(key);
    Value found = values.get(key);
    return found == null ? Value.NIL : found;
  }

  public void set(String key, Value value) {
    own.remove(key);
    values.put(key, value);
  }

  /** Adds to what is stored under a key: to a list an item, to a number or text with {@code +}. */
  public void add(String key, Value value) {
    Value old = values.get(key);
    if (blurred != null) set(key, new Value.Unknown(blurred));
    else if (old == null) set(key, value);
    else if (old instanceof Value.Unknown) return;
    else if (Args.items(old) != null) set(key, Appending.append(old, List.of(value)));
    else set(key, plus(old, value));
  }

  /** {@code math.DoArithmetic} with {@code +} ({@code common/math/math.go}). */
  private static Value plus(Value one, Value other) {
    if (other instanceof Value.Unknown) return other;
    if (one instanceof Text text && other instanceof Text next)
      return text.as(Text.Kind.PLAIN).plus(next);
    if (one instanceof Value.Int a && other instanceof Value.Int b)
      return Value.of(a.value() + b.value());
    if (Shapes.isNumber(one) && Shapes.isNumber(other))
      return new Value.Float(Shapes.real(one) + Shapes.real(other));
    throw new TemplateError("can't apply the operator to the values");
  }

  @Override
  public String type() {
    return "*hstore.Scratch";
  }

  @Override
  public Value member(Runtime runtime, String name, List<Value> args) {
    runtime.budget().step(1);
    runtime.disturb();
    Why may = runtime.uncertain();
    State before = may == null ? null : state();
    try {
      Value result = member(name, args);
      // What is stored where a condition is not known is stored or not.
      if (before != null && may != null && result == Text.EMPTY) join(before, may);
      return result;
    } catch (Args.NotKnown given) {
      if (!name.startsWith("Get") && !name.equals("Values")) {
        blurred = given.why();
        return Text.EMPTY;
      }
      return new Value.Unknown(given.why());
    }
  }

  private Value member(String name, List<Value> args) {
    switch (name) {
      case "Get":
        Args.count(name, args, 1, 1);
        return get(Args.string(args, 0));
      case "Set":
        Args.count(name, args, 2, 2);
        set(Args.string(args, 0), args.get(1));
        return Text.EMPTY;
      case "Add":
        Args.count(name, args, 2, 2);
        add(Args.string(args, 0), args.get(1));
        return Text.EMPTY;
      case "Delete":
        Args.count(name, args, 1, 1);
        own.clear();
        values.remove(Args.string(args, 0));
        return Text.EMPTY;
      case "SetInMap":
        Args.count(name, args, 3, 3);
        inMap(Args.string(args, 0), Args.string(args, 1), args.get(2));
        return Text.EMPTY;
      case "DeleteInMap":
        Args.count(name, args, 2, 2);
        if (values.containsKey(Args.string(args, 0)))
          inMap(Args.string(args, 0), Args.string(args, 1), null);
        return Text.EMPTY;
      case "GetSortedMapValues":
        Args.count(name, args, 1, 1);
        return sorted(get(Args.string(args, 0)));
      case "Values":
        if (blurred != null) return new Value.Unknown(blurred);
        own.clear();
        return new Value.Dict(Collections.unmodifiableMap(new LinkedHashMap<>(values)), false);
      default:
        return Value.unknown("a scratch has no " + name);
    }
  }

  private void inMap(String key, String name, @Nullable Value value) {
    Value old = values.get(key);
    if (old instanceof Value.Unknown) return;
    Map<String, Value> entries = own.get(key);
    if (entries == null) {
      if (old != null && !(old instanceof Value.Dict))
        throw new TemplateError("interface conversion: the value of " + key + " is not a map");
      entries = new LinkedHashMap<>(old instanceof Value.Dict dict ? dict.entries() : Map.of());
      own.put(key, entries);
      values.put(key, new Value.Dict(Collections.unmodifiableMap(entries), false));
    }
    if (value == null) entries.remove(name);
    else entries.put(name, value);
  }

  private static Value sorted(Value map) {
    if (map instanceof Value.Nil || map instanceof Value.Unknown) return map;
    Map<String, Value> entries = Shapes.entries(map);
    if (entries == null) throw new TemplateError("interface conversion: the value is not a map");
    return new Value.Items(
        Collections.unmodifiableList(new ArrayList<>(new TreeMap<>(entries).values())));
  }

  @Override
  public boolean truth() {
    return true;
  }
}
