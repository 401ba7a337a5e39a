package dev.waymark.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.functions.Functions;
import dev.waymark.text.Source;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What templates print, with what is not known in them. */
class EvaluatorTest {
  /** A site without anything but two partials. */
  private static final Host HOST =
      new Host() {
        @Override
        public @Nullable Function function(String name) {
          return null;
        }

        @Override
        public @Nullable Template partial(String name) {
          return switch (name) {
            case "twice.html" -> EvaluatorTest.template("twice.html", "{{ return (add . .) }}");
            case "bold.html" -> EvaluatorTest.template("bold.html", "<b>{{ . }}</b>");
            case "loop.html" ->
                EvaluatorTest.template("loop.html", "{{ partial \"loop.html\" . }}");
            default -> null;
          };
        }

        @Override
        public @Nullable Template template(String name) {
          return null;
        }
      };

  static Template template(String name, String text) {
    try {
      return Parser.parse(name, Source.of("layouts/" + name, text), true);
    } catch (ParseMistake mistake) {
      throw new AssertionError(mistake);
    }
  }

  private static Text run(String text) {
    Value dot =
        new Value.Dict(
            Map.of(
                "name", Text.of("a<b"),
                "list", new Value.Items(List.of(Value.of(1), Value.of(2))),
                "unknown", Value.unknown("a test")),
            false);
    return new Evaluator(HOST, Functions.standard()::get, new Budget())
        .run(template("t.html", text), dot);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{{ .name }}|a&lt;b",
        "<a title=\"{{ .name }}\">|<a title=\"a&lt;b\">",
        "<a href=\"/{{ \"a b\" }}#{{ \"c/d\" }}\">|<a href=\"/a%20b#c%2fd\">",
        "<a href=\"{{ \"javascript:x\" }}\">|<a href=\"#ZgotmplZ\">",
        "a<!-- {{ .name }} -->b|ab",
        "{{ range $i, $e := .list }}{{ $i }}={{ $e }};{{ end }}|0=1;1=2;",
        "{{ with .none }}x{{ else with .name }}y{{ end }}|y",
        // The same literal is a comment in text and a part of a value within one.
        "{{ define \"v\" }}\"<!-- c -->{{ end }}{{ template \"v\" }}<a title={{ template \"v\" }}\">"
            + "|\"<a title=\"<!-- c -->\">",
        "{{ range .list }}<a {{ if eq . 2 }}href={{ else }}title={{ end }}\"{{ \"a b\" }}\">{{ end }}"
            + "|<a title=\"a b\"><a href=\"a%20b\">",
        "{{ $x := 1 }}{{ if true }}{{ $x = 2 }}{{ end }}{{ $x }}|2",
        "{{ define \"t\" }}<{{ . }}>{{ end }}{{ template \"t\" 5 }}|<5>",
        "{{ range .list }}{{ if eq . 2 }}{{ break }}{{ end }}{{ . }}{{ end }}|1",
        "{{ and 0 .unknown }}|0",
        "{{ or 1 .unknown }}|1",
        "{{ if or .unknown 1 }}y{{ else }}n{{ end }}|y",
        "{{ (index .list 1) }}|2",
        "{{ .a.b.c }}|''",
        "{{ partial \"bold.html\" 1 }}|<b>1</b>",
      })
  void prints(String text, String printed) {
    assertThat(run(text).value()).isEqualTo(printed);
  }

  @Test
  void bothBranchesMayBeThere() {
    Text text = run("a{{ if .unknown }}b{{ else }}c{{ end }}d");
    assertThat(text.value()).isEqualTo("abcd");
    assertThat(text.marks())
        .extracting(mark -> mark.start() + "-" + mark.end())
        .containsExactly("1-2", "2-3");
    assertThat(text.marks()).allMatch(mark -> mark.note() instanceof Mark.Maybe);
  }

  @Test
  void aValueOfTwoBranchesIsNotKnown() {
    assertThat(run("<a id=\"x-{{ if .unknown }}b{{ else }}c{{ end }}\">").value())
        .isEqualTo("<a id=\"x-" + Text.HOLE + "\">");
    assertThat(run("{{ $v := 1 }}{{ if .unknown }}{{ $v = 2 }}{{ end }}{{ $v }}").value())
        .isEqualTo(String.valueOf(Text.HOLE));
  }

  @Test
  void whatIsNotReadHasItsPlace() {
    Why why = run("{{ images.Filter 1 }}x").why();
    assertThat(why).isNotNull();
    assertThat(why.place()).isNotNull();
    assertThat(why.place().start()).isZero();
  }

  @Test
  void endlessCallsEndInAHole() {
    Text text = run("{{ partial \"loop.html\" . }}");
    assertThat(text.holey()).isTrue();
    assertThat(String.valueOf(text.why())).contains("too");
  }
}
