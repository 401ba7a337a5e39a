package dev.waymark.schema;

import dev.waymark.data.Data;
import dev.waymark.site.model.Meaning;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads from a JSON Schema what values mean: every place whose {@code format} is one that the site
 * resolves ({@code page-link}, {@code icon}, {@code image}, {@code asset}).
 *
 * <p>The walk is static: {@code properties}, {@code items}, {@code prefixItems}, {@code
 * additionalProperties}, {@code patternProperties}, the combining keywords, and {@code $ref} within
 * the schema. It ends on schemas that refer to themselves.
 */
public final class SchemaFormats {
  private static final Set<String> MEANT = Set.of("page-link", "icon", "image", "asset");
  private static final int MAX_DEPTH = 12;
  private static final int MOST_STEPS = 20_000;

  private final SchemaBinding binding;
  private final List<Meaning> found = new ArrayList<>();
  private final Set<List<String>> seen = new HashSet<>();
  private int steps;

  private SchemaFormats(SchemaBinding binding) {
    this.binding = binding;
  }

  /** What the values of a schema's pages mean. */
  public static List<Meaning> meanings(SchemaBinding binding) {
    SchemaFormats walk = new SchemaFormats(binding);
    walk.visit(binding.schema(), List.of(), 0);
    return List.copyOf(walk.found);
  }

  private void visit(Data schema, List<String> path, int depth) {
    if (!(schema instanceof Data.Table table) || depth > MAX_DEPTH || ++steps > MOST_STEPS) return;
    if (table.get("format") instanceof Data.Text format && MEANT.contains(format.value())) {
      List<String> key = new ArrayList<>(path);
      key.add(format.value());
      if (seen.add(key)) found.add(new Meaning(binding.pages(), path, format.value()));
    }
    for (Data.Entry entry : table.entries()) {
      switch (entry.key()) {
        case "properties" -> members(entry.value(), path, depth);
        case "patternProperties" -> {
          if (entry.value() instanceof Data.Table t) {
            t.entries().forEach(e -> visit(e.value(), below(path, "*"), depth + 1));
          }
        }
        case "items", "additionalProperties", "prefixItems", "contains" -> {
          for (Data each : entry.value().asList()) visit(each, below(path, "*"), depth + 1);
        }
        case "allOf", "anyOf", "oneOf", "then", "else" -> {
          for (Data each : entry.value().asList()) visit(each, path, depth + 1);
        }
        case "$ref" -> visit(target(entry.value().asString()), path, depth + 1);
        default -> {}
      }
    }
  }

  private void members(Data properties, List<String> path, int depth) {
    if (!(properties instanceof Data.Table table)) return;
    for (Data.Entry entry : table.entries())
      visit(entry.value(), below(path, entry.key()), depth + 1);
  }

  /** What {@code #/$defs/card} names; nothing when it leads out of the schema or nowhere. */
  private Data target(String ref) {
    Data here = binding.schema();
    if (!ref.startsWith("#")) return new Data.Nothing(here.span());
    for (String part : ref.substring(1).split("/")) {
      if (part.isEmpty()) continue;
      Data next =
          here instanceof Data.Table t ? t.get(part.replace("~1", "/").replace("~0", "~")) : null;
      if (next == null) return new Data.Nothing(here.span());
      here = next;
    }
    return here;
  }

  private static List<String> below(List<String> path, String key) {
    List<String> longer = new ArrayList<>(path);
    longer.add(key);
    return List.copyOf(longer);
  }
}
