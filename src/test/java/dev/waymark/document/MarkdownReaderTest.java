package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are refused because flexmark would take too long, and which only look so. */
class MarkdownReaderTest {
  private static final MarkdownReader READER = new MarkdownReader(Parse.options());

  @ParameterizedTest
  @ValueSource(strings = {">", "> ", "- ", "* ", "+ ", "1. ", "12) ", "-\t", "> 1. "})
  void quotesAndListsMayNotNestWithoutEnd(String mark) {
    assertThat(READER.read(mark.repeat(200) + "a")).isNull();
    assertThat(READER.read("a\n\n" + mark.repeat(200) + "a\n\nb")).isNull();
    assertThat(READER.read(mark.repeat(20) + "a")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "*", "+", "1.", "1)", "1 ", "a> ", "a - "})
  void otherLinesMayBeginAsTheyLike(String piece) {
    assertThat(READER.read(piece.repeat(200))).isNotNull();
    assertThat(READER.read("> a" + " >".repeat(200))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"|a|b|\n", "a|b\n", "[a]: b\n"})
  void rowsAndDefinitionsMayNotFollowEachOtherWithoutEnd(String line) {
    assertThat(READER.read(line.repeat(20_000))).isNull();
    assertThat(READER.read(line.repeat(20_000) + "a")).isNull();
    assertThat(READER.read(line.repeat(20))).isNotNull();
  }

  @Test
  void aLongTextMayHaveManyRowsHereAndThere() {
    assertThat(READER.read(("a: b\n".repeat(5) + "\n").repeat(2_000))).isNotNull();
    assertThat(READER.read(("|a|\n|-|\n|b|\n" + "\ntext\n\n").repeat(2_000))).isNotNull();
  }
}
