package dev.waymark.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of the rooms above as a template sees it. */
public interface Subject {
  /** The type as Go would print it, {@code page.Page}; for messages and {@code printf "%T"}. */
  String type();

  /**
   * A field, or a method's result.
   *
   * @return {@link Value.Unknown} for what is not known or not there
   * @throws TemplateError where Hugo would refuse
   */
  Value member(Runtime runtime, String name, List<Value> args);

  /** What {@code range}, {@code len} and {@code index} see; null when it is no list. */
  default @Nullable List<Value> items() {
    return null;
  }

  /** A list of the same type with other items: what {@code where}, {@code first} … give back. */
  default Value with(List<Value> items) {
    return new Value.Items(items);
  }

  /** What {@code range} and {@code index} see of a map; null when it is none. */
  default @Nullable Map<String, Value> entries() {
    return null;
  }

  /** Whether {@code if} takes it for true. */
  default boolean truth() {
    List<Value> items = items();
    if (items != null) return !items.isEmpty();
    Map<String, Value> entries = entries();
    return entries == null || !entries.isEmpty();
  }

  /** What {@code print} makes of it. */
  default Value printed() {
    return Value.unknown("how Go prints a " + type());
  }
}
