package dev.waymark.init;

import dev.waymark.data.Data;
import dev.waymark.hugo.markdown.FrontMatterFields;
import dev.waymark.site.model.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of a group have at one place of their front matter: every value with its page, and
 * the shapes of the places below it. Keys ignore case, as Hugo does; keys without value are absent.
 */
final class Shape {
  /** Deeper values are anybody's. */
  private static final int MAX_DEPTH = 5;

  /** A value and the page that has it. */
  record Use(Page page, Data value) {}

  private final List<Use> uses = new ArrayList<>();
  private final Map<String, Shape> keys = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> spellings = new TreeMap<>();
  private @Nullable Shape items;

  void add(Page page, Data value) {
    add(page, value, 0);
  }

  private void add(Page page, Data value, int depth) {
    if (value instanceof Data.Nothing) return;
    uses.add(new Use(page, value));
    if (depth == MAX_DEPTH) return;
    if (value instanceof Data.Table table) {
      for (Data.Entry entry : table.entries()) {
        if (table.entry(entry.key()) != entry) continue;
        spellings
            .computeIfAbsent(entry.name(), k -> new TreeMap<>())
            .merge(entry.key(), 1, Integer::sum);
        keys.computeIfAbsent(entry.name(), k -> new Shape()).add(page, entry.value(), depth + 1);
      }
    } else if (value instanceof Data.Items list) {
      if (items == null) items = new Shape();
      for (Data item : list.items()) items.add(page, item, depth + 1);
    }
  }

  List<Use> uses() {
    return uses;
  }

  /** Those of one kind of value. */
  List<Use> uses(Class<? extends Data> kind) {
    return uses.stream().filter(use -> kind.isInstance(use.value())).toList();
  }

  /** The places below, by key as most pages spell it. */
  Map<String, Shape> keys() {
    Map<String, Shape> spelt = new TreeMap<>();
    keys.forEach((name, shape) -> spelt.put(spelling(name), shape));
    return spelt;
  }

  private String spelling(String name) {
    if (FrontMatterFields.known(name)) return FrontMatterFields.spelt(name);
    return spellings.getOrDefault(name, Map.of()).entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse(name);
  }

  /** What the items of its lists are; null when there is none. */
  @Nullable Shape items() {
    return items;
  }
}
