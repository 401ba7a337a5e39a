package dev.waymark.hugo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.config.Mount;
import dev.waymark.hugo.config.Options;
import dev.waymark.text.Defect;
import dev.waymark.text.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigLoaderTest {
  private static String title(HugoConfig config) {
    return config.options(config.defaultLanguage()).text("none", "title");
  }

  private static Options options(Txtar site) {
    HugoConfig config = site.config();
    return config.options(config.defaultLanguage());
  }

  @ParameterizedTest
  @CsvSource({
    "hugo.toml config.toml, hugo.toml",
    "hugo.yaml config.toml, hugo.yaml",
    "hugo.yaml hugo.toml, hugo.toml",
    "hugo.yml hugo.yaml, hugo.yaml",
    "config.json config.yml, config.yml",
    "config.json, config.json",
  })
  void readsTheFirstFileOnly(String present, String read) {
    StringBuilder text = new StringBuilder();
    for (String file : present.split(" ")) {
      String form =
          file.endsWith("toml")
              ? "title = '%s'"
              : file.endsWith("json") ? "{\"title\": \"%s\"}" : "title: %s";
      text.append("-- ").append(file).append(" --\n").append(form.formatted(file)).append("\n");
    }
    HugoConfig config = Txtar.of(text.toString()).config();
    assertThat(title(config)).isEqualTo(read);
    assertThat(config.files()).extracting(Source::path).containsExactly(read);
  }

  @Test
  void knowsNoHugoFilesBefore110() {
    Txtar site = Txtar.of("-- hugo.toml --\ntitle = 'new'\n-- config.toml --\ntitle = 'old'");
    assertThat(title(site.config(new HugoVersion(0, 109, 0)))).isEqualTo("old");
  }

  @Test
  void saysWhenThereIsNoConfiguration() {
    HugoConfig config = Txtar.of("-- content/a.md --").config();
    assertThat(config.files()).isEmpty();
    assertThat(config.languages()).extracting(Language::code).containsExactly("en");
    assertThat(config.options(config.defaultLanguage()).data().entries()).isNotNull();
  }

  @Test
  void ignoresTheCaseOfKeys() {
    Options options =
        options(
            Txtar.of("-- hugo.toml --\nBASEURL = 'https://a.example/'\n[PARAMS.Deep]\nKey = 'V'"));
    assertThat(options.text("", "baseURL")).isEqualTo("https://a.example/");
    assertThat(options.text("", "params", "deep", "key")).isEqualTo("V");
  }

  @Test
  void letsTheFolderWinAndTheEnvironmentOverIt() {
    String text =
        """
        -- hugo.toml --
        title = 'root'
        [params]
        a = 'root'
        b = 'root'
        -- config/_default/hugo.yaml --
        title: default
        -- config/_default/params.toml --
        b = 'default'
        c = 'default'
        -- config/production/sub/params.yaml --
        c: production
        -- config/staging/config.toml --
        title = 'staging'
        -- config/_default/README.md --
        """;
    Options options = options(Txtar.of(text));
    assertThat(options.text("", "title")).isEqualTo("default");
    assertThat(options.text("", "params", "a")).isEqualTo("root");
    assertThat(options.text("", "params", "b")).isEqualTo("default");
    assertThat(options.text("", "params", "c")).isEqualTo("production");
    for (String name : List.of("HUGO_ENVIRONMENT", "HUGO_ENV")) {
      HugoConfig staging = Txtar.of(text).config(Map.of(name, "staging"));
      assertThat(staging.environment()).isEqualTo("staging");
      assertThat(title(staging)).isEqualTo("staging");
    }
  }

  @Test
  void putsFilesOfALanguageBelowIt() {
    String text =
        """
        -- hugo.toml --
        defaultContentLanguage = 'fr'
        [params]
        both = 'root'
        -- config/_default/languages.toml --
        [fr]
        weight = 1
        -- config/_default/languages.pt-br.toml --
        title = 'Olá'
        weight = 2
        -- config/_default/params.fr.yaml --
        p: q
        -- config/_default/menu.fr.toml --
        [[main]]
        name = 'M'
        """;
    HugoConfig config = Txtar.of(text).config();
    assertThat(config.languages()).extracting(Language::code).containsExactly("fr", "pt-br");
    Options french = config.options(config.defaultLanguage());
    assertThat(french.text("", "params", "p")).isEqualTo("q");
    assertThat(french.text("", "params", "both")).isEqualTo("root");
    assertThat(french.at("menus", "main")).isInstanceOf(Data.Items.class);
    assertThat(config.options(config.languages().get(1)).text("", "title")).isEqualTo("Olá");
  }

  @Test
  void unwrapsAFileThatRepeatsItsName() {
    Txtar site = Txtar.of("-- config/_default/permalinks.yaml --\npermalinks:\n  posts: /p/");
    assertThat(options(site).text("", "permalinks", "posts")).isEqualTo("/p/");
    HugoConfig old = site.config(new HugoVersion(0, 161, 0));
    assertThat(old.options(old.defaultLanguage()).text("", "permalinks", "permalinks", "posts"))
        .isEqualTo("/p/");
  }

  @Test
  void readsTheFilesThatTheCommandLineNames() {
    Txtar site =
        Txtar.of(
            """
            -- hugo.toml --
            title = 'hugo'
            -- a.toml --
            title = 'a'
            [params]
            x = 'a'
            -- more/b.yaml --
            title: b
            """);
    HugoConfig config = site.config("", List.of("a", "more/b.yaml", "none.toml"), Map.of());
    assertThat(title(config)).isEqualTo("b");
    assertThat(config.options(config.defaultLanguage()).text("", "params", "x")).isEqualTo("a");
  }

  @Test
  void readsOnlyBelowTheSource() {
    Txtar site =
        Txtar.of(
            """
            -- hugo.toml --
            title = 'parent'
            -- docs/hugo.toml --
            title = 'docs'
            -- docs/content/a.md --
            -- content/b.md --
            """);
    HugoConfig config = site.config("docs", List.of(), Map.of());
    assertThat(title(config)).isEqualTo("docs");
    assertThat(site.component("content", config)).containsExactly("a.md <- docs/content/a.md");
  }

  @Test
  void takesVariables() {
    String text =
        """
        -- hugo.toml --
        uglyURLs = false
        disableKinds = ['rss']
        ignoreFiles = ['x']
        [params]
        foo = 'file'
        """;
    Map<String, String> variables =
        Map.of(
            "HUGO_UGLYURLS", "true",
            "HUGOxPARAMSxfoo", "environment",
            "HUGO_PARAMS_NEW", "n",
            "HUGO_DISABLEKINDS", "taxonomy term",
            "HUGO_IGNOREFILES", "['a', 'b']",
            "HUGO_TITLE", "T",
            "HUGO", "",
            "HUGO_", "",
            "PATH", "/bin");
    HugoConfig config = Txtar.of(text).config(variables);
    Options options = config.options(config.defaultLanguage());
    assertThat(options.flag(false, "uglyurls")).isTrue();
    assertThat(options.text("", "params", "foo")).isEqualTo("environment");
    assertThat(options.text("", "params", "new")).isEqualTo("n");
    assertThat(options.texts("disablekinds")).containsExactly("taxonomy", "term");
    assertThat(options.texts("ignorefiles")).containsExactly("a", "b");
    assertThat(options.text("", "title")).isEqualTo("T");
  }

  @Test
  void renamesWhatHasANewName() {
    Options options =
        options(
            Txtar.of(
                "-- hugo.toml --\n"
                    + "ignoreErrors = ['e']\n"
                    + "[indexes]\n"
                    + "a = 'b'\n"
                    + "[[menu.main]]\n"
                    + "name = 'M'"));
    assertThat(options.texts("ignorelogs")).containsExactly("e");
    assertThat(options.text("", "taxonomies", "a")).isEqualTo("b");
    assertThat(options.at("menus", "main")).isNotNull();
    assertThat(options.at("menu")).isNull();
  }

  @Test
  void goesOnAfterASyntaxError() {
    HugoConfig config =
        Txtar.of(
                "-- hugo.toml --\n"
                    + "title = \n"
                    + "-- config/_default/params.yaml --\n"
                    + "a: b\n"
                    + "-- content/a.md --")
            .config();
    assertThat(config.defects()).isNotEmpty();
    assertThat(config.defects()).extracting(Defect::rule).containsOnly("config-syntax");
    assertThat(config.defects().get(0).span().source().path()).isEqualTo("hugo.toml");
    assertThat(config.options(config.defaultLanguage()).text("", "params", "a")).isEqualTo("b");
    assertThat(config.mounts()).extracting(Mount::source).containsExactly("content");
  }

  @Test
  void keepsThePlacesOfValues() {
    HugoConfig config =
        Txtar.of("-- hugo.toml --\n[[menus.main]]\nname = 'M'\nurl = '/a/'").config();
    Data menu = config.options(config.defaultLanguage()).at("menus", "main");
    Data url = ((Data.Table) menu.asList().get(0)).get("url");
    assertThat(url.span().source().path()).isEqualTo("hugo.toml");
    assertThat(url.span().line()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.167.0 | posts = '/:nosuch/'                     | permalinks have no token :nosuch",
        "0.167.0 | posts = '/:year/:Jan/:sections[1:]/'    | ",
        "0.167.0 | posts = '/:slugorcontentbasename/'      | ",
        "0.143.0 | posts = '/:slugorcontentbasename/'      | permalinks have no token"
            + " :slugorcontentbasename",
        "0.167.0 | page = {posts = '/:slug/'}              | ",
        "0.167.0 | pages = {posts = '/:slug/'}             | permalinks have no kind pages",
        "0.160.0 | home = {'/' = '/x/'}                    | permalinks have no kind home",
        "0.114.0 | page = {posts = '/:slug/'}              | permalinks have no kind page",
        "0.167.0 | posts = ['/:slug/']                     | a permalink's pattern must be text",
      })
  void reportsPermalinksThatHugoRefuses(String version, String permalinks, String message) {
    Txtar site =
        Txtar.of("-- config.toml --\n[languages.en]\n[languages.fr]\n[permalinks]\n" + permalinks);
    assertThat(site.config(HugoVersion.parse(version)).defects())
        .extracting(Defect::message)
        .isEqualTo(message == null ? List.of() : List.of(message));
  }
}
