package dev.waymark.hugo.modules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.Txtar;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.MissingModule;
import dev.waymark.hugo.config.MissingModule.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not here and may add pages: themes, and mounts that a script writes. */
class AbsentContentTest {
  private static boolean mayAddPages(String site) {
    HugoConfig config = Txtar.of("-- hugo.toml --\ntheme = ['away', 'here']\n" + site).config();
    assertThat(config.absent("layouts")).isEqualTo("theme away is not here");
    return config.absent("content") != null;
  }

  @ParameterizedTest
  @CsvSource({
    "content/a.md, false",
    "content/docs/a.html, false",
    "content/a.png, true",
    "content/md, false",
    "static/a.md, true",
    "themes/here/content/a.md, true",
  })
  void aThemeAddsNoneToASiteThatHasPagesOfItsOwn(String file, boolean adds) {
    assertThat(mayAddPages("-- " + file + " --\n-- themes/here/theme.toml --\n")).isEqualTo(adds);
  }

  @ParameterizedTest
  @CsvSource({"README.md, false", "logo.png, true"})
  void aFileThatIsMountedMayBeAPageOfItsOwn(String file, boolean adds) {
    String mount = "[[module.mounts]]\nsource = '%s'\ntarget = 'content/%s'\n-- %s --\n";
    assertThat(mayAddPages(mount.replace("%s", file) + "-- themes/here/theme.toml --\n"))
        .isEqualTo(adds);
  }

  private static @Nullable MissingModule generated(String files) {
    HugoConfig config =
        Txtar.of("-- hugo.toml --\n" + files + "\n-- content/a.md --\n-- static/x --\n").config();
    assertThat(config.absentModules()).hasSizeLessThan(2);
    return config.absentModules().isEmpty() ? null : config.absentModules().get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "config/_default/module-template.yaml, config/_default/module.yaml",
    "config/_default/module_tmpl.toml, config/_default/module.toml",
    "config/_default/module.json.in, config/_default/module.yaml",
    "config/production/module.tpl.yml, config/production/module.yaml",
  })
  void mountsThatAScriptWritesAreMissing(String template, String made) {
    MissingModule module = generated("-- " + template + " --\nx: 1\nmounts: []");
    assertThat(module).isNotNull();
    assertThat(module.path()).isEqualTo(made);
    assertThat(module.source()).isEqualTo(Origin.GENERATED);
    assertThat(module.span()).hasToString(template + ":2:1");
    assertThat(module.span().text()).isEqualTo("mounts");
    assertThat(module.why()).isEqualTo(made + " is not here");
    assertThat(module.components()).contains("content", "static", "layouts");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-- config/_default/module-template.yaml --\nimports: []",
        "-- config/_default/modules-template.yaml --\nmounts: []",
        "-- config/_default/module-template.yaml.txt --\nmounts: []",
        "-- config/staging/module-template.yaml --\nmounts: []",
        "-- module-template.yaml --\nmounts: []",
        "-- config/_default/module-template.yaml --\nmounts: []\n"
            + "-- config/_default/module.yaml --\nx: 1",
        "[[module.mounts]]\nsource = 'static'\ntarget = 'static'\n"
            + "-- config/_default/module-template.yaml --\nmounts: []",
      })
  void otherFilesWriteNone(String files) {
    assertThat(generated(files)).isNull();
  }

  @Test
  void ofSeveralTemplatesOfMountsTheFirstIsNamed() {
    MissingModule module =
        generated(
            "-- config/_default/module-template.yaml --\nmounts: []\n"
                + "-- config/production/module-template.yaml --\nmounts: []");
    assertThat(module).isNotNull();
    assertThat(module.path()).isEqualTo("config/_default/module.yaml");
  }
}
