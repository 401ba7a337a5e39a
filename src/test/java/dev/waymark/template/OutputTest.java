package dev.waymark.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run knows of what it has printed. */
class OutputTest {
  private static final Text WRITTEN = Text.from("w", Source.of("a.md", "w").all());

  private static List<String> marks(boolean html, String template) {
    Text text = new TinyHost(html).with("written", WRITTEN).run(template, Value.NIL);
    return text.marks().stream()
        .map(
            mark -> {
              String name = mark.note().getClass().getSimpleName();
              boolean markup = mark.note() instanceof Mark.Hole hole && hole.markup();
              return name + (markup ? " of markup" : "") + " " + mark.start() + "-" + mark.end();
            })
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          a{{ written }}b => [From 1-2]
          a{{ unknown }}b => [Hole of markup 1-2]
          a{{ print unknown }}b => [Hole 1-2]
          a{{ if unknown }}{{ written }}{{ end }} => [From 1-2, Maybe 1-2]
          a{{ if unknown }}b{{ written }}{{ end }}{{ written }} => [Maybe 1-3, From 2-3, From 3-4]
          {{ if unknown }}{{ end }} => []
          <a title="{{ written }}"> => [From 10-11]
          <a title="{{ unknown }}"> => [Hole of markup 10-11]
          <a title="{{ written }}{{ if unknown }}{{ written }}{{ end }}"> => [From 10-11, Hole 11-12]
          <a title="{{ if unknown }}{{ written }}-{{ written }}{{ end }}{{ written }}"> => [Hole 10-11, From 11-12]
          {{ if unknown }}{{ written }}{{ end }}{{ range 1000000 }}{{ range 9 }}{{ end }}{{ end }} => [From 0-1, Maybe 0-1, Hole of markup 1-2]
          <a href="x"><a title="y">z</a> => [Literal 0-30]
          <b>{{ 1 }}</b> => []
          a<!-- b --><a href="x"> => []
          """)
  void marksComeInTheOrderOfTheirStarts(String template, String marks) {
    assertThat(marks(true, template)).hasToString(marks);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          a{{ written }}b => [Literal 0-1, From 1-2, Literal 2-3]
          a="{{ if unknown }}{{ written }}{{ end }}" => [Literal 0-3, From 3-4, Maybe 3-4, Literal 4-5]
          {{ range 1000000 }}{{ range 9 }}{{ end }}{{ end }} => [Hole of markup 0-1]
          """)
  void allTextOfPlainTemplatesHasItsPlace(String template, String marks) {
    assertThat(marks(false, template)).hasToString(marks);
  }

  @Test
  void aLiteralIsAtItsPlaceEachTime() {
    Text text =
        new TinyHost().run("{{ range 2 }}<a href=\"{{ . }}\" {{ else }}x{{ end }}y</a>", Value.NIL);
    assertThat(text.value()).isEqualTo("<a href=\"0\" <a href=\"1\" y</a>");
    assertThat(text.marks())
        .extracting(mark -> ((Mark.Literal) mark.note()).span().text())
        .containsExactly("<a href=\"", "<a href=\"");
  }
}
