package dev.waymark.template;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code range} goes through ({@code text/template/exec.go: walkRange}).
 *
 * @param keys of a map, in their order; null: numbers from 0 on
 * @param items as many; a template may change its list meanwhile, but not these
 * @param cost what it takes to get ready, in steps
 */
record RangeItems(@Nullable List<Value> keys, List<Value> items, int cost) {
  /** Null when it is not known what there is. */
  static @Nullable RangeItems of(Value over) {
    if (over instanceof Value.Dict dict) return of(dict.entries());
    if (over instanceof Value.Items list) return of(list.values());
    if (over instanceof Value.Int number) return new RangeItems(null, numbers(number.value()), 0);
    if (over instanceof Value.Nil) return of(List.of());
    if (!(over instanceof Value.Obj object)) return null;
    List<Value> items = object.subject().items();
    if (items != null) return of(items);
    Map<String, Value> entries = object.subject().entries();
    return entries == null ? null : of(entries);
  }

  private static RangeItems of(List<Value> items) {
    return new RangeItems(null, new ArrayList<>(items), items.size() / 64);
  }

  private static RangeItems of(Map<String, Value> entries) {
    List<Value> keys = new ArrayList<>(entries.size());
    List<Value> items = new ArrayList<>(entries.size());
    new TreeMap<>(entries)
        .forEach(
            (key, item) -> {
              keys.add(Text.of(key));
              items.add(item);
            });
    return new RangeItems(keys, items, keys.size() / 8);
  }

  /** The numbers below one; no run goes through more than fit in a list. */
  private static List<Value> numbers(long end) {
    return new AbstractList<>() {
      @Override
      public Value get(int at) {
        return Value.of(at);
      }

      @Override
      public int size() {
        return (int) Math.max(0, Math.min(end, Integer.MAX_VALUE));
      }
    };
  }

  Value key(int at) {
    return keys == null ? Value.of(at) : keys.get(at);
  }
}
