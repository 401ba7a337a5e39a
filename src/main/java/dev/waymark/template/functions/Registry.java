package dev.waymark.template.functions;

import dev.waymark.template.Function;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The standard functions by every name that templates call them by. */
public final class Registry {
  private final Map<String, Function> functions = new HashMap<>();

  /** {@code names}: the full name first ({@code strings.ToLower}), then aliases ({@code lower}). */
  void add(Function function, String... names) {
    for (String name : names) functions.put(name, function);
  }

  /** All names. */
  Set<String> names() {
    return Set.copyOf(functions.keySet());
  }

  Map<String, Function> all() {
    return Map.copyOf(functions);
  }

  public @Nullable Function get(String name) {
    return functions.get(name);
  }
}
