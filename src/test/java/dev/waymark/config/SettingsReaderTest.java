package dev.waymark.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.lint.RuleOptions;
import dev.waymark.lint.RulePage;
import dev.waymark.lint.RulePages;
import dev.waymark.lint.Severity;
import dev.waymark.site.model.SiteOptions.ClientRendered;
import dev.waymark.text.Source;
import dev.waymark.text.UserError;
import dev.waymark.tree.MemoryTree;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
  private static final List<RulePage> PAGES =
      List.of(
          new RulePage("broken-link", "t", "links", false, Severity.ERROR, "none", List.of(), ""),
          new RulePage(
              "missing-weight",
              "t",
              "weights",
              false,
              Severity.OFF,
              "none",
              List.of(
                  new RulePage.Option("least", "number", 2L, "siblings"),
                  new RulePage.Option("deep", "flag", false, "below sections, too"),
                  new RulePage.Option("kinds", "list", List.of("page"), "of pages")),
              ""));

  private static final MemoryTree TREE =
      new MemoryTree(
          Map.of(
              "schemas/guide.json",
                  "{\"properties\": {\"next\": {\"type\": \"string\", \"format\": \"page-link\"}}}",
              "assets/icons/whale.svg", "<svg/>",
              "data/moved.yml", "{}"));

  private static Settings read(String yaml) {
    return SettingsReader.read(Source.of("waymark.yaml", yaml), Shared.of(TREE), PAGES);
  }

  @Test
  void readsEverything() {
    Settings settings =
        read(
            """
            hugoVersion: 0.131
            failOn: warning
            rules:
              broken-link: warning
              missing-weight: {severity: info, least: 3}
            exclude: ["content/archive/**"]
            overrides:
              - files: ["content/blog/**"]
                rules: {broken-link: off}
            schemas:
              - schema: schemas/guide.json
                section: guides
            lists:
              tiles: {param: from, default: tiles}
            includes: [snippet]
            icons:
              - heroicons
              - folder: assets/icons
            redirects: [data/moved.yml]
            elsewhere: ["/hub/**"]
            knownUrls: ["/go/*"]
            client-rendered:
              - {pages: /play/**, fragments: [step-*, result]}
              - {pages: [/a/, /b/], fragments: any}
              - {pages: /c/, fragments: undecided}
            """);
    assertThat(settings.hugoVersion()).isEqualTo(new HugoVersion(0, 131, 0));
    assertThat(settings.failOn()).isEqualTo(Severity.WARNING);
    assertThat(settings.severity(PAGES.get(0))).isEqualTo(Severity.WARNING);
    assertThat(settings.severityAt("broken-link", "content/blog/2024/a.md", Severity.WARNING))
        .isEqualTo(Severity.OFF);
    assertThat(settings.severityAt("broken-link", "content/a.md", Severity.WARNING))
        .isEqualTo(Severity.WARNING);
    assertThat(settings.options(PAGES.get(1)).number("least")).isEqualTo(3);
    assertThat(settings.excluded("content/archive/x/y.md")).isTrue();
    assertThat(settings.excluded("content/x.md")).isFalse();
    assertThat(settings.schemas()).hasSize(1);
    assertThat(settings.site().meanings()).hasSize(1);
    assertThat(settings.site().lists()).containsKey("tiles");
    assertThat(settings.site().elsewhere()).containsExactly("/hub/**", "/go/*");
    assertThat(settings.icons()).hasSize(2);
    assertThat(settings.site().clientRendered())
        .containsExactly(
            new ClientRendered(List.of("/play/**"), List.of("step-*", "result")),
            new ClientRendered(List.of("/a/", "/b/"), List.of("**")),
            new ClientRendered(List.of("/c/"), null));
  }

  @Test
  void nothingIsNeeded() {
    assertThat(read("")).isEqualTo(Settings.DEFAULT);
    assertThat(read("# nothing\n")).isEqualTo(Settings.DEFAULT);
    assertThat(Settings.DEFAULT.severity(PAGES.get(0))).isEqualTo(Severity.ERROR);
  }

  @Test
  void onGivesARuleThatIsOffAVoice() {
    assertThat(read("rules: {missing-weight: on}").severity(PAGES.get(1)))
        .isEqualTo(Severity.WARNING);
    assertThat(read("rules: {broken-link: true}").severity(PAGES.get(0))).isEqualTo(Severity.ERROR);
    assertThat(read("rules: {broken-link: false}").severity(PAGES.get(0))).isEqualTo(Severity.OFF);
  }

  @Test
  void optionsThatNobodySetAreThoseOfThePage() {
    RuleOptions usual = read("").options(PAGES.get(1));
    assertThat(usual.number("least")).isEqualTo(2);
    assertThat(usual.flag("deep")).isFalse();
    assertThat(usual.list("kinds")).containsExactly("page");
    RuleOptions set =
        read("rules: {missing-weight: {deep: true, kinds: [page, 7]}}").options(PAGES.get(1));
    assertThat(set.number("least")).isEqualTo(2);
    assertThat(set.flag("deep")).isTrue();
    assertThat(set.list("kinds")).containsExactly("page", "7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://docs.acme.dev/", "http://localhost:1313", "/docs/", "/"})
  void anAddressOrAPathIsABaseURL(String written) {
    assertThat(read("baseURL: " + written).baseURL()).isEqualTo(written);
    assertThat(read("baseURL:").baseURL()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/var/waymark.txt", "C:\\waymark.txt"})
  void aPathThatIsAbsoluteStaysSo(String written) {
    assertThat(read("baseline: '" + written + "'").baseline()).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rulse: {}                               | 1:1  | unknown key "rulse"; did you mean rules?
          rules: {broken-lnk: off}                | 1:9  | unknown rule broken-lnk; did you mean broken-link?
          rules: {broken-link: eror}              | 1:22 | unknown severity "eror" (error, warning, info or off); did you mean error?
          rules: {missing-weight: {lest: 3}}      | 1:26 | unknown key "lest" in missing-weight; did you mean least?
          rules: {missing-weight: {least: many}}  | 1:33 | least must be a number
          rules: {missing-weight: {deep: yes it is}} | 1:32 | deep must be true or false
          schemas: [{section: a}]                 | 1:11 | an entry of schemas needs schema, a file's path
          baseURL: docs                           | 1:10 | baseURL must be an address such as https://docs.acme.dev/ or a path such as /docs/
          hugoVersion: newest                     | 1:14 | hugoVersion must be a version such as 0.131.0
          exclude: content                        | 1:10 | exclude must be a list
          icons: [heroicon]                       | 1:9  | unknown icon set "heroicon"; did you mean heroicons?
          schemas: [{schema: no.json}]            | 1:20 | no schema file no.json
          redirects: [no.yml]                     | 1:13 | no redirect file no.yml
          client-rendered: [{page: /a/}]          | 1:20 | unknown key "page" in client-rendered; did you mean pages?
          client-rendered: [{fragments: any}]     | 1:19 | client-rendered needs pages, globs of addresses
          overrides: [{rules: {broken-link: off}}] | 1:13 | an override needs files, a list of globs
          """)
  void mistakesHaveAPlaceAndAHint(String yaml, String place, String sentence) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOfSatisfying(
            UserError.class,
            e -> {
              assertThat(e).hasMessage(sentence);
              assertThat(e.place()).hasToString("waymark.yaml:" + place.strip());
            });
  }

  @Test
  void theSchemaForEditorsKnowsTheSameKeys() {
    Source schema = Source.of("schema", RulePages.resource("rules/schemas/waymark.schema.json"));
    Data read = DataReader.read(DataFormat.JSON, schema.all()).value();
    Data.Table properties = ((Data.Table) read).table("properties");
    TreeSet<String> keys = new TreeSet<>();
    properties.entries().forEach(e -> keys.add(e.key()));
    assertThat(keys).isEqualTo(new TreeSet<>(SettingsReader.KEYS));
  }
}
