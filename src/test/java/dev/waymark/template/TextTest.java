package dev.waymark.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a text knows of its parts, and what of it is left when it changes. */
class TextTest {
  private static final Source SOURCE = Source.of("a.md", "link: /docs/a");
  private static final Span SPAN = SOURCE.span(6, 13);
  private static final Text WRITTEN = Text.from("/docs/a", SPAN);
  private static final Why WHY = Why.of("a test");
  private static final Why OTHER = Why.of("another");
  private static final Text HOLE = Text.hole(WHY);

  private static Text marked(String value, int start, int end, Mark.Note note) {
    return new Text(value, Text.Kind.HTML, List.of(new Mark(start, end, note)));
  }

  private static Mark.Note only(Text text) {
    assertThat(text.marks()).hasSize(1);
    return text.marks().get(0).note();
  }

  @Test
  void aTextIsExactWhereItIsWrittenLetterByLetter() {
    assertThat(only(WRITTEN)).isEqualTo(new Mark.From(SPAN, true));
    assertThat(only(Text.from("/DOCS/A", SPAN))).isEqualTo(new Mark.From(SPAN, false));
    assertThat(only(Text.from("/docs", SPAN))).isEqualTo(new Mark.From(SPAN, false));
    assertThat(Text.from("", SPAN)).isEqualTo(Text.EMPTY);
  }

  @Test
  void aPartIsFromAPartOfItsPlace() {
    assertThat(WRITTEN.part(0, 7)).isSameAs(WRITTEN);
    assertThat(WRITTEN.part(1, 5).from()).isEqualTo(SOURCE.span(7, 11));
    assertThat(WRITTEN.part(1, 7).from()).isEqualTo(SOURCE.span(7, 13));
    assertThat(WRITTEN.become("/DOCS/A").part(1, 5).from()).isEqualTo(SPAN);
    assertThat(WRITTEN.part(3, 3).marks()).isEmpty();
    Text later = Text.of("ab").plus(WRITTEN);
    assertThat(later.part(0, 2).marks()).isEmpty();
    assertThat(later.part(1, 4).from()).isEqualTo(SOURCE.span(6, 8));
    assertThat(later.part(1, 4).marks().get(0).start()).isEqualTo(1);
    assertThat(later.part(1, 4).marks().get(0).end()).isEqualTo(3);
    Text literal = marked("abcdefg", 0, 7, new Mark.Literal(SPAN));
    assertThat(literal.part(2, 4).literal()).isEqualTo(SOURCE.span(8, 10));
    assertThat(marked("abc", 0, 3, new Mark.Literal(SPAN)).part(0, 2).literal()).isEqualTo(SPAN);
  }

  @Test
  void aTextThatBecomesAnotherIsFromTheSamePlace() {
    assertThat(WRITTEN.become("/docs/a")).isSameAs(WRITTEN);
    assertThat(only(WRITTEN.become("x"))).isEqualTo(new Mark.From(SPAN, false));
    assertThat(WRITTEN.become("").marks()).isEmpty();
    assertThat(WRITTEN.become("x", Text.Kind.URL).kind()).isEqualTo(Text.Kind.URL);
    Mark.Note call = new Mark.Within(Mark.CALL, SPAN);
    assertThat(only(marked("ab", 0, 1, call).become("xyz"))).isEqualTo(call);
    assertThat(marked("ab", 0, 1, call).become("xyz").marks().get(0).end()).isEqualTo(3);
    assertThat(marked("ab", 0, 1, call).become("").marks()).isEmpty();
    Mark.Note literal = new Mark.Literal(SPAN);
    assertThat(only(marked("ab", 0, 2, literal).become("xyz"))).isEqualTo(literal);
    Mark.Note constant = new Mark.Constant(SPAN);
    assertThat(only(marked("ab", 0, 2, constant).become("xyz"))).isEqualTo(constant);
    assertThat(marked("ab", 0, 2, new Mark.Maybe(WHY)).become("xyz").marks()).isEmpty();
  }

  @Test
  void holesKeepTheirReasons() {
    String hole = String.valueOf(Text.HOLE);
    Text two = HOLE.plus(Text.of("a")).plus(Text.hole(OTHER));
    Text changed = two.become(hole + "bc" + hole + hole);
    assertThat(changed.marks())
        .containsExactly(
            new Mark(0, 1, new Mark.Hole(WHY)),
            new Mark(3, 4, new Mark.Hole(OTHER)),
            new Mark(4, 5, new Mark.Hole(OTHER)));
    assertThat(Text.of("a").become(hole).why()).isEqualTo(Why.of("a text that is not known"));
    assertThat(two.why()).isEqualTo(WHY);
    assertThat(two.part(1, 3).why()).isEqualTo(OTHER);
    assertThat(Text.of("a").why()).isNull();
    assertThat(Text.of(hole).why()).isEqualTo(Why.of("a text that is not known"));
    assertThat(Text.of(hole).holey()).isTrue();
    assertThat(Text.of("a").holey()).isFalse();
  }

  @Test
  void textsAreJoined() {
    assertThat(WRITTEN.plus(Text.EMPTY)).isSameAs(WRITTEN);
    assertThat(Text.html("").plus(WRITTEN)).isEqualTo(WRITTEN.as(Text.Kind.HTML));
    Text both = Text.html("<b>").plus(WRITTEN);
    assertThat(both.kind()).isEqualTo(Text.Kind.HTML);
    assertThat(both.value()).isEqualTo("<b>/docs/a");
    assertThat(both.marks()).containsExactly(new Mark(3, 10, new Mark.From(SPAN, true)));
  }

  @Test
  void marksAroundAllComeFirst() {
    Mark.Note maybe = new Mark.Maybe(WHY);
    assertThat(WRITTEN.maybe(WHY).marks())
        .containsExactly(new Mark(0, 7, maybe), WRITTEN.marks().get(0));
    assertThat(Text.EMPTY.maybe(WHY).marks()).isEmpty();
    Mark.Note within = new Mark.Within(Mark.CALL, SPAN);
    assertThat(WRITTEN.within(Mark.CALL, SPAN).marks())
        .containsExactly(new Mark(0, 7, within), WRITTEN.marks().get(0));
    assertThat(Text.EMPTY.within(Mark.CALL, SPAN).marks()).isEmpty();
  }

  @Test
  void aConstantCountsWhereItEndsTheText() {
    Mark.Note constant = new Mark.Constant(SPAN);
    assertThat(marked("ab", 1, 2, constant).constant()).isEqualTo(SPAN);
    assertThat(marked("ab", 0, 1, constant).constant()).isNull();
    assertThat(WRITTEN.constant()).isNull();
    assertThat(WRITTEN.literal()).isNull();
    assertThat(Text.of("a").from()).isNull();
  }

  @Test
  void whatWasEscapedMayBeMarkupInMarkdown() {
    Text escaped = marked(String.valueOf(Text.HOLE), 0, 1, new Mark.Hole(WHY, false));
    assertThat(only(escaped.asMarkdown())).isEqualTo(new Mark.Hole(WHY, true));
    assertThat(escaped.asMarkdown().kind()).isEqualTo(Text.Kind.PLAIN);
    assertThat(WRITTEN.as(Text.Kind.HTML).asMarkdown()).isEqualTo(WRITTEN);
  }
}
