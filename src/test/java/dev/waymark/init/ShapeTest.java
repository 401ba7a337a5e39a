package dev.waymark.init;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.data.Data;
import org.junit.jupiter.api.Test;

/** What pages have at one place of their front matter. */
class ShapeTest {
  @Test
  void keysIgnoreCaseAndAreSpeltAsMostPagesDo() {
    Shape shape = Habits.of(3, n -> (n == 0 ? "Mine" : "mine") + ": 1\nTITLE: T").shape();
    assertThat(shape.keys()).containsOnlyKeys("mine", "title");
    assertThat(shape.keys().get("mine").uses()).hasSize(3);
  }

  @Test
  void aKeyWithoutValueIsAbsent() {
    Shape shape = Habits.of(2, n -> n == 0 ? "x:" : "x: 1").shape();
    assertThat(shape.uses()).hasSize(2);
    assertThat(shape.keys().get("x").uses()).hasSize(1);
  }

  @Test
  void ofAKeyThatIsThereTwiceOneCounts() {
    Shape shape = Habits.of(1, n -> "x: 1\nX: 2").shape();
    assertThat(shape.keys()).containsOnlyKeys("X");
    assertThat(shape.keys().get("X").uses()).hasSize(1);
  }

  @Test
  void itemsOfAllListsAreOnePlace() {
    Shape shape = Habits.of(2, n -> "x: [a, {k: b}]").shape();
    Shape items = shape.keys().get("x").items();
    assertThat(items).isNotNull();
    assertThat(items.uses()).hasSize(4);
    assertThat(items.uses(Data.Table.class)).hasSize(2);
    assertThat(items.keys()).containsOnlyKeys("k");
    assertThat(shape.items()).isNull();
  }

  @Test
  void goesFiveDeep() {
    Shape shape = Habits.of(1, n -> "a: {b: {c: {d: {e: {f: 1}}}}}").shape();
    for (String key : new String[] {"a", "b", "c", "d", "e"}) {
      assertThat(shape.keys()).containsOnlyKeys(key);
      shape = shape.keys().get(key);
    }
    assertThat(shape.uses()).hasSize(1);
    assertThat(shape.keys()).isEmpty();
  }
}
