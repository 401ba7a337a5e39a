package dev.waymark.hugo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.config.Options;
import org.junit.jupiter.api.Test;

class ConfigLoaderTest {
  private static Options options(Txtar site) {
    HugoConfig config = site.config();
    return config.options(config.defaultLanguage());
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
}
