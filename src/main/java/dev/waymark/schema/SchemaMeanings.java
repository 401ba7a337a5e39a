package dev.waymark.schema;

import dev.harrel.jsonschema.Evaluator;
import dev.harrel.jsonschema.EvaluatorFactory;
import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.SchemaParsingContext;
import dev.waymark.site.model.Meaning;
import java.util.Optional;
import java.util.Set;

/**
 * Notes values that meet a {@code format} which the site resolves, whether or not they fit what
 * stands beside it. What a condition asks ({@code if}, {@code not}) means nothing.
 */
final class SchemaMeanings implements EvaluatorFactory {
  private static final Set<String> MEANT = Set.of("page-link", "icon", "image", "asset");

  private static final Set<String> CONDITIONS = Set.of("if", "not");

  /** What stands below them are names. */
  private static final Set<String> NAMED =
      Set.of("properties", "patternProperties", "dependentSchemas", "$defs", "definitions");

  private boolean any;

  /** Whether the schema has such a format. */
  boolean any() {
    return any;
  }

  @Override
  public Optional<Evaluator> create(SchemaParsingContext context, String keyword, JsonNode schema) {
    if (!keyword.equals("format") || !schema.isString() || !MEANT.contains(schema.asString()))
      return Optional.empty();
    if (isCondition(schema.getJsonPointer())) return Optional.empty();
    any = true;
    String format = schema.asString();
    Evaluator evaluator =
        (evaluation, value) -> {
          if (value instanceof DataNode own)
            own.reading().meant().add(new Meaning.Meant(own.data(), format));
          return Evaluator.Result.success();
        };
    return Optional.of(evaluator);
  }

  /** Whether a place of a schema is below a condition; the keys of properties may be any word. */
  private static boolean isCondition(String pointer) {
    boolean name = false;
    for (String word : pointer.split("/")) {
      if (!name && CONDITIONS.contains(word)) return true;
      name = !name && NAMED.contains(word);
    }
    return false;
  }
}
