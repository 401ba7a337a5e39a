package dev.waymark.lsp;

import dev.waymark.data.Data;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON Schema as far as it names keys and choices. */
record Schemas(Data root) {
  /** References may go round in circles. */
  private static final int MAX_DEPTH = 12;

  /** What holds for the value at a path of keys; lists are looked through. */
  List<Data.Table> at(List<String> path) {
    List<Data.Table> here = whole(root, 0);
    for (String key : path) {
      List<Data.Table> next = new ArrayList<>();
      for (Data.Table schema : here) {
        Data.Table properties = schema.table("properties");
        Data below = properties == null ? null : properties.get(key);
        if (below != null) next.addAll(whole(below, 0));
      }
      here = next;
    }
    return here;
  }

  List<Data.Entry> properties(List<String> path) {
    List<Data.Entry> all = new ArrayList<>();
    for (Data.Table schema : at(path)) {
      Data.Table properties = schema.table("properties");
      if (properties != null) all.addAll(properties.entries());
    }
    return all;
  }

  /** A schema with all that it is made of. */
  private List<Data.Table> whole(@Nullable Data schema, int depth) {
    List<Data.Table> all = new ArrayList<>();
    if (!(schema instanceof Data.Table table) || depth > MAX_DEPTH) return all;
    all.add(table);
    if (table.get("$ref") instanceof Data.Text ref)
      all.addAll(whole(referred(ref.value()), depth + 1));
    for (String key : List.of("allOf", "anyOf", "oneOf"))
      if (table.get(key) instanceof Data.Items items)
        for (Data one : items.items()) all.addAll(whole(one, depth + 1));
    for (String key : List.of("items", "then", "else"))
      all.addAll(whole(table.get(key), depth + 1));
    return all;
  }

  /** What a reference within the schema names; null for any other. */
  private @Nullable Data referred(String ref) {
    if (!ref.startsWith("#/") || !(root instanceof Data.Table table)) return null;
    String[] keys = ref.substring(2).split("/");
    for (int i = 0; i < keys.length; i++) keys[i] = keys[i].replace("~1", "/").replace("~0", "~");
    return table.at(keys);
  }

  /** The values that a schema lets one choose from. */
  static List<String> choices(Data.Table schema) {
    List<String> all = new ArrayList<>();
    if (schema.get("enum") instanceof Data.Items items)
      items.items().forEach(item -> all.add(item.asString()));
    Data constant = schema.get("const");
    if (constant != null) all.add(constant.asString());
    if (schema.get("type") instanceof Data.Text type && type.value().equals("boolean"))
      all.addAll(List.of("true", "false"));
    return all;
  }
}
