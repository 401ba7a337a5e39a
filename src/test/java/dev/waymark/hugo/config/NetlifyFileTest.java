package dev.waymark.hugo.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.Txtar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetlifyFileTest {
  private static final String VERSION = "\n[build.environment]\nHUGO_VERSION = '0.120.4'\n";

  private static Txtar site(String above, String build) {
    return Txtar.of(
        "-- hugo.toml --\ntitle = 'x'\n-- ../docs/site/hugo.toml --\ntitle = 'x'\n"
            + ("-- ../other/hugo.toml --\ntitle = 'other'\n-- " + above + " --\n[build]\n")
            + (build + VERSION));
  }

  @ParameterizedTest
  @CsvSource({
    "base = 'docs/site'",
    "base = '/docs/site/'",
    "publish = 'docs/site/public'",
    "'base = \"docs\"↵publish = \"site/public/\"'",
  })
  void aFileAboveCountsWhenItBuildsTheSite(String build) {
    Txtar site = site("../netlify.toml", build.replace('↵', '\n'));
    assertThat(NetlifyFile.isServing(site.tree())).isTrue();
    assertThat(site.config().version()).hasToString("0.120.4");
  }

  @ParameterizedTest
  @CsvSource({
    "../netlify.toml, base = 'other'",
    "../netlify.toml, command = 'make'",
    "../netlify.toml, base = '../docs/site'",
    "../../../../netlify.toml, base = 'docs/site'",
  })
  void aFileAboveThatBuildsAnotherSiteDoesNotCount(String above, String build) {
    Txtar site = site(above, build);
    assertThat(NetlifyFile.isServing(site.tree())).isFalse();
    assertThat(site.config().version()).isEqualTo(HugoVersion.NEWEST);
  }
}
