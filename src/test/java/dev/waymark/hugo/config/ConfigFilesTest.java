package dev.waymark.hugo.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.data.Data;
import dev.waymark.hugo.Txtar;
import dev.waymark.text.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files configure a site, and which of them wins. */
class ConfigFilesTest {
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

  /** A folder's files stand where its name does. */
  @Test
  void filesOfTheFolderAreReadInTheOrderOfAWalk() {
    String text =
        """
        -- config/_default/a/params.toml --
        x = 'folder a'
        y = 'folder a'
        -- config/_default/a-b/params.toml --
        x = 'folder a-b'
        -- config/_default/menus.de.toml --
        [[main]]
        name = 'DE'
        -- config/_default/languages.toml --
        [en]
        [de]
        -- config/_default/params.de.toml --
        x = 'German'
        """;
    HugoConfig config = Txtar.of(text).config();
    Options english = config.options(config.language("en"));
    Options german = config.options(config.language("de"));
    assertThat(english.text("", "params", "x")).isEqualTo("folder a-b");
    assertThat(english.text("", "params", "y")).isEqualTo("folder a");
    assertThat(german.text("", "params", "x")).isEqualTo("German");
    assertThat(english.at("menus")).isNull();
    assertThat(german.at("menus", "main")).isNotNull();
  }

  @Test
  void theMenuOfALanguageHasTwoNames() {
    Txtar site = Txtar.of("-- hugo.toml --\n[[languages.en.menu.main]]\nname = 'M'");
    assertThat(options(site).at("menus", "main")).isNotNull();
  }
}
