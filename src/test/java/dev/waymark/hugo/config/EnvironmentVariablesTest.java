package dev.waymark.hugo.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.data.Data;
import dev.waymark.hugo.Txtar;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings from variables. */
class EnvironmentVariablesTest {
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

  private static Options with(String toml, String name, String value) {
    HugoConfig config = Txtar.of("-- hugo.toml --\n" + toml).config(Map.of(name, value));
    return config.options(config.defaultLanguage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a, b", "a b", "[a, b]", "['a', 'b']"})
  void aListIsWrittenInSeveralWays(String value) {
    assertThat(with("", "HUGO_DISABLEKINDS", value).texts("disablekinds"))
        .containsExactly("a", "b");
  }

  @Test
  void onlyKnownListsAndThoseThatAreThereAreLists() {
    assertThat(with("", "HUGO_TITLE", "[a, b]").at("title")).isInstanceOf(Data.Text.class);
    assertThat(with("[params]\nx = ['y']", "HUGO_PARAMS_X", "[a, b]").texts("params", "x"))
        .containsExactly("a", "b");
    assertThat(with("[params]\nx = ['y']", "HUGO_PARAMS_X", "a").at("params", "x"))
        .isInstanceOf(Data.Text.class);
    assertThat(with("", "HUGO_PARAMS_DISABLEKINDS", "a b").texts("params", "disablekinds"))
        .as("no list below another key")
        .containsExactly("a b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"y\": \"z\"}", "y = 'z'", "y: z"})
  void aTableReplacesATable(String value) {
    Options options = with("[params.x]\na = 'b'", "HUGO_PARAMS_X", value);
    assertThat(options.text("", "params", "x", "y")).isEqualTo("z");
    assertThat(options.at("params", "x", "a")).isNull();
  }

  @Test
  void whatIsNoTableHasNothingBelow() {
    Options options = with("title = 'T'", "HUGO_TITLE_SUB", "x");
    assertThat(options.text("", "title")).isEqualTo("T");
  }

  @Test
  void theCharacterBehindHugoPartsTheKeys() {
    assertThat(with("", "HUGOxPARAMSxA_B", "c").text("", "params", "a_b")).isEqualTo("c");
    assertThat(with("", "HUGO.PARAMS.A", "c").text("", "params", "a")).isEqualTo("c");
    assertThat(with("", "HUGO_X", "c").text("", "x")).isEqualTo("c");
  }
}
