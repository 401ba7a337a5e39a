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
}
