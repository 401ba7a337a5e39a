package dev.waymark.hugo.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.data.Data;
import dev.waymark.hugo.Txtar;
import dev.waymark.text.Defect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with configuration files, and where. */
class ConfigSyntaxTest {
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
  @CsvSource({
    "0.151.0, false",
    "0.152.0, true",
  })
  void aKeyThatIsTwiceInYamlIsRefusedSince152(String version, boolean refused) {
    Txtar site = Txtar.of("-- hugo.yaml --\ntitle: a\ntitle: b");
    assertThat(site.config(HugoVersion.parse(version)).defects().isEmpty()).isEqualTo(!refused);
  }

  @Test
  void aKeyThatIsTwiceIsRefusedInTomlAndNotInJson() {
    HugoVersion old = new HugoVersion(0, 111, 0);
    assertThat(Txtar.of("-- hugo.toml --\na = 1\na = 2").config(old).defects()).hasSize(1);
    assertThat(Txtar.of("-- hugo.json --\n{\"a\": 1, \"a\": 2}").config().defects()).isEmpty();
  }

  @Test
  void aFileWithoutKeysIsRefusedUnlessItIsEmpty() {
    assertThat(Txtar.of("-- hugo.yaml --\n- a").config().defects())
        .extracting(Defect::message)
        .containsExactly("a configuration file must hold keys and values");
    assertThat(Txtar.of("-- hugo.yaml --\n# nothing").config().defects()).isEmpty();
    assertThat(Txtar.of("-- config/_default/params.yaml --\n").config().defects()).isEmpty();
  }
}
