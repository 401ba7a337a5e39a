package dev.waymark.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What many pages must do for a schema to ask it of all. */
class InferenceTest {
  @ParameterizedTest
  @CsvSource({
    "10, 0, true",
    "9, 0, false",
    "100, 2, true",
    "100, 3, false",
    "49, 1, false",
    "50, 1, true",
  })
  void asksForAKeyThatNearlyAllHave(int pages, int without, boolean required) {
    Habits habits = Habits.of(pages, n -> n < without ? "title: T" : "title: T\nx: y");
    Object asked = habits.schema().get("required");
    assertThat(asked)
        .isEqualTo(pages < 10 ? null : required ? Set.of("title", "x") : Set.of("title"));
  }

  @Test
  void namesThePagesThatDoOtherwise() {
    Habits habits =
        Habits.of(100, n -> n == 7 ? "title: T" : "title: T\nx: " + (n == 8 ? "1" : "y"));
    assertThat(habits.decisions())
        .containsExactly(
            "title: required (100 of 100 have it)", "x: required (99 of 100 have it) 007.md:2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"draft: false", "aliases: [/%d/]", "slug: s%d", "weight: ", "waymark: {}"})
  void asksForNothingThatAPageHasForItself(String own) {
    Habits habits = Habits.of(20, n -> "title: T\n" + own.formatted(n));
    assertThat(habits.schema().get("required")).isEqualTo(Set.of("title"));
  }

  @Test
  void saysNoTypeOfKeysThatHugoKnows() {
    Habits habits = Habits.of(20, n -> "title: T\nweight: 5\nmine: 5");
    assertThat(habits.schema())
        .containsEntry("properties", Map.of("mine", Map.of("type", "integer")));
    assertThat(habits.inference().types()).containsExactly("mine integer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x: 1 | integer",
        "x: 1.5 | number",
        "x: true | boolean",
        "x: some text | string",
        "x: [a] | array",
        "x: {a: b} | object",
      })
  void knowsTypes(String entry, String type) {
    assertThat(Habits.of(20, n -> entry).of("x").get("type")).isEqualTo(type);
  }

  @Test
  void aWholeNumberAmongFractionsIsANumber() {
    assertThat(Habits.of(20, n -> n % 2 == 0 ? "x: 1" : "x: 1.5").of("x").get("type"))
        .isEqualTo("number");
  }

  @Test
  void twoTypesAreAChoiceAndThreeAMedley() {
    assertThat(Habits.of(20, n -> n % 2 == 0 ? "x: 1" : "x: a").of("x").get("type"))
        .isEqualTo(Set.of("integer", "string"));
    assertThat(Habits.of(21, n -> List.of("x: 1", "x: a", "x: true").get(n % 3)).of("x"))
        .isEqualTo(Map.of());
  }

  /** Two of a hundred are taken for slips, but only where there are fifty to compare with. */
  @ParameterizedTest
  @CsvSource({"50, 1, true", "100, 2, true", "100, 3, false", "49, 1, false"})
  void aRareTypeIsASlipAmongMany(int pages, int otherwise, boolean slip) {
    Object type = Habits.of(pages, n -> n < otherwise ? "x: a" : "x: 1").of("x").get("type");
    assertThat(type).isEqualTo(slip ? "integer" : Set.of("integer", "string"));
  }

  @ParameterizedTest
  @CsvSource({"4, false", "5, true"})
  void aFewValuesShowNoType(int having, boolean shown) {
    Habits habits = Habits.of(20, n -> n < having ? "x: 1" : "title: T");
    assertThat(habits.of("x").containsKey("type")).isEqualTo(shown);
  }

  @Test
  void looksIntoTablesAndLists() {
    Habits habits =
        Habits.of(20, n -> "cards:\n- {name: N" + n + ", size: 1}\n- {name: M" + n + "}");
    assertThat(habits.of("cards"))
        .isEqualTo(
            Map.of(
                "type",
                "array",
                "items",
                Map.of(
                    "type",
                    "object",
                    "required",
                    Set.of("name"),
                    "properties",
                    Map.of("name", Map.of("type", "string"), "size", Map.of("type", "integer")))));
    assertThat(habits.inference().types())
        .containsExactly(
            "cards array", "cards[] object", "cards[].name string", "cards[].size integer");
  }

  /** A table that few pages have may ask nothing of its own keys. */
  @Test
  void asksNothingInsideATableThatFewHave() {
    Habits habits = Habits.of(40, n -> n < 20 ? "t: {a: 1}" : "title: T");
    assertThat(habits.of("t").keySet().toString()).isEqualTo("[type, properties]");
  }
}
