package dev.waymark.init;

import dev.waymark.data.Data;
import dev.waymark.hugo.markdown.FrontMatterFields;
import dev.waymark.init.Shape.Use;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes a JSON Schema of a shape. What nearly all do is asked of all; what a few do otherwise is
 * taken for a mistake only where the many are many.
 */
final class Inference {
  /** So many of a hundred make a rule. */
  private static final int MOST = 98;

  /** Fewer values say nothing. */
  private static final int LEAST = 10;

  /** From here on two of a hundred may be mistakes. */
  private static final int MANY = 50;

  /** Keys a page has for reasons of its own, however many have them. */
  private static final Set<String> OWN =
      Set.of(
          "_build",
          "aliases",
          "build",
          "cascade",
          "draft",
          "expirydate",
          "headless",
          "lastmod",
          "menu",
          "menus",
          "modified",
          "outputs",
          "path",
          "pubdate",
          "publishdate",
          "published",
          "resources",
          "sitemap",
          "slug",
          "translationkey",
          "unpublishdate",
          "url",
          "waymark");

  private final Meanings meanings;
  private final List<Decision> decisions = new ArrayList<>();
  private final List<String> types = new ArrayList<>();

  Inference(Meanings meanings) {
    this.meanings = meanings;
  }

  /** The schema of whole pages; empty when nothing can be said. */
  Map<String, Object> pages(Shape pages) {
    return table(pages, "", 0, true);
  }

  List<Decision> decisions() {
    return List.copyOf(decisions);
  }

  /** The places that got a type, each with it: {@code toc_max integer}. */
  List<String> types() {
    return List.copyOf(types);
  }

  /** {@code always}: every page has this table, or it is a card in a list. */
  private Map<String, Object> table(Shape shape, String place, int depth, boolean always) {
    List<Use> tables = shape.uses(Data.Table.class);
    Map<String, Object> properties = new TreeMap<>();
    Set<String> required = new TreeSet<>();
    shape
        .keys()
        .forEach(
            (key, below) -> {
              String inside = place.isEmpty() ? key : place + "." + key;
              boolean needed = always && required(tables, key, below, depth, inside);
              if (needed) required.add(key);
              boolean hugos = depth == 0 && FrontMatterFields.known(key) && !key.equals("params");
              if (hugos || key.equalsIgnoreCase("waymark")) return;
              Map<String, Object> schema = value(below, key, inside, depth + 1, needed);
              if (!schema.isEmpty()) properties.put(key, schema);
            });
    Map<String, Object> schema = new LinkedHashMap<>();
    if (!required.isEmpty()) schema.put("required", required);
    if (!properties.isEmpty()) schema.put("properties", properties);
    return schema;
  }

  private boolean required(List<Use> tables, String key, Shape below, int depth, String place) {
    int having = below.uses().size();
    boolean own = depth == 0 && OWN.contains(key.toLowerCase(java.util.Locale.ROOT));
    if (own || tables.size() < LEAST || having * 100L < tables.size() * (long) MOST) return false;
    List<Span> without =
        tables.stream()
            .filter(use -> empty(((Data.Table) use.value()).get(key)))
            .map(use -> use.value().span())
            .toList();
    decisions.add(
        new Decision(place, "required", having + " of " + tables.size() + " have it", without));
    return true;
  }

  private static boolean empty(@org.jspecify.annotations.Nullable Data value) {
    return value == null || value instanceof Data.Nothing;
  }

  private Map<String, Object> value(
      Shape shape, String key, String place, int depth, boolean always) {
    Map<String, List<Use>> kinds = kinds(shape);
    if (shape.uses().size() < LEAST / 2 || kinds.isEmpty()) return Map.of();
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", kinds.size() == 1 ? kinds.keySet().iterator().next() : kinds.keySet());
    this.types.add(place + " " + String.join(" or ", kinds.keySet()));
    List<Use> texts = kinds.get("string");
    if (texts != null && kinds.size() == 1) {
      schema.putAll(meanings.of(key, place, texts, decisions));
    }
    if (kinds.containsKey("object")) schema.putAll(table(shape, place, depth, always));
    Shape items = shape.items();
    if (kinds.containsKey("array") && items != null) {
      Map<String, Object> each = value(items, key, place + "[]", depth + 1, true);
      if (!each.isEmpty()) schema.put("items", each);
    }
    return schema;
  }

  /** The types that values have, without those that are rare among many; empty for a medley. */
  private static Map<String, List<Use>> kinds(Shape shape) {
    Map<String, List<Use>> types = new TreeMap<>();
    for (Use use : shape.uses()) {
      types.computeIfAbsent(type(use.value()), k -> new ArrayList<>()).add(use);
    }
    List<Use> numbers = types.get("number");
    List<Use> whole = numbers == null ? null : types.remove("integer");
    if (numbers != null && whole != null) numbers.addAll(whole);
    int all = shape.uses().size();
    if (all >= MANY) types.values().removeIf(of -> of.size() * 100L <= all * (100L - MOST));
    return types.size() > 2 ? Map.of() : types;
  }

  private static String type(Data value) {
    if (value instanceof Data.Flag) return "boolean";
    if (value instanceof Data.Items) return "array";
    if (value instanceof Data.Table) return "object";
    if (value instanceof Data.Num number) {
      return number.value() instanceof Double ? "number" : "integer";
    }
    return "string";
  }
}
