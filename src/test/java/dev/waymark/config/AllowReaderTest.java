package dev.waymark.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.SmallSite;
import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.lint.Allowance;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.RulePage;
import dev.waymark.lint.RulePages;
import dev.waymark.lint.Severity;
import dev.waymark.schema.SchemaBinding;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import dev.waymark.text.Source;
import dev.waymark.text.UserError;
import dev.waymark.tree.MemoryTree;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a configuration lets pass, and to which pages its schemas are put. */
class AllowReaderTest {
  private static final RulesReader RULES =
      new RulesReader(List.of(RulePages.named("broken-link"), RulePages.named("dead-url")));

  private static List<Allowance> read(String yaml) {
    Source source = Source.of("waymark.yaml", yaml);
    Data read = Objects.requireNonNull(DataReader.read(DataFormat.YAML, source.all()).value());
    return AllowReader.read(((Data.Items) read).items(), RULES, source);
  }

  private static Finding finding(String rule, String file, String target) {
    Problem problem = Problem.at(Source.of(file, "x").all(), "is wrong").target(target);
    return Finding.of(rule, Severity.ERROR, problem);
  }

  @ParameterizedTest
  @CsvSource({
    "broken-link, content/blog/a.md, /old/x, true",
    "dead-url, content/blog/a.md, /old/x, true",
    "other-rule, content/blog/a.md, /old/x, false",
    "broken-link, content/a.md, /old/x, false",
    "broken-link, content/blog/a.md, /new/x, false",
    "broken-link, content/news/a.md, /older, true",
  })
  void reachesWhatItSays(String rule, String file, String target, boolean covered) {
    Allowance entry =
        read("- rules: [broken-link, dead-url]\n"
                + "  files: [\"content/blog/**\", \"content/news/**\"]\n"
                + "  targets: [\"/old/*\", /older]\n"
                + "  reason: history\n")
            .get(0);
    assertThat(entry.covers(finding(rule, file, target))).isEqualTo(covered);
  }

  @Test
  void withoutFilesAndTargetsReachesAll() {
    Allowance entry = read("- rules: [broken-link]\n").get(0);
    assertThat(entry.targets()).isNull();
    assertThat(entry.until()).isNull();
    assertThat(entry.files().test("any.md")).isTrue();
    assertThat(entry.span().line()).isEqualTo(1);
    assertThat(entry.own()).isTrue();
  }

  @Test
  void oneOfAnotherFileIsNotTheSitesOwn() {
    MemoryTree tree = new MemoryTree(Map.of("base.yaml", "allow: [{rules: [dead-url]}]"));
    String yaml = "extends: base.yaml\nallow: [{rules: [broken-link]}]";
    List<RulePage> pages = List.of(RulePages.named("broken-link"), RulePages.named("dead-url"));
    assertThat(
            SettingsReader.read(Source.of("waymark.yaml", yaml), Shared.of(tree), pages)
                .allowances())
        .extracting(entry -> entry.rules() + " " + entry.own())
        .containsExactly("[dead-url] false", "[broken-link] true");
  }

  @ParameterizedTest
  @CsvSource({"2027-03-31, 2027-03-31", "'\"2027-03-31\"', 2027-03-31", "'',"})
  void readsItsLastDay(String written, LocalDate day) {
    assertThat(read("- rules: [dead-url]\n  until: " + written + "\n").get(0).until())
        .isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- rules: [broken-lnik] | rule broken-lnik; did you mean broken-link? | 11",
        "- files: [a.md] | an entry of allow needs rules, a list of names | 3",
        "- {rules: [dead-url], until: soon} | until must be a day such as 2027-03-31 | 30",
        "- {rules: [dead-url], reason: [a]} | reason must be text | 31",
        "- {rules: dead-url} | rules must be a list | 11",
        "- {rules: [[a]]} | a rule must be text | 12",
        "- {rules: [dead-url], untill: 1} | did you mean until? | 23",
        "- {rules: [dead-url], rules: [dead-url]} | stands twice in allow | 4",
      })
  void refusesWithThePlace(String yaml, String message, int column) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOfSatisfying(
            UserError.class,
            error -> {
              assertThat(error.getMessage()).contains(message);
              assertThat(Objects.requireNonNull(error.place()).column()).isEqualTo(column);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "files: [content/a/**], /a /a/x",
    "section: a, /a /a/x",
    "kind: page, /a/x /b/y",
    "'section: a\n    kind: page', /a/x",
    "'files: [content/b/**]\n    kind: section', /b",
    "'section: a\n    files: [content/b/**]', ''",
  })
  void putsASchemaToPages(String where, String pages) {
    Site site =
        new SmallSite()
            .page("a/_index.md", "")
            .page("a/x.md", "")
            .page("b/_index.md", "")
            .page("b/y.md", "")
            .build();
    MemoryTree tree = new MemoryTree(Map.of("s.yaml", "type: object\n"));
    String yaml = "schemas:\n  - schema: s.yaml\n    " + where + "\n";
    SchemaBinding binding =
        SettingsReader.read(Source.of("waymark.yaml", yaml), Shared.of(tree), List.<RulePage>of())
            .schemas()
            .get(0);
    List<String> bound =
        site.pages().stream()
            .filter(page -> page.file() != null && binding.pages().test(page))
            .map(Page::path)
            .map(path -> path.value())
            .toList();
    assertThat(String.join(" ", bound)).isEqualTo(pages);
    assertThat(binding.name()).isEqualTo("s.yaml");
  }

  @ParameterizedTest
  @CsvSource({"s.yaml, '', the schema is empty", "s.json, '{', ", "s.JSON, 'type: object', "})
  void refusesASchemaThatIsNone(String file, String text, String message) {
    MemoryTree tree = new MemoryTree(Map.of(file, text));
    Source source = Source.of("waymark.yaml", "schemas:\n  - schema: " + file + "\n");
    assertThatThrownBy(() -> SettingsReader.read(source, Shared.of(tree), List.of()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(message == null ? "" : message);
  }
}
