package dev.waymark.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the parts of a text stand once it was escaped. */
class HtmlEscaperTest {
  private static final Source SOURCE = Source.of("a.md", "a<b😀&c");
  private static final Text WRITTEN = Text.from(SOURCE.text(), SOURCE.all());

  private static Text print(String template, Text value) {
    return new TinyHost().with("value", value).run(template, Value.NIL);
  }

  /** All but what stands in the template. */
  private static List<Mark> marks(Text text) {
    return text.marks().stream().filter(m -> !(m.note() instanceof Mark.Literal)).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, a, true",
    "0, 3, a&lt;b, false",
    "2, 5, b😀, true",
    "2, 6, b😀&amp;, false",
    "1, 2, &lt;, false",
    "6, 7, c, true",
  })
  void aTextThatIsEscapedIsNotLetterByLetter(int from, int to, String printed, boolean exact) {
    Text text = print("-{{ value }}-", WRITTEN.part(from, to));
    assertThat(text.value()).isEqualTo("-" + printed + "-");
    assertThat(marks(text))
        .containsExactly(
            new Mark(1, 1 + printed.length(), new Mark.From(SOURCE.span(from, to), exact)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          {{ value }} => a&lt;b😀&amp;c?d&gt;
          <p title="{{ value }}"> => <p title="a&lt;b😀&amp;c?d&gt;">
          <p title={{ value }}> => <p title=a&lt;b😀&amp;c?d&gt;>
          <a href="/{{ value }}"> => <a href="/a%3cb%f0%9f%98%80&amp;c?d%3e">
          <title>{{ value }}</title> => <title>a&lt;b😀&amp;c?d&gt;</title>
          """)
  void holesAndPlacesMoveAlong(String template, String wanted) {
    Text value = WRITTEN.plus(Text.hole(TinyHost.WHY)).plus(Text.of("d>"));
    Text text = print(template, value);
    Mark from = marks(text).get(0);
    Mark hole = marks(text).get(1);
    assertThat(from.note()).isEqualTo(new Mark.From(SOURCE.all(), false));
    String shown = text.value().replace(Text.HOLE, '?');
    assertThat(text.value().charAt(hole.start())).isEqualTo(Text.HOLE);
    assertThat(hole.end()).isEqualTo(hole.start() + 1);
    assertThat(from.end()).isEqualTo(hole.start());
    assertThat(((Mark.Hole) hole.note()).markup()).isFalse();
    assertThat(shown).isEqualTo(wanted);
  }

  @Test
  void whatIsHtmlMayBeMarkupWhereItIsNotKnown() {
    Text value = WRITTEN.plus(Text.hole(TinyHost.WHY)).as(Text.Kind.HTML);
    Text text = print("<p title=\"{{ value }}\">", value);
    assertThat(Marked.show(text)).isEqualTo("<p title=\"a&lt;b😀&c?\">");
    assertThat(marks(text)).extracting(Mark::start).containsExactly(10, 20);
    assertThat(((Mark.Hole) marks(text).get(1).note()).markup()).isTrue();
  }

  @Test
  void theNameOfAnAttributeMayBeAnything() {
    Text text = print("<a {{ value }}=\"{{ value }}\">", Text.hole(TinyHost.WHY));
    assertThat(Marked.show(text)).isEqualTo("<a ?=\"?\">");
  }
}
