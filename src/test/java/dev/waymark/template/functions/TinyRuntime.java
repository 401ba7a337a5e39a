package dev.waymark.template.functions;

import dev.waymark.template.Budget;
import dev.waymark.template.Host;
import dev.waymark.template.Runtime;
import dev.waymark.template.Template;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A run without templates: functions are called, members read. */
@NullMarked
final class TinyRuntime implements Runtime {
  private final Registry registry = Functions.standard();
  private final Budget budget = new Budget();

  static Value run(String function, @Nullable Object... args) {
    List<Value> values = new ArrayList<>();
    for (Object arg : args) values.add(value(arg));
    return new TinyRuntime().call(function, values);
  }

  /** A Java object as a value. */
  static Value value(@Nullable Object given) {
    if (given == null) return Value.NIL;
    if (given instanceof Value value) return value;
    if (given instanceof String text) return Text.of(text);
    if (given instanceof Integer number) return Value.of(number.longValue());
    if (given instanceof Long number) return Value.of(number);
    if (given instanceof Double number) return new Value.Float(number);
    if (given instanceof Boolean flag) return Value.of(flag);
    if (given instanceof List<?> list) {
      List<Value> items = new ArrayList<>();
      for (Object item : list) items.add(value(item));
      return new Value.Items(items);
    }
    if (given instanceof Map<?, ?> map) {
      Map<String, Value> entries = new LinkedHashMap<>();
      map.forEach((key, entry) -> entries.put((String) key, value(entry)));
      return new Value.Dict(entries, false);
    }
    throw new IllegalArgumentException(String.valueOf(given));
  }

  @Override
  public void disturb() {}

  @Override
  public int disturbed() {
    return 0;
  }

  @Override
  public @Nullable Why uncertain() {
    return null;
  }

  @Override
  public Value call(String function, List<Value> args) {
    var found = registry.get(function);
    if (found == null) return Value.unknown("no function " + function);
    return found.call(this, args);
  }

  @Override
  public Value member(Value receiver, String name, List<Value> args) {
    if (receiver instanceof Value.Obj object) return object.subject().member(this, name, args);
    throw new TemplateError("no member " + name);
  }

  @Override
  public Budget budget() {
    return budget;
  }

  @Override
  public Host host() {
    throw new UnsupportedOperationException();
  }

  @Override
  public @Nullable Span place() {
    return null;
  }

  @Override
  public Text run(Template template, Value dot) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Value partial(Template template, Value dot) {
    throw new UnsupportedOperationException();
  }
}
