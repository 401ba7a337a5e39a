package dev.waymark.rules.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.lint.Findings.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of themes and modules that are not here, with the links that wait for them. */
class AbsentModuleTest {
  private static List<String> found(boolean stops, String config, String text) {
    SmallSite files =
        new SmallSite()
            .without("layouts/all.html")
            .file("hugo.toml", "baseURL = 'https://example.org/'\n" + config.replace('↵', '\n'))
            .file(".gitmodules", "[submodule \"themes/sub\"]\n")
            .page("a.md", text + "\n");
    List<Problem> all = new ArrayList<>();
    new AbsentModule(stops).check(files.build(), all::add);
    return all.stream().map(Problem::message).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "theme = 'gone' => no theme gone in themes/",
        "theme = 'gone'↵themesDir = '.' => no theme gone in ./",
      })
  void aThemeThatNothingElseCouldHoldStopsHugo(String config, String message) {
    assertThat(found(true, config, "x")).containsExactly(message);
    assertThat(found(false, config, "x")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "theme = 'sub' => theme sub is not here; run `git submodule update --init`",
        "theme = 'github.com/a/b' => theme github.com/a/b is not here; run `hugo mod vendor`",
        "theme = 'x'↵themesDir = 'node_modules/y'" + " => theme x is not here; run `npm install`",
        "theme = 'x'↵themesDir = '../..'"
            + " => theme x is not here; its folder lies outside of the site; run `hugo mod vendor`",
      })
  void ofOthersItIsSaidWhatWouldBringThem(String config, String message) {
    assertThat(found(false, config, "x")).containsExactly(message);
    assertThat(found(true, config, "x")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "x => ~~",
        "[a](/img/a.png) => : 1 link depends on it",
        "[a](/img/a.png) [b](/img/b.png) => : 2 links depend on it",
      })
  void linksThatWaitForItAreCounted(String text, String wait) {
    assertThat(found(true, "theme = 'gone'", text))
        .containsExactly("no theme gone in themes/" + wait);
  }
}
