package dev.waymark.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What texts mean, and how many must mean it. */
class MeaningsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "link: /g/000/ | page-link",
        "x: /g/000/ | page-link",
        "x: ../000/ | page-link",
        "link: https://example.com/x | url",
        "x: https://example.com/x | url",
        "x: 2024-01-05 | hugo-date",
        "x: just a text about /g/000/ and more of it |",
        "x: /none/ |",
      })
  void readsOneMeaningInAllTexts(String entry, String format) {
    assertThat(Habits.of(20, n -> entry).of(entry.substring(0, entry.indexOf(':'))).get("format"))
        .isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource({"4, false", "5, true"})
  void fewTextsMeanNothing(int texts, boolean known) {
    Habits habits = Habits.of(20, n -> n < 6 ? "link: " + (n < texts ? "/g/000/" : n) : "title: T");
    assertThat(habits.of("link").containsKey("type")).isTrue();
    Habits alone = Habits.of(20, n -> n < texts ? "link: /g/000/" : "title: T");
    assertThat(alone.of("link").containsKey("format")).isEqualTo(known);
  }

  /** A key that is named for links needs nine of ten, any other nearly all. */
  @ParameterizedTest
  @CsvSource({"link, 2, true", "link, 3, false", "url, 2, true", "next, 2, false", "next, 0, true"})
  void someLinksMayBeBroken(String key, int broken, boolean links) {
    Habits habits =
        Habits.of(
            20,
            n ->
                key.equals("url")
                    ? "t: {url: " + link(n, broken) + "}"
                    : key + ": " + link(n, broken));
    Map<?, ?> found = habits.of(key.equals("url") ? "t" : key);
    boolean asked = found.toString().contains("page-link");
    assertThat(asked).isEqualTo(links);
    if (links && broken > 0)
      assertThat(habits.decisions().toString())
          .contains("18 of 20 lead somewhere")
          .contains("000.md:2")
          .contains("001.md:2")
          .doesNotContain("002.md:2");
  }

  private static String link(int n, int broken) {
    return n < broken ? "/none/" : "/g/000/";
  }

  @Test
  void anAddressInTheWebAndOneInTheSiteAreBothLinks() {
    assertThat(
            Habits.of(20, n -> "link: " + (n % 2 == 0 ? "https://example.com/" : "/g/000/"))
                .of("link")
                .get("format"))
        .isEqualTo("page-link");
  }

  @ParameterizedTest
  @CsvSource({"2, true", "3, false"})
  void iconsAreThoseOfKnownSets(int unknown, boolean icons) {
    Habits habits =
        Habits.of(20, n -> "icon: " + (n < unknown ? "hoem" : "home"), Set.of("home"), Set.of());
    assertThat("icon".equals(habits.of("icon").get("format"))).isEqualTo(icons);
  }

  @Test
  void withoutAKnownSetAnIconIsAWord() {
    assertThat(
            Habits.of(20, n -> "icon: " + (n % 2 == 0 ? "home" : "search")).of("icon").get("enum"))
        .isEqualTo(List.of("home", "search"));
  }

  @Test
  void groupsOfASidebarAreThoseThatAreDeclared() {
    Habits habits =
        Habits.of(
            20,
            n -> "sidebar: {group: " + (n == 0 ? "Basic" : "Basics") + "}",
            Set.of(),
            Set.of("Basics"));
    assertThat(habits.of("sidebar").toString()).contains("enum=[Basics]");
    assertThat(habits.decisions())
        .anyMatch(d -> d.equals("sidebar.group: one of Basics (19 of 20) 000.md:2"));
  }

  @Test
  void aWordUsedOnceIsASlipOfAnother() {
    Habits slip =
        Habits.of(20, n -> "level: " + (n == 0 ? "begginer" : n % 2 == 0 ? "beginner" : "expert"));
    assertThat(slip.of("level").get("enum")).isEqualTo(List.of("beginner", "expert"));
    assertThat(slip.decisions()).contains("level: one of beginner, expert (19 of 20) 000.md:2");
    Habits other =
        Habits.of(20, n -> "level: " + (n == 0 ? "wizard" : n % 2 == 0 ? "beginner" : "expert"));
    assertThat(other.of("level")).isEqualTo(Map.of("type", "string"));
  }

  @ParameterizedTest
  @CsvSource({
    "9, 1, false",
    "9, 2, false",
    "10, 2, true",
    "10, 1, false",
    "20, 4, true",
    "20, 5, false",
    "60, 12, true",
    "65, 13, false"
  })
  void aChoiceIsOfFewWords(int pages, int words, boolean choice) {
    Habits habits = Habits.of(pages, n -> "mode: w" + (char) ('a' + n % words));
    assertThat(habits.of("mode").containsKey("enum")).isEqualTo(choice);
  }

  @Test
  void sentencesAreNoChoice() {
    Habits habits = Habits.of(20, n -> "mode: " + (n % 2 == 0 ? "Yes, please!" : "No, thanks!"));
    assertThat(habits.of("mode")).isEqualTo(Map.of("type", "string"));
  }
}
