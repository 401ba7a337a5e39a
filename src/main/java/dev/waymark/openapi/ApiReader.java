package dev.waymark.openapi;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.data.Parsed;
import dev.waymark.openapi.ApiDocument.Heading;
import dev.waymark.openapi.ApiDocument.Operation;
import dev.waymark.openapi.ApiDocument.Schema;
import dev.waymark.openapi.ApiDocument.Scheme;
import dev.waymark.openapi.ApiDocument.Tag;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads OpenAPI documents in YAML and JSON; never throws, whatever is in them. */
public final class ApiReader {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  /** How many characters of YAML are read: more would take seconds. */
  private static final int YAML_LIMIT = 2 * 1024 * 1024;

  /** How many references one behind the other are followed. */
  private static final int MOST_STEPS = 20;

  private static final Pattern INJECTED =
      Pattern.compile("<!-- ReDoc-Inject:\\s+<security-definitions>|<SecurityDefinitions\\b");

  /**
   * What was read: the document, or why it could not be.
   *
   * @param why {@code is not an OpenAPI document}, to be put behind the file's name; null with a
   *     document
   */
  public record Read(@Nullable ApiDocument document, @Nullable String why) {}

  private final Data.Table root;
  private final Map<Data.Table, Map<String, Data>> fields = new IdentityHashMap<>();
  private final List<Operation> operations = new ArrayList<>();

  private ApiReader(Data.Table root) {
    this.root = root;
  }

  public static Read read(Source source) {
    String text = source.text();
    boolean json = source.path().endsWith(".json") || text.stripLeading().startsWith("{");
    Parsed parsed =
        json
            ? DataReader.read(DataFormat.JSON, source.all())
            : DataReader.read(DataFormat.YAML, source.all(), YAML_LIMIT);
    if (!(parsed.value() instanceof Data.Table root)) {
      String problem =
          parsed.problems().isEmpty() ? "it is empty" : parsed.problems().get(0).message();
      return new Read(null, "cannot be read: " + problem);
    }
    ApiReader reader = new ApiReader(root);
    if (reader.get(root, "openapi") == null && reader.get(root, "swagger") == null) {
      return new Read(null, "is not an OpenAPI document");
    }
    return new Read(reader.read(), null);
  }

  private ApiDocument read() {
    operations(get(root, "paths"), null);
    operations(get(root, "webhooks"), "webhooks");
    operations(get(root, "x-webhooks"), "x-webhooks");
    Data info = get(root, "info");
    Data description = get(info, "description");
    List<Heading> headings = headings(description);
    List<Scheme> schemes = new ArrayList<>();
    if (description != null && INJECTED.matcher(description.asString()).find()) schemes(schemes);
    return new ApiDocument(
        headings, tags(), groups(), List.copyOf(operations), schemas(), List.copyOf(schemes));
  }

  private static List<Heading> headings(@Nullable Data description) {
    return description instanceof Data.Text text
        ? List.copyOf(Headings.of(text.value(), text.span()))
        : List.of();
  }

  private void operations(@Nullable Data paths, @Nullable String webhook) {
    if (!(paths instanceof Data.Table table)) return;
    for (Data.Entry path : table.entries()) {
      Data item = path.value();
      for (int i = 0; i < MOST_STEPS && get(item, "$ref") instanceof Data.Text ref; i++) {
        item = at(ref.value());
      }
      if (!(item instanceof Data.Table there)) continue;
      for (Data.Entry method : there.entries()) {
        if (METHODS.contains(method.key())) operation(path.key(), method, webhook);
      }
    }
  }

  private void operation(String path, Data.Entry method, @Nullable String webhook) {
    if (!(method.value() instanceof Data.Table it)) return;
    List<String> tags = new ArrayList<>();
    Data own = get(it, "tags");
    if (own instanceof Data.Items) own.asList().forEach(tag -> tags.add(tag.asString()));
    Data.Entry id = entry(it, "operationId");
    Span place = id != null ? id.keySpan() : method.keySpan();
    String name = id == null || id.value() instanceof Data.Nothing ? null : written(id.value());
    operations.add(new Operation(name, path, method.key(), List.copyOf(tags), webhook, place));
  }

  private static String written(Data value) {
    return value instanceof Data.Num number ? number.raw() : value.asString();
  }

  private List<Tag> tags() {
    List<Tag> tags = new ArrayList<>();
    if (!(get(root, "tags") instanceof Data.Items items)) return tags;
    for (Data tag : items.items()) {
      Data name = get(tag, "name");
      if (name == null) continue;
      boolean trait = get(tag, "x-traitTag") instanceof Data.Flag flag && flag.value();
      tags.add(new Tag(written(name), trait, headings(get(tag, "description")), name.span()));
    }
    return List.copyOf(tags);
  }

  private @Nullable List<String> groups() {
    if (!(get(root, "x-tagGroups") instanceof Data.Items groups)) return null;
    if (groups.items().isEmpty()) return null;
    List<String> names = new ArrayList<>();
    for (Data group : groups.items()) {
      Data tags = get(group, "tags");
      if (tags != null) tags.asList().forEach(tag -> names.add(written(tag)));
    }
    return List.copyOf(names);
  }

  private List<Schema> schemas() {
    List<Schema> schemas = new ArrayList<>();
    Data all = get(get(root, "components"), "schemas");
    if (all == null) all = get(root, "definitions");
    if (!(all instanceof Data.Table table)) return schemas;
    for (Data.Entry schema : table.entries()) {
      if (!(get(schema.value(), "x-tags") instanceof Data.Items tags)) continue;
      List<String> names = tags.items().stream().map(ApiReader::written).toList();
      schemas.add(new Schema(schema.key(), names, schema.keySpan()));
    }
    return List.copyOf(schemas);
  }

  private void schemes(List<Scheme> into) {
    Data all = get(get(root, "components"), "securitySchemes");
    if (all == null) all = get(root, "securityDefinitions");
    if (!(all instanceof Data.Table table)) return;
    for (Data.Entry scheme : table.entries()) into.add(new Scheme(scheme.key(), scheme.keySpan()));
  }

  /** What a reference into this document leads to; null when it leads elsewhere. */
  private @Nullable Data at(String reference) {
    if (!reference.startsWith("#/")) return null;
    Data here = root;
    for (String step : reference.substring(2).split("/", -1)) {
      here = get(here, step.replace("~1", "/").replace("~0", "~"));
      if (here == null) return null;
    }
    return here;
  }

  /** A field by its exact name, the last one of it; null when there is none. */
  private @Nullable Data get(@Nullable Data of, String name) {
    if (!(of instanceof Data.Table table)) return null;
    if (table.entries().size() < 20) {
      Data.Entry found = entry(table, name);
      return found == null ? null : found.value();
    }
    Map<String, Data> byName = fields.get(table);
    if (byName == null) {
      byName = new HashMap<>();
      for (Data.Entry entry : table.entries()) byName.put(entry.key(), entry.value());
      fields.put(table, byName);
    }
    return byName.get(name);
  }

  private static Data.@Nullable Entry entry(Data.Table table, String name) {
    Data.Entry found = null;
    for (Data.Entry entry : table.entries()) if (entry.key().equals(name)) found = entry;
    return found;
  }
}
