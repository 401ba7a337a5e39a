package dev.waymark.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextBuilderTest {
  private static final Source SOURCE = Source.of("a.md", "0123456789");
  private static final Text ALL = Text.from("0123456789", SOURCE.all());
  private static final Why WHY = Why.of("nobody knows");

  private static TextBuilder builder() {
    return new TextBuilder(Text.Kind.HTML);
  }

  @Test
  void joinsWhatWasOne() {
    Text joined = builder().append(ALL.part(2, 4)).append(ALL.part(4, 7)).build();
    assertThat(joined.value()).isEqualTo("23456");
    assertThat(joined.kind()).isEqualTo(Text.Kind.HTML);
    assertThat(joined.marks())
        .containsExactly(new Mark(0, 5, new Mark.From(SOURCE.span(2, 7), true)));
  }

  @Test
  void keepsApartWhatWasNotOne() {
    Text joined =
        builder()
            .append("<")
            .append(ALL.part(2, 4))
            .append(ALL.part(5, 6))
            .append('>')
            .append(ALL.part(6, 7))
            .append(Text.hole(WHY))
            .build();
    assertThat(joined.marks())
        .containsExactly(
            new Mark(1, 3, new Mark.From(SOURCE.span(2, 4), true)),
            new Mark(3, 4, new Mark.From(SOURCE.span(5, 6), true)),
            new Mark(5, 6, new Mark.From(SOURCE.span(6, 7), true)),
            new Mark(6, 7, new Mark.Hole(WHY)));
  }

  @Test
  void takesPartsAsATextDoes() {
    Mark maybe = new Mark(0, 8, new Mark.Maybe(WHY));
    Mark from = new Mark(1, 5, new Mark.From(SOURCE.span(1, 5), true));
    Mark other = new Mark(6, 9, new Mark.From(SOURCE.span(0, 1), false));
    Text text = new Text("abcdefghij", Text.Kind.PLAIN, List.of(maybe, from, other));
    TextParts parts = new TextParts(text);
    for (int i = 0; i <= 10; i++) {
      for (int k = i; k <= 10; k++) {
        if (i == k) continue;
        assertThat(parts.part(i, k)).isEqualTo(text.part(i, k));
        TextBuilder copied = new TextBuilder(Text.Kind.PLAIN);
        parts.copy(i, k, copied);
        assertThat(copied.build()).isEqualTo(text.part(i, k));
      }
    }
    assertThat(parts.part(4, 4).isEmpty()).isTrue();
  }

  /** Two marks side by side, and what becomes of them. */
  private static List<Mark> joined(Mark.Note first, Mark.Note second) {
    TextBuilder builder = builder().append("abcd");
    builder.add(new Mark(0, 2, first));
    builder.add(new Mark(2, 4, second));
    return builder.build().marks();
  }

  @Test
  void whatIsSaidOfBothPartsIsSaidOnce() {
    Mark.Note maybe = new Mark.Maybe(WHY);
    Mark.Note made = new Mark.From(SOURCE.span(1, 3), false);
    assertThat(joined(maybe, new Mark.Maybe(WHY))).containsExactly(new Mark(0, 4, maybe));
    assertThat(joined(made, new Mark.From(SOURCE.span(1, 3), false)))
        .containsExactly(new Mark(0, 4, made));
  }

  @Test
  void whatIsSaidOfOnePartIsNotSaidOfTheOther() {
    Mark.Note exact = new Mark.From(SOURCE.span(1, 3), true);
    Source other = Source.of("b.md", "0123456789");
    assertThat(joined(new Mark.Maybe(WHY), new Mark.Maybe(Why.of("other")))).hasSize(2);
    assertThat(joined(new Mark.Hole(WHY), new Mark.Hole(WHY))).hasSize(2);
    assertThat(joined(exact, new Mark.From(SOURCE.span(3, 5), false))).hasSize(2);
    assertThat(joined(exact, new Mark.From(other.span(3, 5), true))).hasSize(2);
    assertThat(joined(exact, new Mark.From(SOURCE.span(4, 6), true))).hasSize(2);
    assertThat(
            joined(
                new Mark.From(SOURCE.span(1, 3), false), new Mark.From(SOURCE.span(3, 5), false)))
        .hasSize(2);
    assertThat(joined(exact, new Mark.Maybe(WHY))).hasSize(2);
  }

  @Test
  void whatIsJoinedSoFar() {
    TextBuilder builder = builder();
    assertThat(builder.isEmpty()).isTrue();
    builder.append("ab").append('c');
    assertThat(builder.isEmpty()).isFalse();
    assertThat(builder.length()).isEqualTo(3);
    assertThat(builder.charAt(1)).isEqualTo('b');
    assertThat(builder).hasToString("abc");
  }
}
