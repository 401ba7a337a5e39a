package dev.waymark.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.waymark.hugo.config.Glob;
import dev.waymark.lint.RulePage;
import dev.waymark.lint.Severity;
import dev.waymark.text.Source;
import dev.waymark.text.UserError;
import dev.waymark.tree.MemoryTree;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a configuration extends, and what then counts. */
class ExtendsTest {
  private static final RulePage LINK = page("broken-link", "links", false, Severity.ERROR);
  private static final RulePage ALIAS = page("link-through-alias", "links", true, Severity.INFO);
  private static final RulePage LOST = page("lost-anchor", "links", false, Severity.OFF);
  private static final RulePage WEIGHT =
      new RulePage(
          "missing-weight",
          "t",
          "weights",
          true,
          Severity.INFO,
          "none",
          List.of(
              new RulePage.Option("least", "number", 2L, "siblings"),
              new RulePage.Option("last", "number", 9L, "from here on")),
          "");
  private static final List<RulePage> PAGES = List.of(LINK, ALIAS, LOST, WEIGHT);

  private static RulePage page(String id, String subject, boolean taste, Severity severity) {
    return new RulePage(id, "t", subject, taste, severity, "none", List.of(), "");
  }

  /** Reads waymark.yaml of a site that lies in the folder {@code docs} of its repository. */
  private static Settings read(String own, String... others) {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < others.length; i += 2) files.put(others[i], others[i + 1]);
    Shared shared = new Shared(new MemoryTree(files), "", "..");
    return SettingsReader.read(Source.of("waymark.yaml", own), shared, PAGES);
  }

  private static UserError refused(String own, String... others) {
    return catchThrowableOfType(UserError.class, () -> read(own, others));
  }

  private static Severity severity(Settings settings, RulePage page) {
    return settings.severity(page);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          base.yaml            | base.yaml
          ./base.yaml          | base.yaml
          .\\rules\\base.yaml  | rules/base.yaml
          rules                | rules/waymark.yaml
          ../shared/base.yaml  | ../shared/base.yaml
          ../shared            | ../shared/waymark.yaml
          acme                 | node_modules/acme/waymark.yaml
          '@acme/rules'        | node_modules/@acme/rules/waymark.yaml
          '@acme/rules'        | ../node_modules/@acme/rules/waymark.yaml
          '@acme/rules/a.yaml' | node_modules/@acme/rules/a.yaml
          """)
  void aFileAFolderOrAPackageIsFound(String name, String file) {
    Settings settings = read("extends: '" + name + "'", file, "rules: {broken-link: info}");
    assertThat(severity(settings, LINK)).isEqualTo(Severity.INFO);
    assertThat(settings.files()).containsExactly(file, "waymark.yaml");
  }

  @Test
  void theLaterWinsAndTheOwnFileOverAll() {
    Settings settings =
        read(
            "rules: {lost-anchor: error}\nextends: [a.yaml, b.yaml]\nfailOn: info",
            "a.yaml",
            "rules: {broken-link: info, link-through-alias: error, lost-anchor: info}\n"
                + "failOn: error\nhugoVersion: 0.140.0",
            "b.yaml",
            "extends: c.yaml\nrules: {broken-link: warning}",
            "c.yaml",
            "rules: {broken-link: off, link-through-alias: off}");
    assertThat(settings.files()).containsExactly("a.yaml", "c.yaml", "b.yaml", "waymark.yaml");
    assertThat(severity(settings, LINK)).isEqualTo(Severity.WARNING);
    assertThat(severity(settings, ALIAS)).isEqualTo(Severity.OFF);
    assertThat(severity(settings, LOST)).isEqualTo(Severity.ERROR);
    assertThat(settings.failOn()).isEqualTo(Severity.INFO);
    assertThat(String.valueOf(settings.hugoVersion())).isEqualTo("0.140.0");
  }

  @Test
  void severityAndEachOptionAreMergedAlone() {
    Settings settings =
        read(
            "extends: a.yaml\nrules: {missing-weight: {last: 7}}",
            "a.yaml",
            "rules: {missing-weight: {severity: error, least: 3, last: 5}}");
    assertThat(severity(settings, WEIGHT)).isEqualTo(Severity.ERROR);
    assertThat(settings.options(WEIGHT).number("least")).isEqualTo(3);
    assertThat(settings.options(WEIGHT).number("last")).isEqualTo(7);
    RuleSetting setting = settings.rules().get("missing-weight");
    assertThat(setting.places().get("last").source().path()).isEqualTo("waymark.yaml");
    assertThat(setting.places().get("least").source().path()).isEqualTo("a.yaml");
  }

  @Test
  void listsAddUpAndMapsAreMerged() {
    Settings settings =
        read(
            "extends: a.yaml\nexclude: [own/**]\nincludes:\nlists: {tiles: {param: own}}",
            "a.yaml",
            "exclude: [theirs/**]\nincludes: [snippet]\n"
                + "lists: {tiles: {param: x, default: y}, cards: {param: z}}");
    assertThat(settings.excludes())
        .extracting(Glob::toString)
        .containsExactly("theirs/**", "own/**");
    assertThat(settings.site().includes()).containsExactly("snippet");
    assertThat(settings.site().lists().get("tiles").param()).isEqualTo("own");
    assertThat(settings.site().lists().get("tiles").fallback()).isEqualTo("y");
    assertThat(settings.site().lists()).containsKey("cards");
  }

  @Test
  void theNearerHostRuleComesFirst() {
    Settings settings =
        read(
            "extends: a.yaml\nexternal: {hosts: {'*.acme.dev': {accept: [403]}}}",
            "a.yaml",
            "external: {hosts: {docs.acme.dev: {accept: [401]}}}");
    assertThat(settings.external().host("docs.acme.dev").accept()).containsExactly(403);
  }

  @Test
  void pathsAreRelativeToTheFileThatSaysThem() {
    String folder = "node_modules/@acme/rules/";
    Settings settings =
        read(
            "extends: '@acme/rules'\nschemas: [{schema: own.json, section: a}]",
            folder + "waymark.yaml",
            "schemas: [{schema: schemas/guide.json, section: guides}]\n"
                + "icons: [{folder: ./icons}]\nredirects: [../moved.yml]\nbaseline: known.txt",
            folder + "schemas/guide.json",
            "{\"type\": \"object\"}",
            folder + "icons/a.svg",
            "<svg/>",
            "node_modules/@acme/moved.yml",
            "{}",
            "own.json",
            "{}");
    assertThat(settings.schemas()).hasSize(2);
    assertThat(settings.icons().get(0).name()).isEqualTo(folder + "icons");
    assertThat(settings.site().redirectFiles().get(0).path())
        .isEqualTo("node_modules/@acme/moved.yml");
    assertThat(settings.baseline()).isEqualTo(folder + "known.txt");
    assertThat(
            refused(
                "extends: ../x.yaml", "../x.yaml", "schemas: [{schema: a.json}]", "a.json", "{}"))
        .hasMessage("no schema file ../a.json");
  }

  @Test
  void aRulesOwnEntryGoesOverItsGroupsInAnyOrder() {
    for (String rules :
        List.of(
            "broken-link: info, links: warning, style: off",
            "style: off, links: warning, broken-link: info",
            "links: {severity: warning}, style: false, broken-link: info")) {
      Settings settings = read("rules: {" + rules + "}");
      assertThat(severity(settings, LINK)).as(rules).isEqualTo(Severity.INFO);
      assertThat(severity(settings, ALIAS)).as(rules).isEqualTo(Severity.OFF);
      assertThat(severity(settings, LOST)).as(rules).isEqualTo(Severity.WARNING);
      assertThat(severity(settings, WEIGHT)).as(rules).isEqualTo(Severity.OFF);
    }
  }

  @Test
  void aNearerFilesGroupGoesOverAFartherFilesRule() {
    Settings settings =
        read("extends: a.yaml\nrules: {links: warning}", "a.yaml", "rules: {broken-link: off}");
    assertThat(severity(settings, LINK)).isEqualTo(Severity.WARNING);
  }

  @Test
  void onGivesEachRuleOfAGroupItsOwnSeverity() {
    Settings settings = read("rules: {links: on}");
    assertThat(severity(settings, LINK)).isEqualTo(Severity.ERROR);
    assertThat(severity(settings, ALIAS)).isEqualTo(Severity.INFO);
    assertThat(severity(settings, LOST)).isEqualTo(Severity.WARNING);
  }

  @Test
  void groupsStandInOverridesAndAllowsToo() {
    Settings settings =
        read(
            "overrides: [{files: ['a/**'], rules: {broken-link: info, links: off}}]\n"
                + "allow: [{rules: [style], files: ['a/**']}]");
    assertThat(settings.severityAt("broken-link", "a/b.md", Severity.ERROR))
        .isEqualTo(Severity.INFO);
    assertThat(settings.severityAt("lost-anchor", "a/b.md", Severity.ERROR))
        .isEqualTo(Severity.OFF);
    assertThat(settings.allowances().get(0).rules())
        .containsExactlyInAnyOrder("link-through-alias", "missing-weight");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ./none.yaml        | no file ./none.yaml to extend
          none               | no file or package none to extend
          recomended         | no file or package recomended to extend; did you mean waymark:recommended?
          ../none.yaml       | no file ../none.yaml to extend
          strict             | no file or package strict; did you mean waymark:strict?
          waymark:stirct     | unknown preset waymark:stirct; did you mean waymark:strict?
          https://a.dev/x    | extends fetches nothing: make https://a.dev/x a file or package
          /etc/waymark.yaml  | extends needs a path relative to its file, not /etc/waymark.yaml
          'C:\\waymark.yaml' | extends needs a path relative to its file, not C:\\waymark.yaml
          ../../x.yaml       | ../../x.yaml lies outside of the repository, from which nothing is extended
          """)
  void whatCannotBeExtendedIsSaid(String name, String sentence) {
    UserError error = refused("failOn: info\nextends: '" + name + "'");
    assertThat(error).hasMessage(sentence);
    assertThat(String.valueOf(error.place())).isEqualTo("waymark.yaml:2:10");
  }

  @Test
  void aSiteThatStandsAloneExtendsNothingOutsideOfIt() {
    Source own = Source.of("waymark.yaml", "extends: ../none.yaml");
    Shared alone = Shared.of(new MemoryTree(Map.of("../none.yaml", "")));
    assertThat(catchThrowableOfType(UserError.class, () -> SettingsReader.read(own, alone, PAGES)))
        .hasMessage("../none.yaml lies outside of the repository, from which nothing is extended");
  }

  @Test
  void foldersAreAskedUpwardsAsFarAsAnythingIsExtended() {
    MemoryTree none = new MemoryTree(Map.of());
    assertThat(Shared.of(none).upwards("a/b")).containsExactly("a/b", "a", "");
    assertThat(new Shared(none, "", "..").upwards("a")).containsExactly("a", "", "..");
    assertThat(new Shared(none, "", "../..").upwards("")).containsExactly("", "..", "../..");
  }

  @Test
  void aCircleIsSaidWithItsWay() {
    UserError error =
        refused("extends: a.yaml", "a.yaml", "extends: b.yaml", "b.yaml", "extends: ./a.yaml");
    assertThat(error).hasMessage("extends goes round in a circle: a.yaml → b.yaml → ./a.yaml");
    assertThat(String.valueOf(error.place())).isEqualTo("b.yaml:1:10");
    assertThat(refused("extends: waymark.yaml", "waymark.yaml", "").getMessage())
        .isEqualTo("extends goes round in a circle: waymark.yaml → waymark.yaml");
  }

  @Test
  void depthAndNumberHaveAnEnd() {
    String[] chain = new String[24];
    for (int i = 0; i < 12; i++) {
      chain[2 * i] = i + ".yaml";
      chain[2 * i + 1] = "extends: " + (i + 1) + ".yaml";
    }
    assertThat(refused("extends: 0.yaml", chain))
        .hasMessageStartingWith("extends goes deeper than");
    String wide = "extends: [" + "a.yaml, ".repeat(30) + "]";
    assertThat(refused(wide, "a.yaml", wide.replace("a.yaml", "b.yaml"), "b.yaml", "failOn: info"))
        .hasMessage("more than 100 files extend one another");
  }

  @Test
  void mistakesInAnExtendedFileHaveTheirPlaceThere() {
    assertThat(String.valueOf(refused("extends: a.yaml", "a.yaml", "\nrule: {}").place()))
        .isEqualTo("a.yaml:2:1");
    UserError kinds = refused("extends: a.yaml\nexclude: [x]", "a.yaml", "exclude: y");
    assertThat(kinds).hasMessage("exclude must be a list");
    assertThat(String.valueOf(kinds.place())).isEqualTo("a.yaml:1:10");
    assertThat(refused("rules: {link: off}")).hasMessage("unknown rule link; did you mean links?");
  }
}
