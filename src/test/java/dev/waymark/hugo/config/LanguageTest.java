package dev.waymark.hugo.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.Txtar;
import dev.waymark.text.Defect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a language's base URL says, and what else its table may hold. */
class LanguageTest {
  @ParameterizedTest
  @CsvSource({
    "https://a.example/, '', https://a.example",
    "https://a.example/b/c/, /b/c, https://a.example",
    "https://a.example//, '', https://a.example",
    "https://a.example, '', https://a.example",
    "//a.example/b/, /b, //a.example",
    "/b/, /b, ",
    "b/, /b, ",
    "/, '', ",
  })
  void aBaseUrlHasAnOriginAndAPath(String url, String path, String origin) {
    Language language = new Language("en", 1, "", "", url, true);
    assertThat(language.basePath()).isEqualTo(path);
    assertThat(language.origin()).isEqualTo(origin);
  }

  private static HugoConfig config(String toml) {
    return Txtar.of("-- hugo.toml --\n" + toml).config();
  }

  @Test
  void aWeightMayBeTextAndAnythingElseIsNone() {
    String toml =
        "[languages.a]\nweight = ' 3 '\n[languages.b]\nweight = 2.9\n[languages.c]\nweight = 'x'\n"
            + "[languages.d]\n[languages.e]\nweight = -1";
    assertThat(config(toml).languages())
        .extracting(l -> l.code() + l.weight())
        .containsExactly("e-1", "b2", "a3", "c0", "d0");
  }

  @Test
  void aLanguageMayBeNoTable() {
    assertThat(config("[languages]\nen = 'x'\n[languages.fr]").languages())
        .extracting(Language::code)
        .containsExactlyInAnyOrder("en", "fr");
  }

  @Test
  void ifAllAreDisabledAllAreBuilt() {
    HugoConfig config = config("disableLanguages = ['en']\n[languages.en]");
    assertThat(config.languages()).extracting(Language::code).containsExactly("en");
  }

  @Test
  void aDefaultThatIsDisabledIsRefused() {
    HugoConfig config =
        config(
            "defaultContentLanguage = 'fr'\ndisableLanguages = ['FR']\n"
                + "[languages.en]\n[languages.fr]");
    assertThat(config.defects())
        .extracting(Defect::message)
        .containsExactly("defaultContentLanguage fr is disabled");
    assertThat(config.defects().get(0).span().text()).isEqualTo("'fr'");
  }

  @Test
  void aSingleLanguageHadNoFolderBefore112() {
    Txtar site = Txtar.of("-- config.toml --\ndefaultContentLanguageInSubdir = true");
    assertThat(site.config(new HugoVersion(0, 111, 0)).defaultLanguage().prefix()).isEmpty();
    assertThat(site.config(new HugoVersion(0, 112, 0)).defaultLanguage().prefix()).isEqualTo("/en");
  }

  @Test
  void knowsItsLanguagesByCode() {
    HugoConfig config = config("[languages.en]\n[languages.fr]");
    assertThat(config.language("fr").code()).isEqualTo("fr");
    assertThat(config.language("de")).isNull();
    assertThat(config.multilingual()).isTrue();
    assertThat(config("").multilingual()).isFalse();
    assertThat(config.languagesWritten()).isTrue();
    assertThat(config("").languagesWritten()).isFalse();
    Language german = new Language("de", 1, "", "", "/", false);
    assertThat(config.options(german).data().entries()).isEqualTo(List.of());
  }
}
