package dev.waymark.rules.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Severity;
import dev.waymark.schema.SchemaBinding;
import dev.waymark.schema.SchemaCheck;
import dev.waymark.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas of Hugo's own and of the site, and where their findings stand. */
class FrontMatterSchemaTest {
  private final SmallSite files = new SmallSite();
  private final List<Findings.Problem> problems = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  private void check(List<SchemaBinding> schemas, String... lines) {
    files.file("content/a.md", "---\n" + String.join("\n", lines) + "\n---\n");
    Findings out =
        new Findings() {
          @Override
          public void add(Problem problem) {
            problems.add(problem);
          }

          @Override
          public void note(String line) {
            remarks.add(line);
          }
        };
    new FrontMatterSchema(schemas).check(files.build(), out);
  }

  private static SchemaBinding schema(String json, boolean forAll) {
    Data read = DataReader.read(DataFormat.JSON, Source.of("mine.json", json).all()).value();
    return new SchemaBinding(
        "mine.json", new SchemaCheck(Objects.requireNonNull(read)), page -> forAll);
  }

  private void checkMine(String json, String... lines) {
    check(List.of(schema(json, true)), lines);
  }

  @Test
  void hugosOwnFieldsAreWarnedOfAtMost() {
    check(List.of(), "title: [T]", "weight: [1]", "own: [x]");
    assertThat(problems).extracting(p -> p.span().text()).containsExactly("[T]", "[1]");
    assertThat(problems).allMatch(p -> p.atMost() == Severity.WARNING);
  }

  @Test
  void aSchemaMayAskForDatesAndWeights() {
    String formats =
        "{\"properties\": {\"due\": {\"format\": \"hugo-date\"}, \"rank\": {\"format\": \"weight\"}}}";
    checkMine(formats, "due: 2024-01-05", "rank: 7");
    assertThat(problems).isEmpty();
    checkMine(formats, "due: soon", "rank: first");
    assertThat(problems)
        .extracting(p -> p.span().text() + ": " + p.message())
        .anyMatch(m -> m.startsWith("soon: ") && m.contains("soon is not a date that hugo reads"))
        .anyMatch(m -> m.startsWith("first: ") && m.contains("a weight must be a whole number"))
        .hasSize(2);
  }

  @Test
  void whatTheSiteWantsMayBeAnError() {
    checkMine("{\"properties\": {\"level\": {\"type\": \"integer\"}}}", "title: T", "level: high");
    assertThat(problems).extracting(p -> p.span().text()).containsExactly("high");
    assertThat(problems.get(0).atMost()).isEqualTo(Severity.ERROR);
  }

  @Test
  void whatIsMissingIsSaidOnTheFirstLine() {
    checkMine("{\"required\": [\"owner\"]}", "title: T", "a: b");
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).message()).contains("owner");
    assertThat(problems.get(0).span().text()).isEqualTo("---");
  }

  @Test
  void aSchemaIsForItsPagesAlone() {
    check(List.of(schema("{\"required\": [\"owner\"]}", false)), "title: T");
    assertThat(problems).isEmpty();
  }

  @Test
  void aSchemaThatCannotBeAppliedIsARemark() {
    checkMine("{\"$ref\": \"other.json#/a\"}", "title: T");
    assertThat(problems).isEmpty();
    assertThat(remarks).hasSize(1);
    assertThat(remarks.get(0)).startsWith("schema mine.json refers to").endsWith("was not applied");
  }

  @Test
  void aSchemaWithoutEndIsARemark() {
    checkMine("{\"$ref\": \"#\"}", "title: T");
    assertThat(problems).isEmpty();
    assertThat(remarks)
        .containsExactly("schema mine.json refers to itself without end and was not applied");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://x.org/", "mailto:a@x.org", "/a/", "'#a'", "./a", "'?a'"})
  void anAddressIsAUrl(String value) {
    checkMine("{\"properties\": {\"link\": {\"format\": \"url\"}}}", "link: " + value);
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "x.org", "/a b", "1a:b"})
  void otherTextsAreNone(String value) {
    checkMine("{\"properties\": {\"link\": {\"format\": \"url\"}}}", "link: " + value);
    assertThat(problems)
        .extracting(Findings.Problem::message)
        .allMatch(message -> message.contains(value + " is not a URL"))
        .hasSize(1);
  }
}
