package dev.waymark.site.render;

import dev.waymark.template.Function;
import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** An object with a handful of members, each made when it is asked for. */
final class LazyObject implements Subject {
  private final String type;
  private final Value printed;
  private final boolean truth;
  private final Map<String, Function> members = new LinkedHashMap<>();

  LazyObject(String type, Value printed, boolean truth) {
    this.type = type;
    this.printed = printed;
    this.truth = truth;
  }

  LazyObject(String type) {
    this(type, Value.unknown("how Go prints a " + type), true);
  }

  /** Adds a member while the object is made. */
  LazyObject has(String name, Value value) {
    members.put(name, (runtime, args) -> value);
    return this;
  }

  LazyObject has(String name, Supplier<Value> value) {
    members.put(name, (runtime, args) -> value.get());
    return this;
  }

  LazyObject does(String name, Function method) {
    members.put(name, method);
    return this;
  }

  Value value() {
    return new Value.Obj(this);
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public Value member(Runtime runtime, String name, List<Value> args) {
    Function found = members.get(name);
    return found == null ? Value.unknown("." + name + " of a " + type) : found.call(runtime, args);
  }

  @Override
  public boolean truth() {
    return truth;
  }

  @Override
  public Value printed() {
    return printed;
  }
}
