package dev.waymark.rules.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.data.Data;
import dev.waymark.document.Document;
import dev.waymark.text.Edit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken out of front matter with its lines, and what is left; {@code ↵} ends a line. */
class FrontMatterCutTest {
  private static Document document(String text) {
    String written = text.replace('↵', '\n');
    return new SmallSite().file("content/a.md", written).build().documents().iterator().next();
  }

  private static @Nullable String without(Document document, @Nullable Edit edit) {
    if (edit == null) return null;
    StringBuilder out = new StringBuilder(document.source().text());
    out.replace(edit.span().start(), edit.span().end(), edit.replacement());
    return out.toString().replace('\n', '↵');
  }

  /** Without the key {@code x}. */
  private static @Nullable String withoutKey(String text) {
    Document document = document(text);
    return without(document, FrontMatterCut.entry(document, document.values().entry("x")));
  }

  /** Without an item of the list {@code x}. */
  private static @Nullable String withoutItem(String text, int item) {
    Document document = document(text);
    Data.Entry entry = document.values().entry("x");
    return without(
        document, FrontMatterCut.item(document, entry, entry.value().asList().get(item)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "---↵a: 1↵x: 2↵b: 3↵---↵ => ---↵a: 1↵b: 3↵---↵",
        "---↵x: 2↵---↵ => ---↵---↵",
        "---↵x:↵b: 3↵---↵ => ---↵b: 3↵---↵",
        "---↵x:↵  - 1↵  - 2↵b: 3↵---↵ => ---↵b: 3↵---↵",
        "---↵a: 1↵x: [1,↵  2]↵---↵ => ---↵a: 1↵---↵",
        "+++↵a = 1↵x = 2↵+++↵ => +++↵a = 1↵+++↵",
      })
  void aKeyGoesWithItsLines(String text, String after) {
    assertThat(withoutKey(text)).isEqualTo(after);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---↵x: 2 # why↵---↵",
        "---↵{x: 2, b: 3}↵---↵",
        "{\"a\": 1,↵\"x\": 2↵}↵",
        "#+x: 2↵",
      })
  void aLineThatHoldsMoreStays(String text) {
    assertThat(withoutKey(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "0 => ---↵x: [b, c]↵---↵",
        "1 => ---↵x: [a, c]↵---↵",
        "2 => ---↵x: [a, b]↵---↵",
      })
  void anItemGoesWithOneComma(int item, String after) {
    assertThat(withoutItem("---↵x: [a, b, c]↵---↵", item)).isEqualTo(after);
  }

  @Test
  void anItemOfALineGoesWithItsLine() {
    String text = "---↵x:↵  - a↵  - b↵y: 1↵---↵";
    assertThat(withoutItem(text, 0)).isEqualTo("---↵x:↵  - b↵y: 1↵---↵");
    assertThat(withoutItem(text, 1)).isEqualTo("---↵x:↵  - a↵y: 1↵---↵");
  }

  @Test
  void theOnlyItemTakesTheListWithIt() {
    assertThat(withoutItem("---↵a: 1↵x: [b]↵---↵", 0)).isEqualTo("---↵a: 1↵---↵");
    assertThat(withoutItem("---↵a: 1↵x:↵  - b↵---↵", 0)).isEqualTo("---↵a: 1↵---↵");
  }

  @Test
  void aCommentBetweenItemsStays() {
    String text = "+++↵x = ['a', # first↵'b',↵'c']↵+++↵";
    assertThat(withoutItem(text, 0)).isNull();
    assertThat(withoutItem(text, 2)).isEqualTo("+++↵x = ['a', # first↵'b']↵+++↵");
  }

  @Test
  void whatIsNoItemIsNotCut() {
    Document document = document("---↵x: [a, b]↵y: c↵---↵");
    Data other = document.values().get("y");
    assertThat(FrontMatterCut.item(document, document.values().entry("x"), other)).isNull();
    assertThat(FrontMatterCut.item(document, document.values().entry("y"), other)).isNull();
  }
}
