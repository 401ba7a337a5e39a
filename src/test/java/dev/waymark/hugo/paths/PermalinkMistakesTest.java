package dev.waymark.hugo.paths;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.Txtar;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.text.Defect;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Permalinks for which Hugo stops. */
class PermalinkMistakesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.167.0 | posts = '/:nosuch/'                     | permalinks have no token :nosuch",
        "0.167.0 | posts = '/:year/:Jan/:sections[1:]/'    | ",
        "0.167.0 | posts = '/:slugorcontentbasename/'      | ",
        "0.143.0 | posts = '/:slugorcontentbasename/'      | permalinks have no token"
            + " :slugorcontentbasename",
        "0.167.0 | page = {posts = '/:slug/'}              | ",
        "0.167.0 | page = {posts = '/:nosuch/'}            | permalinks have no token :nosuch",
        "0.167.0 | page = {posts = 1}                      | a permalink's pattern must be text",
        "0.167.0 | pages = {posts = '/:slug/'}             | permalinks have no kind pages",
        "0.160.0 | home = {'/' = '/x/'}                    | permalinks have no kind home",
        "0.114.0 | page = {posts = '/:slug/'}              | permalinks have no kind page",
        "0.167.0 | posts = ['/:slug/']                     | a permalink's pattern must be text",
      })
  void reportsPermalinksThatHugoRefuses(String version, String permalinks, String message) {
    Txtar site =
        Txtar.of("-- config.toml --\n[languages.en]\n[languages.fr]\n[permalinks]\n" + permalinks);
    assertThat(site.config(HugoVersion.parse(version)).defects())
        .extracting(Defect::message)
        .isEqualTo(message == null ? List.of() : List.of(message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.167.0 | {pattern = '/:slug/'}                    | ",
        "0.167.0 | {pattern = '/:nosuch/'}                  | permalinks have no token :nosuch",
        "0.167.0 | {target = {path = '/posts/**'}}          | a permalink needs a pattern",
        "0.167.0 | {pattern = ['/:slug/']}                  | a permalink's pattern must be text",
        "0.160.0 | {pattern = '/:nosuch/'}                  | ",
      })
  void reportsRulesThatHugoRefuses(String version, String rule, String message) {
    Txtar site = Txtar.of("-- config.toml --\npermalinks = [" + rule + "]\n");
    assertThat(site.config(HugoVersion.parse(version)).defects())
        .extracting(Defect::message)
        .isEqualTo(message == null ? List.of() : List.of(message));
  }
}
