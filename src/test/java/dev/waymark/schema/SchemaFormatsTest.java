package dev.waymark.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.text.Source;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaFormatsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{properties: {hero: {format: image}}} | hero=image",
        "{properties: {params: {properties: {cards: {items: {properties: {link: {format: page-link}}}}}}}} | params/cards/*/link=page-link",
        "{properties: {a: {$ref: '#/$defs/icon'}}, $defs: {icon: {format: icon}}} | a=icon",
        "{additionalProperties: {format: asset}} | */=asset",
        "{properties: {a: {anyOf: [{format: icon}, {items: {format: icon}}]}}} | a=icon a/*=icon",
        "{properties: {a: {format: email}, b: {format: hugo-date}}} |",
        "{properties: {a: {$ref: '#/$defs/none'}, b: {$ref: 'other.json'}}} |",
      })
  void findsWhatValuesMean(String schema, String wanted) {
    assertThat(meanings(schema)).isEqualTo(wanted == null ? "" : wanted.strip().replace("/=", "="));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{properties: {a: {$ref: '#'}, b: {$ref: '#'}, c: {format: icon}}}",
        "{allOf: [{$ref: '#'}, {$ref: '#'}, {$ref: '#'}], format: icon}",
      })
  void endsOnSchemasThatReferToThemselves(String schema) {
    assertThat(meanings(schema)).contains("icon");
  }

  private static String meanings(String schema) {
    Source source = Source.of("s.yaml", schema);
    SchemaBinding binding =
        new SchemaBinding(
            "s",
            Objects.requireNonNull(DataReader.read(DataFormat.YAML, source.all()).value()),
            page -> true);
    List<String> found =
        SchemaFormats.meanings(binding).stream()
            .map(m -> String.join("/", m.path()) + "=" + m.format())
            .toList();
    return String.join(" ", found);
  }
}
