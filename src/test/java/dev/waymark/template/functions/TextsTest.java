package dev.waymark.template.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.Mark;
import dev.waymark.template.Text;
import dev.waymark.template.Why;
import dev.waymark.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of which a part is not known, or may not be there. */
class TextsTest {
  private static final Source SOURCE = Source.of("a.md", "abcdef");
  private static final Text WRITTEN = Text.from("abcdef", SOURCE.all());

  /** {@code ?} is not known; brackets are around what may not be there. */
  private static Text text(String shape) {
    Text text = Text.EMPTY;
    for (int i = 0; i < shape.length(); i++) {
      char c = shape.charAt(i);
      if (c == '[') {
        int end = shape.indexOf(']', i);
        text = text.plus(Text.of(shape.substring(i + 1, end)).maybe(Calls.why()));
        i = end;
      } else {
        text = text.plus(c == '?' ? Text.hole(Calls.why()) : Text.of(String.valueOf(c)));
      }
    }
    return text;
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ",
      nullValues = "unknown",
      textBlock =
          """
          abc abc true
          abc abd false
          a? abc unknown
          a? b false
          a?c abc unknown
          a?c abd false
          ?c abd false
          a?b a false
          ab?bc abc false
          ab?bc abbc unknown
          ab?bc abxbc unknown
          ?x?y? axbyc unknown
          ?x?y? aybxc false
          ?x?x xx unknown
          ?x?x x false
          a?x?a axa unknown
          a?x?a axxa unknown
          a?xa?a axa false
          a[b]c abc unknown
          a[b]c ac unknown
          a[b]c bc false
          a? b? false
          a? ?b unknown
          ?a ?b false
          """)
  void whetherTwoCanBeTheSame(String one, String other, Boolean same) {
    assertThat(Texts.equal(text(one), text(other))).isEqualTo(same);
    assertThat(Texts.equal(text(other), text(one))).isEqualTo(same);
  }

  @Test
  void onlyTheFolderOfTheSiteIsNotKnown() {
    Text folder = Text.hole(Why.FOLDER);
    Text a = folder.plus(Text.of("/a"));
    assertThat(Texts.equal(a, folder.plus(Text.of("/a")))).isTrue();
    assertThat(Texts.equal(a, folder.plus(Text.of("/a/b/a")))).isFalse();
    assertThat(Texts.equal(a, folder.plus(Text.of("/b/a")))).isFalse();
    assertThat(Texts.equal(a, text("?/a"))).isNull();
    assertThat(Texts.equal(a, Text.of("/x/a"))).isNull();
    assertThat(Texts.equal(a.plus(text("?a")), folder.plus(Text.of("/b/a")))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "a, b, true",
    "b, a, false",
    "a, ab, true",
    "'', a, true",
    "\uFFFD, \uD83D\uDE00, true"
  })
  void textsAreInTheOrderOfTheirBytes(String one, String other, boolean less) {
    assertThat(Texts.compare(one, other) < 0).isEqualTo(less);
    assertThat(Texts.compare(other, one) > 0).isEqualTo(less);
    assertThat(Texts.compare(one, one)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"abc, 3", "\u007F\u0080, 3", "\u07FF\u0800, 5", "\uD83D\uDE00, 4", "'', 0"})
  void bytesAreCounted(String text, int bytes) {
    assertThat(Texts.bytes(text)).isEqualTo(bytes);
  }

  @Test
  void aTextWithOtherLettersIsFromTheSamePlace() {
    Text two = WRITTEN.part(0, 2).plus(WRITTEN.part(3, 5));
    assertThat(Texts.mapped(two, "abde")).isSameAs(two);
    assertThat(Texts.mapped(two, "abDe").marks())
        .containsExactly(
            new Mark(0, 2, new Mark.From(SOURCE.span(0, 2), true)),
            new Mark(2, 4, new Mark.From(SOURCE.span(3, 5), false)));
    assertThat(Texts.mapped(two, "abdef").marks())
        .containsExactly(new Mark(0, 5, new Mark.From(SOURCE.span(0, 2), false)));
  }

  @Test
  void aPartWithOtherLettersIsAsCertainAsItWas() {
    Mark.Note maybe = new Mark.Maybe(Calls.why());
    Text part = WRITTEN.part(1, 3).maybe(Calls.why()).plus(WRITTEN.part(4, 5));
    assertThat(Texts.swap(part, part.value())).isSameAs(part);
    assertThat(Texts.swap(part, "")).isSameAs(Text.EMPTY);
    assertThat(Texts.swap(part, "xyz!").marks())
        .containsExactly(
            new Mark(0, 4, maybe), new Mark(0, 4, new Mark.From(SOURCE.span(1, 3), false)));
  }

  @Test
  void lettersAreChangedOneByOne() {
    Text text = WRITTEN.part(0, 2).plus(Text.hole(Calls.why())).plus(Text.of("a😀"));
    assertThat(Texts.each(text, c -> null)).isSameAs(text);
    Text changed = Texts.each(text, c -> c == 'a' ? "<>" : c == 0x1F600 ? "" : null);
    assertThat(changed.value()).isEqualTo("<>b" + Text.HOLE + "<>");
    assertThat(changed.marks())
        .containsExactly(
            new Mark(0, 2, new Mark.From(SOURCE.span(0, 1), false)),
            new Mark(2, 3, new Mark.From(SOURCE.span(1, 2), true)),
            new Mark(3, 4, new Mark.Hole(Calls.why())));
  }

  @Test
  void aHoleIsFromWhereTheTextIs() {
    Why day = Why.withoutAnchors("a day");
    Text hole = Texts.hole(WRITTEN, day);
    assertThat(hole.from()).isEqualTo(SOURCE.all());
    assertThat(hole.why()).isEqualTo(day.ofAnything());
    assertThat(Texts.hole(Text.hole(Calls.why()), day).why()).isEqualTo(day);
    assertThat(Texts.hole(Text.hole(Calls.why()), day).marks()).hasSize(1);
    assertThat(Texts.become(text("a[b]"), "x")).isEqualTo(Text.hole(Calls.why()));
  }

  @Test
  void whatIsJoinedIsFromWhereItsSourceIs() {
    Mark.Note whole = new Mark.From(SOURCE.all(), false);
    assertThat(new Texts.Joiner().add("ab").from(WRITTEN).marks())
        .containsExactly(new Mark(0, 2, whole));
    assertThat(new Texts.Joiner().from(WRITTEN).marks()).isEmpty();
    assertThat(new Texts.Joiner().add("x").add(WRITTEN.part(2, 4)).from(WRITTEN).marks())
        .containsExactly(new Mark(1, 3, new Mark.From(SOURCE.span(2, 4), true)));
    assertThat(new Texts.Joiner().add("ab").from(Text.of("c")).marks()).isEmpty();
    assertThat(new Texts.Joiner().add("ab").add(text("?")).length()).isEqualTo(3);
  }

  @Test
  void whyAPartIsNotKnown() {
    Text both = Text.of("a").maybe(Why.of("a condition")).plus(Text.hole(Calls.why()));
    assertThat(Texts.why(both)).isEqualTo(Calls.why());
    assertThat(Texts.why(both.part(0, 1))).isEqualTo(Why.of("a condition"));
    assertThat(List.of(Texts.certain(both.part(0, 1)), Texts.certain(Text.of("a"))))
        .containsExactly(false, true);
  }
}
