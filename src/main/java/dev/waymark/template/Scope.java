package dev.waymark.template;

import java.util.ArrayList;
import java.util.List;

/** The variables of one template's run, innermost last. */
final class Scope {
  private final ArrayList<String> names = new ArrayList<>();
  private final ArrayList<Value> values = new ArrayList<>();

  void declare(String name, Value value) {
    names.add(name);
    values.add(value);
  }

  void assign(String name, Value value) {
    int at = names.lastIndexOf(name);
    if (at < 0) throw new TemplateError("undefined variable: " + name);
    values.set(at, value);
  }

  Value get(String name) {
    int at = names.lastIndexOf(name);
    if (at < 0) throw new TemplateError("undefined variable: " + name);
    return values.get(at);
  }

  int size() {
    return names.size();
  }

  /** Forgets what was declared since there were so many. */
  void cut(int size) {
    names.subList(size, names.size()).clear();
    values.subList(size, values.size()).clear();
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
      Value mine = values.get(i);
      Value its = other.get(i);
      if (mine != its && !mine.equals(its)) values.set(i, new Value.Unknown(why));
    }
  }
}
