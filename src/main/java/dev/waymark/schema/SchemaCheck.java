package dev.waymark.schema;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Evaluator;
import dev.harrel.jsonschema.EvaluatorFactory;
import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.JsonSchemaException;
import dev.harrel.jsonschema.SchemaNotFoundException;
import dev.harrel.jsonschema.SchemaParsingContext;
import dev.harrel.jsonschema.SchemaResolver;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.site.model.Meaning;
import dev.waymark.text.Nearest;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Schema made ready to judge many values; says what is wrong at which JSON pointer, each
 * value once.
 */
public final class SchemaCheck {
  /**
   * One problem.
   *
   * @param at the value
   * @param span its place, or that of the key which must not be there
   * @param written what stands there in place of one of {@code nearest}
   * @param nearest the names that it may mean, best first
   */
  public record Violation(
      Data at, Span span, String message, String written, List<String> nearest) {}

  private static final URI NAME = URI.create("urn:waymark:schema");

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private static final Pattern UNRESOLVED =
      Pattern.compile("[Rr]esolution of \\$\\w+ \\[(?:urn:waymark:schema)?(.*)] failed");

  private final Data schema;
  private final Map<String, String> spelling = new HashMap<>();
  private final SchemaMeanings meanings = new SchemaMeanings();
  private final Validator validator;

  /** Of a schema that keeps the rules for schemas; {@link #read} asks whether it does. */
  public SchemaCheck(Data schema) {
    this.schema = schema;
    spell(schema);
    validator =
        new ValidatorFactory()
            .withJsonNodeFactory(new Nodes())
            .withDisabledSchemaValidation(true)
            .withSchemaResolver(uri -> SchemaResolver.Result.empty())
            .withEvaluatorFactory(
                EvaluatorFactory.compose(new SchemaWords(), meanings, SchemaCheck::format))
            .createValidator();
    validator.registerSchema(NAME, DataNode.schema(schema));
  }

  /** A reference of a schema that leads nowhere in it. */
  public static final class Unresolved extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Unresolved(String reference) {
      super(reference);
    }
  }

  /** What is wrong with a schema by the rules for schemas. */
  public static final class Mistake extends Exception {
    private static final long serialVersionUID = 1;

    private Mistake(@Nullable String message) {
      super(message);
    }
  }

  /** Reads a schema and judges it by the rules for schemas themselves. */
  public static SchemaCheck read(Data schema) throws Mistake {
    Data named = schema instanceof Data.Table table ? table.get("$schema") : null;
    Validator rules = new ValidatorFactory().withJsonNodeFactory(new Nodes()).createValidator();
    try {
      URI dialect = URI.create(named == null ? DIALECT : named.asString());
      Validator.Result result = rules.validate(dialect, DataNode.schema(schema));
      if (!result.isValid()) throw new Mistake(said(result.getErrors()));
    } catch (SchemaNotFoundException otherDialect) {
      // Its words are taken for those of today's.
    } catch (JsonSchemaException | IllegalArgumentException malformed) {
      throw new Mistake(malformed.getMessage());
    }
    try {
      return new SchemaCheck(schema);
    } catch (JsonSchemaException | IllegalArgumentException malformed) {
      throw new Mistake(malformed.getMessage());
    }
  }

  /** The schema itself. */
  public Data schema() {
    return schema;
  }

  /** The deepest is the most exact. */
  private static String said(List<Error> errors) {
    Error worst =
        Collections.max(errors, Comparator.comparingInt(e -> e.getInstanceLocation().length()));
    String words = SchemaWords.message(worst).split("\n", 2)[0];
    return (worst.getInstanceLocation() + " " + words).strip();
  }

  /**
   * Every key that the schema names, so that a page's {@code linktitle} meets the schema's {@code
   * linkTitle}.
   */
  private void spell(Data schema) {
    if (schema instanceof Data.Items items) items.items().forEach(this::spell);
    if (!(schema instanceof Data.Table table)) return;
    for (Data.Entry entry : table.entries()) {
      if (entry.key().equals("properties") && entry.value() instanceof Data.Table names) {
        names.entries().forEach(e -> spelling.putIfAbsent(e.name(), e.key()));
      }
      if (entry.key().equals("required") && entry.value() instanceof Data.Items names) {
        for (Data name : names.items())
          spelling.putIfAbsent(name.asString().toLowerCase(Locale.ROOT), name.asString());
      }
      spell(entry.value());
    }
  }

  /** The values of a front matter that mean something; none where the schema has no end. */
  public List<Meaning.Meant> meant(Data value) {
    if (!meanings.any()) return List.of();
    DataNode whole = DataNode.root(value, spelling, Map.of());
    try {
      validator.validate(NAME, whole);
    } catch (StackOverflowError endless) {
      // Said where the schema is applied.
    }
    return List.copyOf(whole.reading().meant());
  }

  /**
   * What is wrong with a value; {@link Unresolved} when the schema refers to what is not there.
   *
   * @param formats by name in lower case
   */
  public List<Violation> violations(Data value, Map<String, Format> formats) {
    DataNode whole = DataNode.root(value, spelling, formats);
    Validator.Result result = validator.validate(NAME, whole);
    if (result.isValid()) return List.of();
    List<Error> errors = relevant(result.getErrors());
    for (Error error : errors) {
      Matcher unresolved = UNRESOLVED.matcher(String.valueOf(error.getError()));
      if (unresolved.matches()) throw new Unresolved(unresolved.group(1));
    }
    Map<String, DataNode> nodes = whole.all();
    Map<String, Violation> byPlace = new LinkedHashMap<>();
    for (Error error : errors) {
      String pointer = error.getInstanceLocation();
      DataNode at = nodes.getOrDefault(pointer, whole);
      Span span = at.data().span();
      String message = SchemaWords.message(error);
      Data.Entry entry = at.entry();
      String written = at.data().asString();
      List<String> near = whole.reading().nearest().getOrDefault(pointer, List.of());
      if (message.isEmpty() && entry != null) {
        written = entry.key();
        near = SchemaWords.near(written, spelling.values());
        message = "the schema has no key " + written + Nearest.clause(near);
        span = entry.keySpan();
      }
      for (String line : message.split("\n")) {
        byPlace.putIfAbsent(
            pointer + "\n" + (line.endsWith(" is missing") ? line : ""),
            new Violation(at.data(), span, line, written, near));
      }
    }
    return List.copyOf(byPlace.values());
  }

  /**
   * Of a value that fits none of several alternatives: what is wrong with the one that it was meant
   * for, if that can be told, else only that it fits none.
   */
  private static List<Error> relevant(List<Error> errors) {
    Set<String> dropped = new HashSet<>();
    for (Error error : errors) {
      String word = error.getKeyword();
      if (!"anyOf".equals(word) && !"oneOf".equals(word)) continue;
      Map<String, Boolean> meant = new LinkedHashMap<>();
      for (Error inner : errors) {
        String branch = branch(error.getEvaluationPath(), inner.getEvaluationPath());
        if (branch.isEmpty()) continue;
        boolean deeper =
            inner.getInstanceLocation().length() > error.getInstanceLocation().length();
        boolean fits =
            deeper || "required".equals(inner.getKeyword()) || "enum".equals(inner.getKeyword());
        meant.merge(branch, fits, Boolean::logicalAnd);
      }
      List<String> fitting =
          meant.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
      meant.keySet().stream()
          .filter(b -> fitting.size() != 1 || !fitting.contains(b))
          .forEach(dropped::add);
      if (fitting.size() == 1) dropped.add(error.getEvaluationPath());
    }
    List<Error> kept = new ArrayList<>();
    for (Error error : errors) {
      String path = error.getEvaluationPath();
      boolean inner =
          dropped.stream()
              .anyMatch(d -> path.equals(d) || path.startsWith(d + "/") && !d.endsWith("Of"));
      if (!inner && !path.contains("/not/") && !path.contains("/if/")) kept.add(error);
    }
    return kept;
  }

  /**
   * {@code /anyOf/2} of an evaluation path below one that ends in {@code /anyOf}; empty when it is
   * not below.
   */
  private static String branch(String of, String path) {
    if (!path.startsWith(of + "/")) return "";
    int end = path.indexOf('/', of.length() + 1);
    return end < 0 ? path : path.substring(0, end);
  }

  /** The library asks once for each place of the schema that has a format. */
  private static Optional<Evaluator> format(
      SchemaParsingContext context, String keyword, JsonNode node) {
    if (!keyword.equals("format") || !node.isString()) return Optional.empty();
    String name = node.asString().toLowerCase(Locale.ROOT);
    Evaluator evaluator =
        (c, value) -> {
          DataNode own = value instanceof DataNode ours ? ours : null;
          Format format = own == null ? null : own.reading().formats().get(name);
          String complaint = own == null || format == null ? "" : format.complaint(own.data());
          return complaint.isEmpty()
              ? Evaluator.Result.success()
              : Evaluator.Result.failure(complaint);
        };
    return Optional.of(evaluator);
  }

  /** Judges a value by a format. */
  public interface Format {
    /** What is wrong, or nothing. */
    String complaint(Data value);
  }

  /** Makes nodes of our values; the library never parses text for us. */
  private static final class Nodes implements JsonNodeFactory {
    @Override
    public JsonNode wrap(Object node) {
      if (node instanceof JsonNode ready) return ready;
      throw new IllegalArgumentException("only nodes are read");
    }

    @Override
    public JsonNode create(String rawJson) {
      Data read = DataReader.read(DataFormat.JSON, Source.of("schema", rawJson).all()).value();
      return DataNode.schema(Objects.requireNonNull(read, "the library's own schemas"));
    }
  }
}
