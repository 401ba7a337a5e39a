package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.Mark;
import dev.waymark.template.Text;
import dev.waymark.template.Why;
import dev.waymark.text.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parts of a text that may not be there. */
class MaybeMarksTest {
  private static final Why ONE = Why.of("one");
  private static final Why TWO = Why.of("two");
  private static final String HOLE = String.valueOf(Text.HOLE);

  private static Mark maybe(int from, int to, Why why) {
    return new Mark(from, to, new Mark.Maybe(why));
  }

  private static Text text(String value, Mark... marks) {
    return new Text(value, Text.Kind.HTML, List.of(marks));
  }

  private static MaybeMarks marks(Mark... marks) {
    return new MaybeMarks(text("0123456789", marks));
  }

  @Test
  void aPartLiesInAMarkAsAWhole() {
    MaybeMarks marks = marks(maybe(2, 4, ONE), maybe(6, 8, TWO));
    assertThat(marks.over(2, 4)).isEqualTo(ONE);
    assertThat(marks.over(3, 4)).isEqualTo(ONE);
    assertThat(marks.over(6, 7)).isEqualTo(TWO);
    assertThat(marks.over(1, 3)).isNull();
    assertThat(marks.over(2, 5)).isNull();
    assertThat(marks.over(4, 5)).isNull();
    assertThat(marks.over(0, 1)).isNull();
    assertThat(marks.over(3, 7)).isNull();
  }

  @Test
  void aMarkHasAnEnd() {
    MaybeMarks marks = marks(maybe(2, 4, ONE), maybe(6, 8, TWO), maybe(9, 9, ONE));
    assertThat(List.of(marks.end(1), marks.end(2), marks.end(3), marks.end(4)))
        .containsExactly(-1, 4, 4, -1);
    assertThat(List.of(marks.end(6), marks.end(7), marks.end(8), marks.end(9)))
        .containsExactly(8, 8, -1, -1);
  }

  @Test
  void ofNestedMarksTheWidestCounts() {
    MaybeMarks marks = marks(maybe(1, 9, ONE), maybe(2, 4, TWO));
    assertThat(marks.over(2, 4)).isEqualTo(ONE);
    assertThat(marks.over(5, 9)).isEqualTo(ONE);
    assertThat(marks.end(3)).isEqualTo(9);
  }

  @Test
  void partsBecomeHoles() {
    Text value = text("abcdefgh", maybe(2, 4, ONE), maybe(6, 7, TWO));
    Text holed = new MaybeMarks(value).holed(value, 0);
    assertThat(holed.value()).isEqualTo("ab" + HOLE + "ef" + HOLE + "h");
    assertThat(holed.marks())
        .containsExactly(new Mark(2, 3, new Mark.Hole(ONE)), new Mark(5, 6, new Mark.Hole(TWO)));
    assertThat(new MaybeMarks(value).holed(value.part(1, 8), 1).value())
        .isEqualTo("b" + HOLE + "ef" + HOLE + "h");
    assertThat(new MaybeMarks(value).holed(value.part(3, 5), 3).value()).isEqualTo(HOLE + "e");
  }

  @Test
  void aValueThatIsThereOrNotAsAWholeStaysAsItIs() {
    Text value = text("abcdefgh", maybe(2, 6, ONE));
    Text part = value.part(3, 5);
    assertThat(new MaybeMarks(value).holed(part, 3)).isSameAs(part);
    Text other = value.part(6, 8);
    assertThat(new MaybeMarks(value).holed(other, 6)).isSameAs(other);
    assertThat(new MaybeMarks(value).holed(Text.EMPTY, 3)).isSameAs(Text.EMPTY);
  }

  /** What lies in a hole has no place any more, and what it cuts is no longer exact. */
  @Test
  void otherMarksMoveWithTheText() {
    Source source = Source.of("a.md", "abcdefgh");
    List<Mark> all = new ArrayList<>();
    all.add(new Mark(0, 8, new Mark.From(source.all(), true)));
    all.add(maybe(2, 4, ONE));
    all.add(new Mark(2, 4, new Mark.From(source.span(2, 4), true)));
    all.add(new Mark(5, 7, new Mark.From(source.span(5, 7), true)));
    Text value = new Text("abcdefgh", Text.Kind.HTML, all);
    assertThat(new MaybeMarks(value).holed(value, 0).marks())
        .containsExactlyInAnyOrder(
            new Mark(2, 3, new Mark.Hole(ONE)),
            new Mark(0, 7, new Mark.From(source.all(), false)),
            new Mark(2, 3, new Mark.From(source.span(2, 4), false)),
            new Mark(4, 6, new Mark.From(source.span(5, 7), true)));
  }
}
