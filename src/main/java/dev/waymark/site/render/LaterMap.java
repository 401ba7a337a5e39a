package dev.waymark.site.render;

import dev.waymark.template.Value;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A map whose values are made when first asked for; keys whose value is nothing are not in it.
 * Thread-safe; never changed.
 */
final class LaterMap extends AbstractMap<String, Value> {
  private final Map<String, Supplier<Value>> makers;
  private final Map<String, Value> made = new ConcurrentHashMap<>();

  LaterMap(Map<String, Supplier<Value>> makers) {
    this.makers = makers;
  }

  @Override
  public @Nullable Value get(@Nullable Object key) {
    Supplier<Value> maker = makers.get(key);
    if (maker == null) return null;
    Value value = made.computeIfAbsent((String) key, k -> maker.get());
    return value instanceof Value.Nil ? null : value;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return get(key) != null;
  }

  @Override
  public Set<Entry<String, Value>> entrySet() {
    Map<String, Value> all = new LinkedHashMap<>();
    for (String key : makers.keySet()) {
      Value value = get(key);
      if (value != null) all.put(key, value);
    }
    return all.entrySet();
  }
}
