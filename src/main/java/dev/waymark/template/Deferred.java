package dev.waymark.template;

import java.util.List;

/**
 * What {@code templates.Defer} gives: true for {@code with}, whose dot is the data that it was
 * handed, even when that is nothing ({@code tpl/templates/defer_integration_test.go}).
 */
public record Deferred(Value data) implements Subject {
  @Override
  public String type() {
    return "templates.DeferredExecution";
  }

  @Override
  public Value member(Runtime runtime, String name, List<Value> args) {
    return Value.unknown(type() + "." + name);
  }

  @Override
  public Value printed() {
    return data;
  }

  /** What a block is run with that a value opens: the value itself unless it is one of these. */
  static Value dataOf(Value value) {
    boolean later = value instanceof Value.Obj object && object.subject() instanceof Deferred;
    return later ? ((Deferred) ((Value.Obj) value).subject()).data() : value;
  }
}
