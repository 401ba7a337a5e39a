package dev.waymark.schema;

import dev.waymark.site.model.Meaning;
import dev.waymark.site.model.Page;
import java.util.function.Predicate;

/**
 * A JSON Schema (2020-12) and the pages whose front matter it describes.
 *
 * @param name how messages call it, usually its file name
 * @param schema the schema, read once
 * @param pages which pages it holds for
 */
public record SchemaBinding(String name, SchemaCheck schema, Predicate<Page> pages) {

  /** What the values of its pages mean. */
  public Meaning meaning() {
    return new Meaning(pages, schema::meant);
  }
}
