package dev.waymark.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The variables of one template's run, innermost last. */
final class Scope {
  private final ArrayList<String> names = new ArrayList<>();
  private final ArrayList<Value> values = new ArrayList<>();

  /** Where the variable of the same name stands that each hides; -1 where it hides none. */
  private final ArrayList<Integer> hidden = new ArrayList<>();

  private final Map<String, Integer> places = new HashMap<>();

  void declare(String name, Value value) {
    Integer before = places.put(name, names.size());
    names.add(name);
    values.add(value);
    hidden.add(before == null ? -1 : before);
  }

  void assign(String name, Value value) {
    values.set(place(name), value);
  }

  Value get(String name) {
    return values.get(place(name));
  }

  private int place(String name) {
    Integer place = places.get(name);
    if (place == null) throw new TemplateError("undefined variable: " + name);
    return place;
  }

  boolean has(String name) {
    return places.containsKey(name);
  }

  int size() {
    return names.size();
  }

  /** Forgets what was declared since there were so many. */
  void cut(int size) {
    for (int i = names.size(); i-- > size; ) {
      String name = names.remove(i);
      values.remove(i);
      int before = hidden.remove(i);
      if (before < 0) places.remove(name);
      else places.put(name, before);
    }
  }

  List<Value> copy() {
    return new ArrayList<>(values);
  }

  void restore(List<Value> copy) {
    for (int i = 0; i < copy.size(); i++) values.set(i, copy.get(i));
  }

  /** Makes unknown what differs from another state of the same variables. */
  void blur(List<Value> other, Why why) {
    for (int i = 0; i < other.size() && i < values.size(); i++) {
      if (!Likeness.of(values.get(i), other.get(i))) values.set(i, new Value.Unknown(why));
    }
  }
}
