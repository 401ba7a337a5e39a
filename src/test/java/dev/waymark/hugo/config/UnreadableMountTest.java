package dev.waymark.hugo.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be at places whose files are not here. */
class UnreadableMountTest {
  private static UnreadableMount mount(String source, String target) {
    return new UnreadableMount("content", target, source);
  }

  @ParameterizedTest
  @CsvSource({
    "../CHANGELOG.md, changes.md, true",
    "../a.md, b.html, false",
    "../folder, folder, false",
    "../a.md, folder, false",
    "../v1.2, v1.2, false",
    "../.md, .md, false",
    "../a.3gp, b.3gp, true",
  })
  void aFileIsWhatHasTheSameEndingOnBothSides(String source, String target, boolean file) {
    assertThat(mount(source, target).isFile()).isEqualTo(file);
  }

  @ParameterizedTest
  @CsvSource({
    "docs, docs, true",
    "docs, Docs/A.md, true",
    "Docs, docs/a.md, true",
    "docs, docs2, false",
    "docs, other/docs, false",
    "docs, do, false",
    "docs, d*, true",
    "docs, other/*, false",
    "docs/api, docs/{a}/*, true",
    "docs, **, true",
    "docs, d[o]cs, true",
    "docs, do?s, true",
    "'', anything, true",
  })
  void showsWhatLiesBelowItsTargetOrMatchesIt(String target, String path, boolean may) {
    assertThat(mount("../x", target).mayShow(path)).isEqualTo(may);
  }

  @Test
  void showsInItsLanguagesOrInAll() {
    Language english = new Language("en", 1, "", "", "/", true);
    assertThat(mount("../x", "x").showsIn(english)).isTrue();
    assertThat(mount("../x", "x").in(Set.of("en")).showsIn(english)).isTrue();
    assertThat(mount("../x", "x").in(Set.of("fr")).showsIn(english)).isFalse();
  }

  private static MissingModule module(String path, boolean theme, MissingModule.Origin origin) {
    return new MissingModule(path, null, theme, origin, "themes", Set.of("layouts"));
  }

  @Test
  void aSiteSaysWhatItWaitsFor() {
    MissingModule theme = module("t", true, MissingModule.Origin.THEMES);
    HugoConfig config =
        new HugoConfig(
            HugoVersion.NEWEST,
            true,
            "production",
            new Clock(Instant.EPOCH),
            List.of(),
            List.of(),
            Set.of(),
            false,
            false,
            List.of(),
            List.of(mount("../x", "docs")),
            List.of(theme),
            Map.of(),
            List.of());
    assertThat(config.absent("layouts")).isEqualTo("theme t is not here");
    assertThat(config.absent("content")).isNull();
    assertThat(config.unseen("layouts")).isEqualTo("theme t is not here");
    assertThat(config.unseen("content")).isEqualTo("mount ../x is not in the tree");
    assertThat(config.unseen("data")).isNull();
    assertThat(config.unseen("layouts", "a")).isEqualTo("theme t is not here");
    assertThat(config.unseen("content", "docs/a.md")).isEqualTo("mount ../x is not in the tree");
    assertThat(config.unseen("content", "a.md")).isNull();
    assertThat(config.unseen("data", "docs/a.md")).isNull();
    assertThat(config.waitsFor("a link: theme t is not here")).isEqualTo(theme);
    assertThat(config.waitsFor("theme u is not here")).isNull();
    assertThat(config.unresolvedModules()).containsExactly("t");
  }

  @Test
  void whatIsMissingIsATheme_aModuleOrAFileOfTheBuild() {
    assertThat(module("m", false, MissingModule.Origin.GO_MODULE).why())
        .isEqualTo("module m is not here");
    assertThat(module("f.json", false, MissingModule.Origin.GENERATED).why())
        .isEqualTo("f.json is not here");
    assertThat(module("m", true, MissingModule.Origin.THEMES).with(Set.of("data")).components())
        .containsExactly("data");
  }
}
