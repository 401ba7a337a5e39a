package dev.waymark.hugo.config;

import dev.waymark.data.Data;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A configuration table while it is put together: keys in lower case, values with their places
 * ({@code config/defaultConfigProvider.go}, {@code common/hmaps/params.go}). Mutable, lives only
 * inside {@code ConfigLoader}.
 */
public final class ConfigTable {
  private static final String MERGE_KEY = "_merge";

  /** One of {@code data} and {@code table} is null. */
  private record Node(Span keySpan, @Nullable Data data, @Nullable ConfigTable table) {}

  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Span span;
  private @Nullable Merge merge;

  public ConfigTable(Span span) {
    this.span = span;
  }

  /** The settings of a table as written: of repeated keys the last counts, case ignored. */
  public static ConfigTable of(Data.Table table) {
    ConfigTable made = new ConfigTable(table.span());
    for (Data.Entry entry : table.entries()) {
      if (entry.name().equals(MERGE_KEY)) {
        made.merge = Merge.of(entry.value().asString());
      } else {
        made.put(entry.name(), entry.keySpan(), entry.value());
      }
    }
    return made;
  }

  Data.Table freeze() {
    List<Data.Entry> entries = new ArrayList<>(nodes.size());
    nodes.forEach(
        (key, node) -> {
          Data value = node.table == null ? node.data : node.table.freeze();
          if (value != null) entries.add(new Data.Entry(key, node.keySpan, value));
        });
    return new Data.Table(entries, span);
  }

  public ConfigTable copy() {
    ConfigTable made = new ConfigTable(span);
    made.merge = merge;
    nodes.forEach((key, node) -> made.nodes.put(key, copy(node)));
    return made;
  }

  private static Node copy(Node node) {
    return node.table == null ? node : new Node(node.keySpan, null, node.table.copy());
  }

  public List<String> keys() {
    return List.copyOf(nodes.keySet());
  }

  boolean has(String key) {
    return nodes.containsKey(key);
  }

  /** The value below a path of keys; null when a step is absent. */
  public @Nullable Data at(String... keys) {
    ConfigTable here = this;
    for (int i = 0; i < keys.length; i++) {
      Node node = here.nodes.get(keys[i]);
      if (node == null) return null;
      if (i == keys.length - 1) return node.table == null ? node.data : node.table.freeze();
      if (node.table == null) return null;
      here = node.table;
    }
    return null;
  }

  public String text(String fallback, String... keys) {
    Data found = at(keys);
    return found == null || found instanceof Data.Nothing ? fallback : found.asString();
  }

  public @Nullable ConfigTable table(String key) {
    Node node = nodes.get(key);
    return node == null ? null : node.table;
  }

  public Span keySpan(String key) {
    Node node = nodes.get(key);
    return node == null ? span : node.keySpan;
  }

  public void put(String key, Span keySpan, Data value) {
    String name = key.toLowerCase(Locale.ROOT);
    if (value instanceof Data.Table table) {
      nodes.put(name, new Node(keySpan, null, of(table)));
    } else {
      nodes.put(name, new Node(keySpan, value, null));
    }
  }

  public void put(String key, Span keySpan, ConfigTable table) {
    nodes.put(key.toLowerCase(Locale.ROOT), new Node(keySpan, null, table));
  }

  /** Calls a setting by another name; what bore that name is lost. */
  public void rename(String from, String to) {
    Node node = nodes.remove(from);
    if (node != null) nodes.put(to, node);
  }

  /** Overwrites with everything of {@code other}, table by table. */
  void set(ConfigTable other) {
    if (other.merge != null) merge = other.merge;
    other.nodes.forEach(
        (key, node) -> {
          Node mine = nodes.get(key);
          if (mine != null && mine.table != null && node.table != null) {
            mine.table.set(node.table);
          } else {
            nodes.put(key, copy(node));
          }
        });
  }

  /**
   * Adds a module's settings to the root table as far as the strategies allow ({@code
   * Provider.Merge}).
   */
  public void mergeRoot(ConfigTable module) {
    if (merge == Merge.NONE) return;
    module.nodes.forEach(
        (key, node) -> {
          if (node.table == null) return;
          Node mine = nodes.get(key);
          if (mine != null) {
            if (mine.table != null) mine.table.merge(null, node.table);
          } else {
            ConfigTable fresh = new ConfigTable(node.table.span);
            fresh.merge = strategy(key, 1, List.of(key), merge);
            fresh.merge(null, node.table);
            if (!fresh.nodes.isEmpty()) nodes.put(key, new Node(node.keySpan, null, fresh));
          }
        });
    merge(merge == null ? Merge.SHALLOW : merge, module);
  }

  /** Merges with this table's own strategy ({@code hmaps.MergeParams}). */
  void mergeUnder(ConfigTable other) {
    merge(merge == null ? Merge.SHALLOW : merge, other);
  }

  private void merge(@Nullable Merge inherited, ConfigTable other) {
    Merge own = merge != null ? merge : inherited != null ? inherited : Merge.SHALLOW;
    boolean adds = own != Merge.NONE && inherited != Merge.SHALLOW;
    other.nodes.forEach(
        (key, node) -> {
          Node mine = nodes.get(key);
          if (mine == null) {
            if (adds) nodes.put(key, copy(node));
          } else if (mine.table != null && node.table != null) {
            mine.table.merge(own, node.table);
          } else if (mine.table != null && mine.table.nodes.isEmpty()) {
            if (mine.table.merge != null && mine.table.merge != Merge.NONE) nodes.put(key, node);
          }
        });
  }

  /** Gives every table the strategy that the user left open; tables that come later have none. */
  public void setDefaultStrategies() {
    setDefaultStrategies(List.of(), null);
  }

  private void setDefaultStrategies(List<String> path, @Nullable Merge parent) {
    if (!path.isEmpty() && merge == null) {
      merge = strategy(path.get(path.size() - 1), path.size(), path, parent);
    }
    nodes.forEach(
        (key, node) -> {
          if (node.table == null) return;
          List<String> below = new ArrayList<>(path);
          below.add(key);
          node.table.setDefaultStrategies(below, merge);
        });
  }

  private static Merge strategy(String key, int depth, List<String> path, @Nullable Merge parent) {
    Merge inherited = parent == null ? Merge.NONE : parent;
    return switch (key) {
      case "params" -> Merge.DEEP;
      case "outputformats", "mediatypes" -> depth == 1 ? Merge.SHALLOW : inherited;
      case "menus" ->
          depth == 1 || depth == 3 && path.get(0).equals("languages") ? Merge.SHALLOW : inherited;
      default -> inherited;
    };
  }
}
