package dev.waymark.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The variables that are in scope while a template is read. */
final class Variables {
  private final List<String> names = new ArrayList<>();
  // How often a name is in the list: looking through it would take square time.
  private final Map<String, Integer> counts = new HashMap<>();

  Variables() {
    add("$");
  }

  void add(String name) {
    names.add(name);
    counts.merge(name, 1, Integer::sum);
  }

  boolean has(String name) {
    return counts.containsKey(name);
  }

  int size() {
    return names.size();
  }

  /** Forgets those declared since there were so many. */
  void cut(int size) {
    while (names.size() > size)
      counts.computeIfPresent(names.remove(names.size() - 1), (n, c) -> c == 1 ? null : c - 1);
  }
}
