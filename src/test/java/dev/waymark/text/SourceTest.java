package dev.waymark.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTest {
  @Test
  void keepsWhatNormalisationTakesAway() {
    Source source = Source.of("a.md", "\uFEFFa\r\nb\rc\nd\r\r\n");
    assertThat(source.text()).isEqualTo("a\nb\nc\nd\n\n");
    assertThat(source.bom()).isTrue();
    assertThat(List.of(1, 2, 3, 4, 5).stream().map(source::lineEnd))
        .containsExactly("\r\n", "\r", "\n", "\r", "\r\n");
    assertThat(source.lineEnd(6)).isEqualTo("\r\n");
    assertThat(source.lineCount()).isEqualTo(6);
  }

  @Test
  void plainTextIsKeptAsItIs() {
    Source source = Source.of("a.md", "a\nb");
    assertThat(source.text()).isEqualTo("a\nb");
    assertThat(source.bom()).isFalse();
    assertThat(source.lineEnd(1)).isEqualTo("\n");
    assertThat(source.lineEnd(9)).isEqualTo("\n");
  }

  @Test
  void onlyTheFirstByteOrderMarkIsTaken() {
    assertThat(Source.of("a", "\uFEFF\uFEFFa").text()).isEqualTo("\uFEFFa");
    assertThat(Source.of("a", "\uFEFF").text()).isEmpty();
  }

  @Test
  void malformedPlacesMoveWithTheText() {
    assertThat(Source.of("a", "\uFEFF\uFFFDb", List.of(1)).malformed()).containsExactly(0);
    assertThat(Source.of("a", "\uFEFFa\r\n\uFFFD\r\uFFFD", List.of(4, 6)).malformed())
        .containsExactly(2, 4);
    assertThat(Source.of("a", "a\r\n\uFFFD", List.of(3)).malformed()).containsExactly(2);
  }

  @Test
  void malformedPlacesStayWhereNothingMoves() {
    assertThat(Source.of("a", "b\uFFFDc", List.of(1)).malformed()).containsExactly(1);
  }

  @Test
  void linesAndColumnsCountFromOneInCodePoints() {
    Source source = Source.of("a", "é😀x\n\ny");
    assertThat(source.line(0)).isEqualTo(1);
    assertThat(source.column(3)).isEqualTo(3);
    assertThat(source.column(4)).isEqualTo(4);
    assertThat(source.line(4)).isEqualTo(1);
    assertThat(source.line(5)).isEqualTo(2);
    assertThat(source.column(5)).isEqualTo(1);
    assertThat(source.line(7)).isEqualTo(3);
    assertThat(source.column(7)).isEqualTo(2);
    assertThat(source.lineStart(3)).isEqualTo(6);
    assertThat(source.lineStart(4)).isEqualTo(7);
    assertThat(source.lineText(1)).isEqualTo("é😀x");
    assertThat(source.lineText(2)).isEmpty();
    assertThat(source.lineText(3)).isEqualTo("y");
    assertThat(source.lineText(9)).isEmpty();
  }

  @Test
  void anEmptyTextHasOneLine() {
    Source source = Source.of("a", "");
    assertThat(source.lineCount()).isEqualTo(1);
    assertThat(source.all().toString()).isEqualTo("a:1:1");
  }

  @Test
  void manyLinesOfEveryKind() {
    Source source = Source.of("a", "\r\n".repeat(10_000) + "x");
    assertThat(source.length()).isEqualTo(10_001);
    assertThat(source.line(10_000)).isEqualTo(10_001);
    assertThat(source.lineEnd(10_000)).isEqualTo("\r\n");
  }

  @Test
  void spansKnowTheirPlaceAndOrder() {
    Source source = Source.of("b", "one\ntwo");
    Span two = source.span(4, 7);
    assertThat(two.text()).isEqualTo("two");
    assertThat(two.line() + ":" + two.column() + "-" + two.endLine() + ":" + two.endColumn())
        .isEqualTo("2:1-2:4");
    assertThat(source.all().contains(two)).isTrue();
    assertThat(two.contains(source.all())).isFalse();
    assertThat(Source.of("b", "one\ntwo").all().contains(two)).isFalse();
    assertThat(
            List.of(two, source.span(0, 3), source.span(0, 2), Source.of("a", "x").all()).stream()
                .sorted()
                .map(Span::text))
        .containsExactly("x", "on", "one", "two");
    assertThatThrownBy(() -> source.span(3, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> source.span(0, 8)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void spansHoldOthersOfTheirOwnSource() {
    Source source = Source.of("a", "abcdef");
    Span span = source.span(1, 4);
    assertThat(span.contains(span)).isTrue();
    assertThat(span.contains(source.span(2, 3))).isTrue();
    assertThat(span.contains(source.span(0, 4))).isFalse();
    assertThat(span.contains(source.span(1, 5))).isFalse();
    assertThat(span.contains(Source.of("a", "abcdef").span(2, 3))).isFalse();
    assertThat(span.endColumn()).isEqualTo(5);
    assertThat(source).hasToString("a");
  }

  @Test
  void theRawTextIsThatOfTheFile() {
    String raw = "\uFEFFa\r\nb\rc\nd";
    assertThat(Source.of("a", raw).raw()).isEqualTo(raw);
    assertThat(Source.of("a", "a\nb").raw()).isEqualTo("a\nb");
    assertThat(Source.of("a", "\uFEFFa").raw()).isEqualTo("\uFEFFa");
  }

  @Test
  void linesBeyondTheLastAreEmpty() {
    Source source = Source.of("a", "a\n\nb");
    assertThat(source.lineText(1)).isEqualTo("a");
    assertThat(source.lineText(2)).isEmpty();
    assertThat(source.lineText(3)).isEqualTo("b");
    assertThat(source.lineText(4)).isEmpty();
    assertThat(source.lineStart(9)).isEqualTo(4);
    Source many = Source.of("a", "x\n".repeat(50));
    assertThat(many.line(99)).isEqualTo(50);
    assertThat(many.lineStart(51)).isEqualTo(100);
  }
}
