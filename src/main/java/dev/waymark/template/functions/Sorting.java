package dev.waymark.template.functions;

import dev.waymark.template.GoNumbers;
import dev.waymark.template.Printing;
import dev.waymark.template.Runtime;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code sort} ({@code tpl/collections/sort.go}, {@code tpl/compare/compare.go}). */
final class Sorting {
  /** Go sorts so many by insertion before it merges ({@code sort.Stable}). */
  private static final int BLOCK = 20;

  private Sorting() {}

  private record Pair(Value key, Value value) {}

  static Value sort(Runtime runtime, List<Value> args) {
    Value list = args.get(0);
    if (list instanceof Value.Nil) throw new TemplateError("sequence must be provided");
    String key = "";
    if (args.size() > 1) {
      try {
        key = Args.known(Args.text(args.get(1)));
      } catch (TemplateError noText) {
        key = "";
      }
    }
    boolean down = args.size() > 2 && Args.known(Args.text(args.get(2))).equals("desc");
    List<String> path = key.isEmpty() || key.equals("value") ? List.of() : Shapes.path(key);
    List<Pair> pairs = new ArrayList<>();
    List<Value> items = Args.items(list);
    if (items != null) {
      for (Value item : items) pairs.add(new Pair(keyOf(runtime, item, path), item));
    } else {
      Map<String, Value> entries = Shapes.entries(list);
      if (entries == null && list instanceof Value.Obj) throw Shapes.notIterable(list);
      if (entries == null) throw new TemplateError("can't sort " + Printing.type(list));
      boolean byKey = key.isEmpty();
      new TreeMap<>(entries)
          .forEach(
              (name, value) ->
                  pairs.add(new Pair(byKey ? Text.of(name) : keyOf(runtime, value, path), value)));
    }
    int size = pairs.size();
    runtime.budget().step(size * (2L + (32 - Integer.numberOfLeadingZeros(size))) / 2);
    if (size > 1) for (Pair pair : pairs) check(pair.key());
    List<Value> sorted = new ArrayList<>(size);
    for (Pair pair : sorted(pairs, down)) sorted.add(pair.value());
    return items != null
        ? Shapes.like(list, sorted)
        : new Value.Items(Collections.unmodifiableList(sorted));
  }

  private static Value keyOf(Runtime runtime, Value item, List<String> path) {
    return path.isEmpty() ? item : Shapes.at(runtime, item, path, true);
  }

  private static void check(Value key) {
    if (key instanceof Value.Unknown unknown) throw new Args.NotKnown(unknown.why());
    if (key instanceof Text text) Args.known(text);
  }

  /** Stable, and in the same steps as Go's up to {@link #BLOCK}: the order may be inconsistent. */
  private static List<Pair> sorted(List<Pair> pairs, boolean down) {
    if (pairs.size() > BLOCK) {
      int half = pairs.size() / 2;
      List<Pair> one = sorted(pairs.subList(0, half), down);
      List<Pair> other = sorted(pairs.subList(half, pairs.size()), down);
      List<Pair> merged = new ArrayList<>(pairs.size());
      int i = 0;
      int j = 0;
      while (i < one.size() && j < other.size())
        merged.add(before(other.get(j), one.get(i), down) ? other.get(j++) : one.get(i++));
      merged.addAll(one.subList(i, one.size()));
      merged.addAll(other.subList(j, other.size()));
      return merged;
    }
    List<Pair> sorted = new ArrayList<>(pairs);
    for (int i = 1; i < sorted.size(); i++)
      for (int j = i; j > 0 && before(sorted.get(j), sorted.get(j - 1), down); j--)
        Collections.swap(sorted, j, j - 1);
    return sorted;
  }

  private static boolean before(Pair one, Pair other, boolean down) {
    return (down ? compare(other.key(), one.key()) : compare(one.key(), other.key())) < 0;
  }

  /** {@code compareGetWithCollator}. */
  static int compare(Value one, Value other) {
    if (one instanceof Text a && other instanceof Text b) {
      boolean plain = a.kind() == Text.Kind.PLAIN && b.kind() == Text.Kind.PLAIN;
      if (plain || !numeric(a) && !numeric(b)) return RootCollation.compare(a.value(), b.value());
    }
    return Double.compare(weight(one) + 0.0, weight(other) + 0.0);
  }

  private static boolean numeric(Text text) {
    Double number = GoNumbers.real(text.value());
    return number != null && !number.isNaN() && !number.isInfinite();
  }

  private static double weight(Value value) {
    if (Shapes.isNumber(value)) return Shapes.real(value);
    if (value instanceof Text text) {
      Double number = GoNumbers.real(text.value());
      return number == null || number.isNaN() || number.isInfinite() ? 0 : number;
    }
    if (value instanceof Value.Bool bool) return bool.value() ? 1 : 0;
    if (value instanceof Value.Moment moment) return moment.time().toEpochSecond();
    List<Value> items = Args.items(value);
    if (items != null) return items.size();
    Map<String, Value> entries = Shapes.entries(value);
    return entries == null ? 0 : entries.size();
  }

  /** As Go compares strings: by the bytes of their UTF-8, which is the order of code points. */
  static int bytes(String one, String other) {
    int[] a = one.codePoints().toArray();
    int[] b = other.codePoints().toArray();
    return Arrays.compare(a, b);
  }
}
