package dev.waymark.schema;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Evaluator;
import dev.harrel.jsonschema.EvaluatorFactory;
import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.SchemaParsingContext;
import dev.harrel.jsonschema.SimpleType;
import dev.waymark.text.Nearest;
import dev.waymark.text.Regexp;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says in a writer's words what the commonest keywords of JSON Schema ask for. */
final class SchemaWords implements EvaluatorFactory {
  private static final int SHOWN = 8;
  private static final int MOST = 3;

  @Override
  public Optional<Evaluator> create(SchemaParsingContext context, String keyword, JsonNode schema) {
    return switch (keyword) {
      case "type" -> Optional.of(type(schema.isArray() ? schema.asArray() : List.of(schema)));
      case "enum" -> schema.isArray() ? Optional.of(choice(schema.asArray())) : Optional.empty();
      case "required" ->
          schema.isArray() ? Optional.of(required(schema.asArray())) : Optional.empty();
      case "pattern" ->
          schema.isString() ? Optional.of(pattern(schema.asString())) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Matched in linear time: a schema may come with a stranger's pull request. */
  private static Evaluator pattern(String expression) {
    Regexp regexp = Regexp.of(expression);
    return (context, node) ->
        regexp == null || !node.isString() || regexp.find(node.asString())
            ? Evaluator.Result.success()
            : Evaluator.Result.failure(
                "value " + node.asString() + " does not match " + expression);
  }

  private static Evaluator type(List<JsonNode> allowed) {
    Set<String> names = Set.copyOf(allowed.stream().map(JsonNode::asString).toList());
    List<String> words = allowed.stream().map(JsonNode::asString).map(SchemaWords::word).toList();
    return (context, node) -> {
      SimpleType type = node.getNodeType();
      boolean fits =
          names.contains(type.getName()) || type == SimpleType.INTEGER && names.contains("number");
      if (fits) return Evaluator.Result.success();
      return Evaluator.Result.failure(
          "expected " + String.join(" or ", words) + ", found " + word(type.getName()));
    };
  }

  private static Evaluator choice(List<JsonNode> values) {
    List<String> words = values.stream().map(SchemaWords::plain).toList();
    return (context, node) -> {
      if (values.stream()
          .anyMatch(v -> v.getNodeType() == node.getNodeType() && plain(v).equals(plain(node)))) {
        return Evaluator.Result.success();
      }
      List<String> nearest = near(plain(node), words);
      if (node instanceof DataNode ours) ours.reading().nearest().put(ours.pointer(), nearest);
      String rest = words.size() > SHOWN ? " and " + (words.size() - SHOWN) + " more" : "";
      String all = String.join(", ", words.subList(0, Math.min(SHOWN, words.size()))) + rest;
      String value = plain(node);
      return Evaluator.Result.failure(
          "value " + value + " is not one of " + all + Nearest.clause(nearest));
    };
  }

  static List<String> near(String word, Collection<String> names) {
    return Nearest.of(word, names, MOST);
  }

  /** Compares and shows a value: lists and maps by their text. */
  private static String plain(JsonNode node) {
    if (node.isArray()) return node.asArray().stream().map(SchemaWords::plain).toList().toString();
    if (node.isObject()) {
      return node.asObject().entrySet().stream()
          .map(e -> e.getKey() + ": " + plain(e.getValue()))
          .toList()
          .toString();
    }
    return node.isNumber() ? node.asNumber().stripTrailingZeros().toPlainString() : node.asString();
  }

  private static Evaluator required(List<JsonNode> names) {
    return (context, node) -> {
      if (!node.isObject()) return Evaluator.Result.success();
      Map<String, JsonNode> present = node.asObject();
      List<String> missing =
          names.stream()
              .map(JsonNode::asString)
              .filter(n -> !present.containsKey(n))
              .map(n -> "key " + n + " is missing")
              .toList();
      return missing.isEmpty()
          ? Evaluator.Result.success()
          : Evaluator.Result.failure(String.join("\n", missing));
    };
  }

  private static String word(String type) {
    return switch (type) {
      case "string" -> "text";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "boolean" -> "true or false";
      case "array" -> "a list";
      case "object" -> "a map";
      case "null" -> "nothing";
      default -> type;
    };
  }

  /**
   * An error's words as a finding's message; empty for a key that the schema forbids, which the
   * library leaves unnamed.
   */
  static String message(Error error) {
    String keyword = error.getKeyword();
    if (keyword == null || error.getError() == null) return "";
    if (keyword.equals("anyOf") || keyword.equals("oneOf"))
      return "fits none of the forms that the schema allows";
    String text = error.getError().strip();
    if (text.isEmpty()) return "does not fit " + keyword;
    if (text.endsWith(".")) text = text.substring(0, text.length() - 1);
    boolean acronym = text.length() > 1 && Character.isUpperCase(text.charAt(1));
    return acronym ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
