package dev.waymark.schema;

import dev.waymark.data.Data;
import dev.waymark.site.model.Page;
import java.util.function.Predicate;

/**
 * A JSON Schema (2020-12) and the pages whose front matter it describes.
 *
 * @param name how messages call it, usually its file name
 * @param schema the schema itself
 * @param pages which pages it holds for
 */
public record SchemaBinding(String name, Data schema, Predicate<Page> pages) {}
