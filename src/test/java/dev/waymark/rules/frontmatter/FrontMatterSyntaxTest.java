package dev.waymark.rules.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Front matter of the wrong shape. */
class FrontMatterSyntaxTest {
  private final SmallSite files = new SmallSite();

  private List<Problem> found(String line) {
    List<Problem> all = new ArrayList<>();
    files.file("content/a.md", "---\n" + line + "\n---\n");
    new FrontMatterSyntax().check(files.build(), all::add);
    return all;
  }

  private void hugo(String version) {
    files.file("netlify.toml", "[build.environment]\nHUGO_VERSION = '" + version + "'\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "params: x => params must be a map",
        "build: [x] => build must be a map",
        "cascade: x => cascade must be a map or a list of maps",
        "_build: {render: never} => _build is now called build",
        "url: https://x.org/a/ => url must be a path of this site, without scheme and host",
        "url: http://x.org/ => url must be a path of this site, without scheme and host",
        "aliases: https://x.org/ => aliases must be paths of this site, without scheme and host",
        "aliases: [/ok/, /] => an alias cannot be the home page",
        "aliases: [/ok/, ''] => an alias cannot be empty",
        "outputs: [html, jsn] => no output format is named jsn; did you mean json?",
        "outputs: Zzzzz => no output format is named Zzzzz",
      })
  void stopsHugo(String line, String message) {
    List<Problem> found = found(line);
    assertThat(found).extracting(Problem::message).containsExactly(message);
    assertThat(found.get(0).atMost()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "params: {x: y}",
        "params:",
        "build: {render: never}",
        "cascade: {x: y}",
        "cascade: [{x: y}]",
        "cascade:",
        "url: /a/",
        "url: httpd/",
        "aliases: [/a/, 5]",
        "outputs: [HTML, json, '']",
        "title: https://x.org/",
      })
  void isWell(String line) {
    assertThat(found(line)).isEmpty();
  }

  @Test
  void whatCannotBeReadIsSaidOnce() {
    assertThat(found("a: [")).hasSize(1);
  }

  @Test
  void olderHugosBuildSomeOfIt() {
    hugo("0.122.0");
    assertThat(found("params: x").get(0).atMost()).isEqualTo(Severity.WARNING);
    assertThat(found("cascade: x").get(0).atMost()).isEqualTo(Severity.WARNING);
    hugo("0.123.0");
    assertThat(found("params: x").get(0).atMost()).isNull();
  }

  @Test
  void theOldNameOfBuildIsSaidSince145AndAnErrorSince160() {
    hugo("0.144.0");
    assertThat(found("_build: {}")).isEmpty();
    hugo("0.159.0");
    assertThat(found("_build: {}").get(0).atMost()).isEqualTo(Severity.INFO);
    hugo("0.160.0");
    assertThat(found("_build: {}").get(0).atMost()).isNull();
  }

  @Test
  void aThemeThatIsNotHereMayBringOutputFormats() {
    files.file("hugo.toml", "theme = 'away'\n");
    assertThat(found("outputs: [jsn]")).isEmpty();
  }
}
