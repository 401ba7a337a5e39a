package dev.waymark.hugo.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.Txtar;
import dev.waymark.text.Defect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  /** {@code code prefix output base}, an asterisk at the default. */
  private static List<String> languages(String config) {
    return Txtar.of("-- hugo.toml --\n" + config).config().languages().stream()
        .map(
            l ->
                (l.isDefault() ? "*" : "")
                    + l.code()
                    + " "
                    + l.prefix()
                    + " "
                    + l.outputPrefix()
                    + " "
                    + l.baseUrl())
        .toList();
  }

  @Test
  void hasOneWithoutAny() {
    assertThat(languages("")).containsExactly("*en   /");
    assertThat(languages("defaultContentLanguage = 'FR'")).containsExactly("*fr   /");
    assertThat(languages("defaultContentLanguageInSubdir = true")).containsExactly("*en /en /en /");
  }

  @Test
  void ordersByWeightThenCode() {
    String config =
        """
        baseURL = 'https://a.example'
        [languages.zh]
        [languages.en]
        [languages.fr]
        weight = 2
        [languages.DE]
        weight = 1
        """;
    assertThat(languages(config))
        .containsExactly(
            "de /de /de https://a.example/",
            "fr /fr /fr https://a.example/",
            "*en   https://a.example/",
            "zh /zh /zh https://a.example/");
    assertThat(
            languages(
                "defaultContentLanguage = 'fr'\ndefaultContentLanguageInSubdir = true\n" + config))
        .startsWith("de /de /de https://a.example/", "*fr /fr /fr https://a.example/");
  }

  @Test
  void takesTheFirstAsDefaultWithoutEnglish() {
    assertThat(languages("[languages.sv]\nweight = 10\n[languages.nn]\nweight = 20"))
        .containsExactly("*sv   /", "nn /nn /nn /");
  }

  @Test
  void leavesOutDisabledOnes() {
    HugoConfig config =
        Txtar.of(
                """
                -- hugo.toml --
                disableLanguages = ['fr', 'xx']
                [languages.en]
                [languages.fr]
                [languages.de]
                disabled = true
                -- content/a.md --
                -- content/a.fr.md --
                -- content/b.de.md --
                -- content/c.xx.md --
                """)
            .config();
    assertThat(config.languages()).extracting(Language::code).containsExactly("en");
    assertThat(config.disabledLanguages()).containsExactlyInAnyOrder("fr", "de");
  }

  @Test
  void refusesADefaultThatIsNotThere() {
    HugoConfig config =
        Txtar.of("-- hugo.toml --\ndefaultContentLanguage = 'xx'\n[languages.en]").config();
    assertThat(config.defects())
        .extracting(Defect::message)
        .containsExactly("defaultContentLanguage xx is not one of the languages");
    assertThat(config.defaultLanguage().code()).isEqualTo("en");
  }

  @Test
  void servesEachFromItsOwnHost() {
    HugoConfig config =
        Txtar.of(
                """
                -- hugo.toml --
                baseURL = 'https://a.example/'
                [languages.en]
                weight = 1
                baseURL = 'https://en.example'
                [languages.fr]
                weight = 2
                baseURL = 'https://fr.example/x'
                """)
            .config();
    assertThat(config.multihost()).isTrue();
    Language french = config.language("fr");
    assertThat(french.prefix()).isEmpty();
    assertThat(french.outputPrefix()).isEqualTo("/fr");
    assertThat(french.basePath()).isEqualTo("/x");
    assertThat(french.origin()).isEqualTo("https://fr.example");
    assertThat(config.language("en").outputPrefix()).isEqualTo("/en");
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/docs, https://a.example/docs/, /docs",
    "https://a.example/docs/, https://a.example/docs/, /docs",
    "https://a.example?x#y, https://a.example/, ''",
    "/, /, ''",
    "'', /, ''",
    "/sub, /sub/, /sub",
    "//a.example/x, //a.example/x/, /x",
  })
  void endsTheBaseUrlWithASlash(String written, String url, String path) {
    Language language =
        Txtar.of("-- hugo.toml --\nbaseURL = '" + written + "'").config().defaultLanguage();
    assertThat(language.baseUrl()).isEqualTo(url);
    assertThat(language.basePath()).isEqualTo(path);
  }

  @Test
  void mergesParamsAndReplacesTheRest() {
    HugoConfig config =
        Txtar.of(
                """
                -- hugo.toml --
                title = 'root'
                disableKinds = ['rss', 'term']
                [params]
                a = 1
                [params.deep]
                x = 'root'
                y = 'root'
                [permalinks]
                posts = '/p/'
                [languages.en]
                [languages.fr]
                title = 'fr'
                disableKinds = ['home']
                [languages.fr.params.deep]
                x = 'fr'
                [languages.fr.permalinks]
                docs = '/d/'
                """)
            .config();
    Options english = config.options(config.language("en"));
    Options french = config.options(config.language("fr"));
    assertThat(english.text("", "title")).isEqualTo("root");
    assertThat(french.text("", "title")).isEqualTo("fr");
    assertThat(french.texts("disablekinds")).containsExactly("home");
    assertThat(french.text("", "params", "a")).isEqualTo("1");
    assertThat(french.text("", "params", "deep", "x")).isEqualTo("fr");
    assertThat(french.text("", "params", "deep", "y")).isEqualTo("root");
    assertThat(french.at("permalinks", "posts")).isNull();
    assertThat(english.text("", "permalinks", "posts")).isEqualTo("/p/");
    assertThat(english.text("", "params", "deep", "x")).isEqualTo("root");
  }

  @Test
  void oneLanguageAloneHasNoHostOfItsOwn() {
    HugoConfig config =
        Txtar.of(
                """
                -- hugo.toml --
                defaultContentLanguageInSubdir = true
                [languages.en]
                baseURL = 'https://en.example'
                [languages.fr]
                baseURL = 'https://fr.example'
                disabled = true
                """)
            .config();
    assertThat(config.multihost()).isFalse();
    assertThat(config.defaultLanguage().prefix()).isEqualTo("/en");
  }
}
