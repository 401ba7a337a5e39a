package dev.waymark.schema;

import dev.waymark.data.Data;
import dev.waymark.site.model.Meaning;
import dev.waymark.site.model.Page;
import dev.waymark.text.Once;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A JSON Schema (2020-12) and the pages whose front matter it describes.
 *
 * @param name how messages call it, usually its file name
 * @param schema the schema itself
 * @param pages which pages it holds for
 */
public record SchemaBinding(String name, Data schema, Predicate<Page> pages) {

  /** What the values of its pages mean. */
  public Meaning meaning() {
    Once<SchemaCheck> check = new Once<>(() -> new SchemaCheck(schema, Map.of()));
    return new Meaning(pages, values -> check.get().meant(values));
  }
}
