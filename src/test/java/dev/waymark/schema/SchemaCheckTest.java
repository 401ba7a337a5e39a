package dev.waymark.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.lint.RulePages;
import dev.waymark.text.Source;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaCheckTest {
  private static final String SCHEMA =
      """
      {"type": "object", "required": ["title", "description"], "additionalProperties": false,
       "properties": {
         "title": {"type": "string"}, "description": {"type": "string"}, "linkTitle": {"type": "string"},
         "color": {"enum": ["blue", "violet", "green"]}, "code": {"type": "string", "pattern": "^[a-z]+$"},
         "weight": {"type": "integer", "minimum": 1},
         "names": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
         "cards": {"type": "array", "items": {"type": "object", "required": ["link"]}},
         "icon": {"type": "string", "format": "short"}}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      value = {
        "linktitle: x | -",
        "title: 7 | 7: expected text, found a whole number",
        "color: violett | violett: value violett is not one of blue, violet, green; did you mean violet?",
        "code: A1 | A1: value A1 does not match ^[a-z]+$",
        "weight: 0 | 0: 0 is less than 1",
        "weight: 1.0 | -",
        "weight: '7' | '7': expected a whole number, found text",
        "names: [a, 3] | 3: expected text, found a whole number",
        "names: {a: b} | {a: b}: fits none of the forms that the schema allows",
        "names: [a, b] | -",
        "cards: [{link: a}, {title: b}] | {title: b}: key link is missing",
        "cards: [{link: a}, x] | x: expected a map, found text",
        "lnikTitle: x | lnikTitle: the schema has no key lnikTitle; did you mean linkTitle?",
        "icon: longer | longer: too long",
        "icon: | -",
      })
  void saysWhatIsWrongAtTheValue(String line, String wanted) {
    String title = line.startsWith("title") ? "" : "title: x\n";
    assertThat(problems(SCHEMA, title + "description: y\n" + line.strip()))
        .containsExactlyElementsOf(wanted == null ? List.of() : List.of(wanted.strip()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      value = {
        "true | -",
        "{\"required\": [\"title\"]} | -",
        "{\"$schema\": \"urn:another:dialect\", \"properties\": 3} | -",
        "{\"properties\": 3} | /properties value is [integer] but should be [object]",
        "{\"properties\": {\"a\": {\"multipleOf\": 0}}} | /properties/a/multipleOf 0 is less than or equal to 0",
        "{\"$id\": \"::\"} | Expected scheme name at index 0: ::",
        "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"required\": \"a\"}"
            + " | /required value is [string] but should be [array]",
      })
  void saysWhatIsWrongWithTheSchemaItself(String schema, @Nullable String wanted) {
    Data read = read(DataFormat.JSON, schema);
    if (wanted == null) {
      assertThatCode(() -> SchemaCheck.read(read)).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> SchemaCheck.read(read))
          .isInstanceOf(SchemaCheck.Mistake.class)
          .hasMessage(wanted.strip());
    }
  }

  @Test
  void aReferenceThatLeadsNowhereIsNoFaultOfThePage() {
    SchemaCheck check = new SchemaCheck(read(DataFormat.JSON, "{\"$ref\": \"#/no\"}"));
    Data page = read(DataFormat.YAML, "title: x");
    assertThatThrownBy(() -> check.violations(page, Map.of()))
        .isInstanceOf(SchemaCheck.Unresolved.class)
        .hasMessage("#/no");
  }

  @Test
  void namesEveryMissingKey() {
    assertThat(problems(SCHEMA, "weight: 3"))
        .containsExactlyInAnyOrder(
            "weight: 3: key title is missing", "weight: 3: key description is missing");
  }

  @Test
  void ignoresTheCaseOfKeysThatAreOnlyRequired() {
    assertThat(problems("{\"required\": [\"title\"]}", "Title: x")).isEmpty();
  }

  @Test
  void endsOnASchemaThatRefersToItself() {
    String schema = "{\"properties\": {\"a\": {\"$ref\": \"#\"}}}";
    assertThat(problems(schema, "a: {a: {a: 1}}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "title: 7",
        "tags: one",
        "tags: [2024, true]",
        "aliases: /a/",
        "weight: '7'",
        "draft: 1",
        "menu: main",
        "menus: [a, b]",
        "cascade: [{params: {a: 1}}]",
        "date: 2026-01-31",
        "build: {render: never}",
        "keywords: a, b",
        "anything: {at: [all]}",
        "DATE: 2026-01-31T10:00:00Z",
        "params: {}",
        "published: true"
      })
  void whatHugoUsesFitsTheBuiltInSchema(String frontMatter) {
    String schema = RulePages.resource("rules/schemas/hugo.schema.json");
    assertThat(problems(schema, frontMatter)).isEmpty();
  }

  private static List<String> problems(String schema, String frontMatter) {
    Data read = read(DataFormat.JSON, schema);
    Data value = read(DataFormat.YAML, frontMatter);
    SchemaCheck.Format brief = data -> data.asString().length() > 5 ? "too long" : "";
    return new SchemaCheck(read)
        .violations(value, Map.of("short", brief)).stream()
            .map(p -> p.span().text().strip() + ": " + p.message())
            .toList();
  }

  private static Data read(DataFormat format, String text) {
    return Objects.requireNonNull(DataReader.read(format, Source.of("x", text).all()).value());
  }
}
