package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What templates get of languages, as Hugo 0.169.0 prints it. */
class LanguagesTest {
  private static final String CONFIG =
      """
      defaultContentLanguage = 'fr'
      languageName = 'of the site'
      [languages.en]
      weight = 1
      languageName = 'English'
      languageDirection = 'ltr'
      languageCode = 'en-GB'
      title = 'Title'
      [languages.fr]
      weight = 2
      label = 'Français'
      direction = 'rtl'
      locale = 'fr-CA'
      [languages.de]
      weight = 3
      """;

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "en => site.Language.LanguageName => English",
        "en => site.Language.Label => English",
        "en => site.Language.LanguageDirection => ltr",
        "en => site.Language.LanguageCode => en-GB",
        "en => site.Language.Locale => en-GB",
        "en => site.Language.Weight => 1",
        "en => site.Language.Title => Title",
        "en => site.Language.IsDefault => false",
        "fr => site.Language.Label => Français",
        "fr => site.Language.Direction => rtl",
        "fr => site.Language.Locale => fr-CA",
        "fr => site.Language.IsDefault => true",
        "de => site.Language.Locale => de",
        "de => site.Language.Direction => ''",
        "en => site.Sites.Default.Language.Lang => fr",
        "en => site.Sites.First.Language.Lang => en",
        "en => range site.Sites }}{{ .Language.Lang }},{{ end => en,fr,de,",
        "en => site.Sites.Nothing => ~",
      })
  void aLanguage(String language, String expression, String printed) {
    AskedSite site =
        AskedSite.of(CONFIG)
            .page("_index.md", "title: H")
            .page("_index.en.md", "title: H")
            .page("_index.de.md", "title: H");
    String shown = site.run(language, "/", "{{ " + expression + " }}").value();
    assertThat(shown.replace(Text.HOLE, '~')).isEqualTo(printed);
  }
}
