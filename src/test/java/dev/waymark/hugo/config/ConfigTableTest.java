package dev.waymark.hugo.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How settings are put over and under each other. */
class ConfigTableTest {
  private static ConfigTable table(String... lines) {
    String toml = String.join("\n", lines);
    Data read = DataReader.read(DataFormat.TOML, Source.of("hugo.toml", toml).all()).value();
    return ConfigTable.of((Data.Table) read);
  }

  /** A project's settings with those of a module under them. */
  private static ConfigTable merged(ConfigTable project, ConfigTable module) {
    project.setDefaultStrategies();
    project.mergeRoot(module);
    return project;
  }

  private static String text(ConfigTable table, String path) {
    return table.text("-", path.split("\\."));
  }

  @Test
  void paramsOfAModuleJoinAtAnyDepth() {
    ConfigTable all =
        merged(
            table("[params]", "a = 'own'", "[params.deep]", "x = 'own'", "[x.params]", "p = 'own'"),
            table(
                "[params]",
                "a = 'theirs'",
                "b = 'theirs'",
                "[params.deep]",
                "x = 'theirs'",
                "y = 'theirs'",
                "[x.params]",
                "q = 'theirs'"));
    assertThat(
            List.of("params.a", "params.b", "params.deep.x", "params.deep.y", "x.params.q").stream()
                .map(path -> text(all, path)))
        .containsExactly("own", "theirs", "own", "theirs", "theirs");
  }

  @ParameterizedTest
  @CsvSource({"outputformats", "mediatypes", "menus"})
  void ofSomeTablesOnlyWhatIsAbsentJoins(String name) {
    String own = "[" + name + ".mine]";
    String theirs = "[" + name + ".theirs]";
    ConfigTable all = merged(table(own, "a = 'own'"), table(own, "b = 'x'", theirs, "c = 'x'"));
    assertThat(text(all, name + ".mine.b")).isEqualTo("-");
    assertThat(text(all, name + ".theirs.c")).isEqualTo("x");
    assertThat(text(merged(table("a = 1"), table(theirs, "c = 'x'")), name + ".theirs.c"))
        .as("also when there is none")
        .isEqualTo("x");
    assertThat(text(merged(table("[sub]"), table("[sub." + name + "]", "c = 'x'")), "sub." + name))
        .as("but not below another")
        .isEqualTo("-");
  }

  @Test
  void ofOtherTablesNothingJoins() {
    ConfigTable module = table("title = 'T'", "[permalinks]", "a = '/a/'");
    assertThat(merged(table("[permalinks]", "b = '/b/'"), module).at("permalinks", "a")).isNull();
    assertThat(merged(table("[permalinks]", "b = '/b/'"), module).at("title")).isNull();
    assertThat(merged(table("x = 1"), module).keys()).containsExactly("x");
  }

  @Test
  void ofALanguageMenusAndParamsJoin() {
    ConfigTable all =
        merged(
            table("[languages.en.menus]", "main = ['a']", "[languages.en.params]", "p = 'own'"),
            table(
                "[languages.en]",
                "title = 'T'",
                "[languages.en.menus]",
                "main = ['b', 'c']",
                "foot = ['d']",
                "[languages.en.params]",
                "q = 'theirs'",
                "[languages.fr]",
                "title = 'F'"));
    assertThat(all.at("languages", "en", "menus", "main").asList()).hasSize(1);
    assertThat(all.at("languages", "en", "menus", "foot")).isNotNull();
    assertThat(text(all, "languages.en.params.q")).isEqualTo("theirs");
    assertThat(all.at("languages", "en", "title")).isNull();
    assertThat(all.at("languages", "fr")).isNull();
  }

  @Test
  void aStrategyOfTheProjectsOwnWins() {
    String[] module = {"title = 'T'", "[permalinks]", "a = '/a/'", "[params]", "p = 'q'"};
    assertThat(merged(table("_merge = 'none'"), table(module)).keys()).isEmpty();
    assertThat(merged(table("_merge = 'deep'"), table(module)).keys())
        .containsExactlyInAnyOrder("title", "permalinks", "params");
    ConfigTable some = merged(table("[params]", "_merge = 'None'", "x = 'y'"), table(module));
    assertThat(some.at("params", "p")).isNull();
    ConfigTable links = merged(table("[permalinks]", "_merge = 'shallow'"), table(module));
    assertThat(text(links, "permalinks.a")).isEqualTo("/a/");
  }

  @Test
  void aLaterFileIsPutOverTableByTable() {
    ConfigTable all = table("a = 1", "b = 1", "[t]", "x = 1", "y = 1", "[u]", "x = 1");
    all.set(table("b = 2", "u = 2", "[t]", "y = 2", "[a]", "x = 2"));
    assertThat(text(all, "b")).isEqualTo("2");
    assertThat(text(all, "t.x") + text(all, "t.y")).isEqualTo("12");
    assertThat(text(all, "u")).isEqualTo("2");
    assertThat(text(all, "a.x")).isEqualTo("2");
    all.set(table("_merge = 'none'"));
    assertThat(merged(all, table("[params]", "p = 'q'")).at("params")).isNull();
  }

  @Test
  void aCopyHasTablesOfItsOwn() {
    ConfigTable first = table("_merge = 'none'", "[t]", "x = 'first'");
    ConfigTable copy = first.copy();
    copy.set(table("[t]", "x = 'copy'"));
    assertThat(text(first, "t.x") + " " + text(copy, "t.x")).isEqualTo("first copy");
    assertThat(merged(copy, table("[params]", "p = 'q'")).at("params")).isNull();
    ConfigTable taken = table("a = 1");
    taken.set(first);
    taken.set(table("[t]", "x = 'taken'"));
    assertThat(text(first, "t.x")).isEqualTo("first");
  }

  @Test
  void aPathLeadsThroughTablesOnly() {
    ConfigTable all = table("a = 'b'", "[t]", "x = 'y'");
    assertThat(all.at("a", "x")).isNull();
    assertThat(all.at("t", "z")).isNull();
    assertThat(all.at("t")).isInstanceOf(Data.Table.class);
    assertThat(all.table("a")).isNull();
    assertThat(all.table("z")).isNull();
    assertThat(all.has("a") + " " + all.has("z")).isEqualTo("true false");
    assertThat(all.keySpan("a").text()).isEqualTo("a");
    assertThat(all.keySpan("z")).isEqualTo(all.freeze().span());
  }

  @Test
  void keysIgnoreCaseAndTheLastCounts() {
    ConfigTable all = table("TiTle = 'T'", "[PARAMS]", "Key = 'v'");
    assertThat(text(all, "title") + text(all, "params.key")).isEqualTo("Tv");
    assertThat(all.freeze().entries()).extracting(Data.Entry::key).isEqualTo(all.keys());
    Data yaml =
        DataReader.read(DataFormat.YAML, Source.of("a.yaml", "a: 1\nA: 2\nb:").all()).value();
    ConfigTable twice = ConfigTable.of((Data.Table) yaml);
    assertThat(text(twice, "a")).isEqualTo("2");
    assertThat(text(twice, "b")).as("nothing is unset").isEqualTo("-");
  }

  @Test
  void aSettingTakesTheNameOfAnother() {
    ConfigTable all = table("a = 1", "b = 2");
    all.rename("a", "b");
    all.rename("none", "b");
    assertThat(all.keys()).containsExactly("b");
    assertThat(text(all, "b")).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource({"none, NONE", "None, NONE", "SHALLOW, SHALLOW", "deep, DEEP", "nosuch, DEEP"})
  void anyOtherWordMeansDeep(String word, Merge merge) {
    assertThat(Merge.of(word)).isEqualTo(merge);
  }
}
