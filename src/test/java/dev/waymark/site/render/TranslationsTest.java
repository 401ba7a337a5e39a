package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code T} and the files of {@code i18n}, as Hugo 0.169.0 prints them. */
class TranslationsTest {
  private static final String ENGLISH =
      """
      plain = 'Plain'
      [count]
      one = '{{ .Count }} item'
      other = '{{ .Count }} items'
      [named]
      other = 'Hi {{ .Name }}, {{ .Deep.Er }}!'
      [described]
      description = 'about'
      other = 'Described'
      [trans]
      translation = 'Translated'
      [nest.inner]
      other = 'Inner'
      [nest.deep]
      er = 'Deeper'
      [onlyone]
      one = 'one only'
      [zero]
      zero = 'none'
      one = 'one'
      other = 'many'
      [other]
      other = 'O'
      [func]
      other = '{{ upper "x" }} y'
      [open]
      other = 'x {{ .Count'
      """;

  private static AskedSite site(String config) {
    String languages =
        "[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\n[languages.de]\nweight = 3\n"
            + "languageCode = 'de-CH'\n[languages.ru]\nweight = 4\n";
    return AskedSite.of(config + languages)
        .page("_index.md", "title: H")
        .file("i18n/en.toml", ENGLISH)
        .file(
            "i18n/fr.yaml",
            """
            - id: plain
              translation: Simple
            - id: count
              translation:
                one: '{{ .Count }} chose'
                other: '{{ .Count }} choses'
            - id: plain
              translation: Encore
            """)
        .file(
            "i18n/de-ch.json",
            "{\"plain\": \"Einfach\", \"named\": {\"other\": \"Hallo {{ . }}\"}}")
        .file("i18n/ru.YML", "count: {one: r1, few: r2, many: r3, other: r4}\n")
        .file("i18n/en.txt", "text = 'no translation'")
        .file("i18n/.toml", "hidden = 'no language'");
  }

  private static String ask(AskedSite site, String language, String expression) {
    String template = "{{ " + expression + " }}";
    return site.run(language, "/", template).value().replace(Text.HOLE, '~');
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "T \"plain\" => Plain",
        "i18n \"plain\" => Plain",
        "lang.Translate \"plain\" => Plain",
        "T \"PLAIN\" => ''",
        "T \"count\" 1 => 1 item",
        "T \"count\" 2 => 2 items",
        "T \"count\" 0 => 0 items",
        "T \"count\" => <no value> items",
        "T \"count\" (dict \"Count\" 3) => 3 items",
        "T \"count\" (dict \"Count\" 1) => 1 item",
        "T \"count\" (dict \"x\" 3) => <no value> items",
        "T \"count\" (getenv \"X\") => ~",
        "T \"named\" (dict \"Name\" \"N\" \"Deep\" (dict \"Er\" 5)) => Hi N, 5!",
        "T \"named\" (dict \"Name\" (getenv \"X\") \"Deep\" (dict \"Er\" 5)) => Hi ~, 5!",
        "T \"named\" (dict \"Name\" \"N\") => Hi N, <no value>!",
        "T \"described\" => Described",
        "T \"described\" 1 => Described",
        "T \"trans\" => Translated",
        "T \"nest.inner\" => Inner",
        "T \"nest.deep.er\" => Deeper",
        "T \"nest\" => ''",
        "T \"onlyone\" => ''",
        "T \"onlyone\" 1 => one only",
        "T \"onlyone\" 2 => ''",
        "T \"zero\" 0 => many",
        "T \"zero\" 1 => one",
        "T \"zero\" \"1\" => one",
        "T \"zero\" \"abc\" => many",
        "T \"zero\" \"1.5\" => ~",
        "T \"zero\" (slice 1 2) => many",
        "T \"zero\" (dict \"count\" 1) => one",
        "T \"other\" => O",
        "T \"func\" => ~ y",
        "T \"open\" => x {{ .Count",
        "T \"none\" => ''",
        "T \"text\" => ''",
        "T \"hidden\" => ''",
        "T (getenv \"X\") => ~",
        "T => ~",
        "T \"plain\" 1 2 => ~",
      })
  void english(String expression, String printed) {
    assertThat(ask(site(""), "en", expression)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "fr => T \"plain\" => Encore",
        "fr => T \"count\" 0 => 0 chose",
        "fr => T \"count\" 2 => 2 choses",
        "fr => T \"described\" => Described",
        "fr => T \"none\" => ''",
        "de => T \"plain\" => Einfach",
        "de => T \"named\" \"x\" => Hallo x",
        "de => T \"count\" 1 => 1 item",
        "ru => T \"plain\" => Plain",
        "ru => T \"count\" => r4",
        "ru => T \"count\" 1 => ~",
      })
  void otherLanguages(String language, String expression, String printed) {
    assertThat(ask(site(""), language, expression)).isEqualTo(printed);
  }

  @Test
  void aTextThatIsMissingMayBeShownAsSuch() {
    AskedSite site = site("enableMissingTranslationPlaceholders = true\n");
    assertThat(ask(site, "fr", "T \"described\"")).isEqualTo("[i18n] described");
    assertThat(ask(site, "fr", "T \"plain\"")).isEqualTo("Encore");
    assertThat(ask(site, "en", "T \"none\"")).isEqualTo("[i18n] none");
  }

  @ParameterizedTest
  @CsvSource({
    "'', T `none`, ~",
    "'', T `plain`, Encore",
    "true, T `none`, ~",
    "true, T `count` 2, 2 choses"
  })
  void whatAThemeThatIsNotHereMayHave(String placeholders, String expression, String printed) {
    String config = placeholders.isEmpty() ? "" : "enableMissingTranslationPlaceholders = true\n";
    assertThat(ask(site("theme = 'none'\n" + config), "fr", expression)).isEqualTo(printed);
  }

  /** Of two files for one text the project's counts, of two texts of one id the last. */
  @Test
  void themesHaveTextsToo() {
    AskedSite site =
        site("theme = 'x'\n")
            .file("themes/x/i18n/en.toml", "plain = 'Of the theme'\nextra = 'More'\n")
            .file("themes/x/i18n/fr.toml", "extra = 'Plus'\n");
    assertThat(ask(site, "en", "T \"plain\"")).isEqualTo("Plain");
    assertThat(ask(site, "en", "T \"extra\"")).isEqualTo("More");
    assertThat(ask(site, "fr", "T \"extra\"")).isEqualTo("Plus");
  }

  /** Those of the language, by its locale or code, then those of the standard language. */
  @ParameterizedTest
  @CsvSource({
    "i18n/it.toml, E",
    "i18n/pt.toml, E",
    "i18n/pt-br.toml, E",
    "i18n/en.toml, ''",
    "i18n/es.toml, ''",
  })
  void filesAreNamedByTheLanguageOrItsLocale(String file, String printed) {
    String config =
        "defaultContentLanguage = 'it'\n[languages.it]\n[languages.pt]\nlocale = 'pt-BR'\n";
    AskedSite site =
        AskedSite.of(config)
            .file("content/_index.pt.md", "---\ntitle: H\n---\n")
            .file(file, "x = 'E'\n");
    assertThat(ask(site, "pt", "T \"x\"")).isEqualTo(printed);
  }
}
