package dev.waymark.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.site.model.Meaning;
import dev.waymark.text.Source;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaMeaningsTest {
  private static final String CHOICE = "{anyOf: [{format: icon}, {items: {format: icon}}]}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{properties: {hero: {format: image}}} | {hero: a, other: b} | a=image",
        "{properties: {heroImage: {format: image}}} | {heroimage: a} | a=image",
        "{properties: {cards: {items: {properties: {link: {format: page-link}}}}}} | {cards: [{link: a}, {link: b, x: c}, d]} | a=page-link b=page-link",
        "{properties: {a: {$ref: '#/$defs/icon'}}, $defs: {icon: {format: icon}}} | {a: x} | x=icon",
        "{additionalProperties: {format: asset}} | {a: x, b: y} | x=asset y=asset",
        "{patternProperties: {'^a': {format: asset}}} | {a: x, b: y} | x=asset",
        "{properties: {a: {prefixItems: [{format: icon}, {format: image}]}}} | {a: [x, y, z]} | x=icon y=image",
        "{properties: {a: {format: email}, b: {format: hugo-date}}} | {a: x, b: y} |",
        // Whether or not it fits what else is asked of it.
        "{properties: {a: {format: icon, pattern: z}}, required: [b]} | {a: x} | x=icon",
        "{properties: {a: {format: icon}, b: {$ref: '#/$defs/none'}}} | {a: x, b: y} | x=icon",
        // What is asked under a condition counts where the condition holds.
        "{if: {required: [b]}, then: {properties: {a: {format: icon}}}} | {a: x, b: y} | x=icon",
        "{if: {required: [b]}, then: {properties: {a: {format: icon}}}} | {a: x} |",
        "{if: {properties: {a: {format: icon}}}, then: {}} | {a: x} |",
        "{not: {properties: {a: {format: icon}}}} | {a: x} |",
        "{properties: {if: {properties: {not: {format: icon}}}}} | {if: {not: x}} | x=icon",
      })
  void valuesThatMeetAFormatMeanSomething(String schema, String value, String wanted) {
    assertThat(meant(schema, value)).isEqualTo(wanted == null ? "" : wanted);
  }

  @ParameterizedTest
  @CsvSource({"x, x=icon", "'[x, y]', x=icon y=icon"})
  void eachAlternativeIsTried(String value, String wanted) {
    assertThat(meant("{properties: {a: " + CHOICE + "}}", "{a: " + value + "}")).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{properties: {a: {$ref: '#'}, b: {$ref: '#'}, c: {format: icon}}} | x=icon x=icon x=icon",
        "{allOf: [{$ref: '#'}, {$ref: '#'}, {$ref: '#'}], properties: {c: {format: icon}}} |",
      })
  void endsOnSchemasThatReferToThemselves(String schema, String wanted) {
    String value = "{c: x, a: {c: x, b: {c: x}}}";
    assertThat(meant(schema, value)).isEqualTo(wanted == null ? "" : wanted);
  }

  /** Only texts mean something; where a list meets the format as a whole nothing is said of it. */
  private static String meant(String schema, String value) {
    Meaning meaning = new SchemaBinding("s", new SchemaCheck(read(schema)), page -> true).meaning();
    List<String> found =
        meaning.of().apply(read(value)).stream()
            .filter(meant -> meant.value() instanceof Data.Text)
            .map(meant -> meant.value().asString() + "=" + meant.format())
            .toList();
    return String.join(" ", found);
  }

  private static Data read(String text) {
    Source source = Source.of("s.yaml", text);
    return Objects.requireNonNull(DataReader.read(DataFormat.YAML, source.all()).value());
  }
}
