package dev.waymark.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.data.Parsed.Kind;
import dev.waymark.data.Parsed.Problem;
import dev.waymark.text.Source;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Values as those see them who ask for them, and how much is read. */
class DataTest {
  private static final Data.Table TABLE =
      (Data.Table)
          value(
              """
              title: One
              Params: {Depth: {x: 1}, flag: true, list: [a, b], none: ~, on: 2024-01-05}
              TITLE: two
              half: 1.50
              """);

  private static Data value(String yaml) {
    return Objects.requireNonNull(DataTexts.parse(DataFormat.YAML, yaml).value());
  }

  @Test
  void keysAreFoundInAnyCaseAndTheLastCounts() {
    assertThat(Objects.requireNonNull(TABLE.get("Title")).asString()).isEqualTo("two");
    Data.Entry entry = Objects.requireNonNull(TABLE.entry("title"));
    assertThat(entry.keySpan().line()).isEqualTo(3);
    assertThat(entry.name()).isEqualTo("title");
    assertThat(TABLE.get("absent")).isNull();
    assertThat(TABLE.entry("absent")).isNull();
  }

  @Test
  void aPathOfKeysLeadsThroughTables() {
    assertThat(Objects.requireNonNull(TABLE.at("params", "depth", "x")).asString()).isEqualTo("1");
    assertThat(TABLE.at()).isSameAs(TABLE);
    assertThat(TABLE.at("params", "flag", "x")).isNull();
    assertThat(TABLE.at("params", "absent", "x")).isNull();
    assertThat(TABLE.table("PARAMS")).isNotNull();
    assertThat(TABLE.table("title")).isNull();
    assertThat(TABLE.table("absent")).isNull();
  }

  /** As Hugo's {@code cast.ToString} spells them. */
  @ParameterizedTest
  @CsvSource({
    "title, two, 1",
    "half, 1.5, 1",
    "params, '', 1",
    "params.depth.x, 1, 1",
    "params.flag, true, 1",
    "params.list, '', 2",
    "params.none, '', 0",
    "params.on, 2024-01-05, 1",
  })
  void anyValueHasATextAndIsAList(String path, String text, int items) {
    Data value = Objects.requireNonNull(TABLE.at(path.split("\\.")));
    assertThat(value.asString()).isEqualTo(text);
    assertThat(value.asList()).hasSize(items);
    if (items == 1) assertThat(value.asList().get(0)).isSameAs(value);
  }

  @ParameterizedTest
  @EnumSource(DataFormat.class)
  void aTextIsReadUpToItsLimit(DataFormat format) {
    Source source = Source.of("a", "x" + " ".repeat(3000));
    assertThat(DataReader.read(format, source.span(1, 2049), 2048).problems()).isEmpty();
    Parsed longer = DataReader.read(format, source.span(1, 2050), 2048);
    Problem problem = longer.problems().get(0);
    assertThat(longer.value()).isNull();
    assertThat(problem.kind()).isEqualTo(Kind.LIMIT);
    assertThat(problem.message())
        .isEqualTo("2 KB of " + format + " is more than the 2 KB that are read");
    assertThat(problem.span()).isEqualTo(source.span(1, 1));
  }

  /** Front matter is a part of its file: what stands around it is not read. */
  @Test
  void nothingIsReadBesideThePlace() {
    Source json = Source.of("a", "x{\"a\": [true]}}]y");
    assertThat(DataReader.read(DataFormat.JSON, json.span(1, 14)).problems()).isEmpty();
    Source toml = Source.of("a", "+++\na = true# b\nfalse'");
    Parsed parsed = DataReader.read(DataFormat.TOML, toml.span(4, 12));
    assertThat(DataTexts.spell(Objects.requireNonNull(parsed.value()))).isEqualTo("{a: true}");
    Source yaml = Source.of("a", "---\na: true\n---\nb: [");
    parsed = DataReader.read(DataFormat.YAML, yaml.span(4, 11));
    assertThat(DataTexts.spell(Objects.requireNonNull(parsed.value()))).isEqualTo("{a: true}");
  }
}
