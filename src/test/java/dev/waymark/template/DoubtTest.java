package dev.waymark.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates that ask what is not known: {@link Marked} shows what they may print. */
class DoubtTest {
  private static final Value DOT =
      new Value.Dict(
          Map.of("list", new Value.Items(List.of(Value.of(1), Value.of(2), Value.of(3)))), false);

  private static TinyHost host() {
    return new TinyHost()
        .with("other", Value.unknown("another"))
        .with("opaque", Text.hole(Why.of("a part")))
        .with("perhaps", Text.of("x").maybe(Why.of("one way")))
        .with(
            "why",
            (runtime, args) -> {
              Why why = runtime.uncertain();
              return Text.of(why == null ? "sure" : why.reason());
            })
        .template("five", "a{{ return 5 }}b")
        .template("perhaps one", "a{{ if unknown }}{{ return 1 }}{{ end }}b");
  }

  private static Text run(String template) {
    return host().run(template, DOT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          {{ if or unknown true }}y{{ else }}n{{ end }} => y
          {{ if or unknown 0 }}y{{ else }}n{{ end }} => [y][n]
          {{ if and unknown 0 }}y{{ else }}n{{ end }} => n
          {{ if and unknown 1 }}y{{ else }}n{{ end }} => [y][n]
          {{ if not unknown }}y{{ else }}n{{ end }} => [y][n]
          {{ if not (or unknown 1) }}y{{ else }}n{{ end }} => n
          {{ if not (and unknown 0) }}y{{ else }}n{{ end }} => y
          {{ if or (and unknown 0) 0 }}y{{ else }}n{{ end }} => n
          {{ if or (and 1 0) unknown }}y{{ else }}n{{ end }} => [y][n]
          {{ if and (or unknown 1) 1 }}y{{ else }}n{{ end }} => y
          {{ if and (or unknown 1) (eq 1 1) }}y{{ else }}n{{ end }} => y
          {{ if or unknown (unknown | not) }}y{{ else }}n{{ end }} => [y][n]
          {{ if 1 | or unknown }}y{{ else }}n{{ end }} => [y][n]
          {{ if or (unknown | or 1) unknown }}y{{ else }}n{{ end }} => y
          {{ if (or unknown 1) }}y{{ else }}n{{ end }} => [y][n]
          {{ if add unknown 1 }}y{{ else }}n{{ end }} => [y][n]
          {{ if holey }}y{{ else }}n{{ end }} => y
          {{ if opaque }}y{{ else }}n{{ end }} => [y][n]
          {{ if perhaps }}y{{ else }}n{{ end }} => [y][n]
          {{ if $v := or unknown 1 }}{{ $v }}{{ else }}n{{ end }} => [?][n]
          {{ with or unknown 1 }}{{ . }}{{ else }}n{{ end }} => [?][n]
          {{ or unknown 1 }}{{ or 0 unknown }}{{ or unknown 0 }} => ???
          {{ and unknown 0 }}{{ and unknown 1 }}{{ and 1 unknown 0 }} => 0?0
          """)
  void conditions(String template, String shown) {
    assertThat(Marked.show(run(template))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          {{ if unknown }}{{ $v = 2 }}{{ end }} => ?
          {{ if unknown }}{{ $v = 1 }}{{ end }} => 1
          {{ if unknown }}{{ $v = 2 }}{{ else }}{{ $v = 2 }}{{ end }} => 2
          {{ if unknown }}{{ $v = 2 }}{{ else }}{{ $v = 3 }}{{ end }} => ?
          {{ if unknown }}{{ $v = 2 }}{{ else }}{{ return }}{{ end }} => [2]
          {{ if unknown }}{{ $v = 2 }}{{ return }}{{ end }} => [1]
          {{ if unknown }}{{ $v := 2 }}{{ else }}{{ $v }}{{ end }} => [1]1
          {{ with unknown }}{{ $v = . }}{{ end }} => ?
          {{ with $v := unknown }}{{ end }} => 1
          {{ range unknown }}{{ $v = 2 }}{{ end }} => ?
          {{ range unknown }}{{ else }}{{ $v = 2 }}{{ end }} => ?
          {{ range $v := unknown }}{{ end }} => 1
          {{ range $v := $.list }}{{ end }} => 1
          {{ range $i, $v := $.list }}{{ end }} => 1
          {{ range $.list }}{{ if unknown }}{{ break }}{{ end }}{{ $v = 2 }}{{ end }} => ?
          {{ range $.list }}{{ $v = 2 }}{{ if unknown }}{{ break }}{{ end }}{{ end }} => ?
          {{ range $.list }}{{ if unknown }}{{ $v = 2 }}{{ break }}{{ else }}{{ $v = 3 }}{{ break }}{{ end }}{{ end }} => ?
          {{ range $.list }}{{ if unknown }}{{ $v = 2 }}{{ break }}{{ else }}{{ $v = 2 }}{{ break }}{{ end }}{{ end }} => 2
          {{ if unknown }}{{ return }}{{ end }}{{ range $.list }}{{ $v = . }}{{ end }} => [3]
          """)
  void variables(String template, String shown) {
    assertThat(Marked.show(run("{{ $v := 1 }}" + template + "{{ $v }}"))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          {{ range .list }}{{ if unknown }}{{ break }}{{ end }}{{ . }}{{ end }}z => [1][[2]][[3]]z
          {{ range .list }}{{ if unknown }}{{ continue }}{{ end }}{{ . }}{{ end }}z => [1][[2]][[3]]z
          {{ range .list }}{{ . }}{{ if unknown }}{{ break }}{{ else }}{{ break }}{{ end }}x{{ end }}z => 1z
          {{ range .list }}{{ if unknown }}{{ return }}{{ end }}{{ . }}{{ end }}z => [1][[2]][[3]][z]
          {{ if unknown }}{{ return }}{{ end }}z => [z]
          {{ if unknown }}b{{ return }}{{ else }}c{{ return }}{{ end }}z => [b][c]
          {{ range unknown }}{{ . }}{{ else }}b{{ end }}z => [?][b]z
          {{ range $i, $e := unknown }}{{ $i }}{{ $e }},{{ end }}z => [??,]z
          {{ range unknown }}{{ return }}{{ end }}z => [z]
          {{ range unknown }}{{ return }}{{ else }}{{ return }}{{ end }}z => ''
          {{ range unknown }}{{ break }}{{ else }}c{{ end }}z => [c]z
          {{ range $i, $e := 3 }}a{{ end }}z => [a]z
          {{ range true }}a{{ end }}z => [a]z
          {{ template "none" }}z => ?z
          {{ template "five" }}z => a
          {{ template "perhaps one" }}z => a[b][z]
          {{ range .list }}{{ template "perhaps one" }}{{ end }}z => a[b][[a[b]]][[a[b]]][z]
          """)
  void loopsAndTemplatesThatMayBeLeft(String template, String shown) {
    assertThat(Marked.show(run(template))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          {{ if unknown }}{{ return 1 }}{{ else }}{{ return 1 }}{{ end }} => 1
          {{ if unknown }}{{ return 1 }}{{ else }}{{ return 2 }}{{ end }} => ?
          {{ if unknown }}{{ return 1 }}{{ end }}{{ return 2 }} => ?
          {{ if unknown }}{{ return 1 }}{{ end }}x => ?
          {{ if unknown }}x{{ return }}{{ else }}{{ return 1 }}{{ end }} => ?
          {{ if unknown }}{{ return 1 }}{{ else }}x{{ return }}{{ end }} => ?
          {{ if unknown }}{{ return 1 }}{{ else }}{{ end }} => ?
          {{ range .list }}{{ if unknown }}{{ break }}{{ else }}{{ return 1 }}{{ end }}{{ end }}{{ return 1 }} => ?
          {{ range unknown }}{{ return 1 }}{{ end }}{{ return 2 }} => ?
          {{ if unknown }}{{ return }}{{ end }}{{ return 2 }} => ?
          x{{ return }}y => x
          {{ template "five" }}{{ return 6 }} => 5
          {{ template "perhaps one" }}{{ return 6 }} => ?
          {{ if unknown }}{{ return 6 }}{{ end }}{{ template "five" }} => ?
          """)
  void whatPartialsReturn(String partial, String shown) {
    assertThat(Marked.show(host().partial("p", partial).run("{{ partial \"p\" . }}", DOT)))
        .isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          <a {{ if unknown }}href="x?q={{ else }}title="{{ "a/b" }}{{ end }}"> => <a [href="x?q=][title="a/b]">
          <a {{ if unknown }}href="/{{ else }}title="{{ end }}{{ "a b" }}"> => <a [href="/][title="]a%20b">
          <a {{ if unknown }}href="/">{{ return }}{{ else }}href="?q={{ end }}{{ "a/b" }}"> => <a [href="/">][href="?q=][a%2fb][">]
          <a title="x{{ if unknown }}y{{ end }}"> => <a title="x?">
          <a title="x{{ if unknown }}{{ $ := 1 }}{{ end }}"> => <a title="x">
          <a title="{{ if unknown }}y">{{ else }}z">{{ end }} => <a title="[y">][z">]
          """)
  void placesInMarkup(String template, String shown) {
    assertThat(Marked.show(run(template))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          {{ if unknown }}{{ why }}{{ else }}{{ why }}{{ end }}{{ why }} => [a test][a test]sure
          {{ if unknown }}{{ if other }}{{ why }}{{ end }}{{ why }}{{ end }} => [[a test]a test]
          {{ with other }}{{ end }}{{ if unknown }}{{ end }}{{ why }} => sure
          {{ if unknown }}{{ return }}{{ end }}{{ why }}{{ if other }}{{ why }}{{ end }} => [a test][[[a test]]]
          {{ range .list }}{{ if unknown }}{{ break }}{{ end }}{{ end }}{{ why }} => sure
          {{ if unknown }}{{ with try why }}{{ .Value }}{{ end }}{{ why }}{{ end }}{{ why }} => [a testa test]sure
          """)
  void whetherSomethingIsRun(String template, String shown) {
    assertThat(Marked.show(run(template))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "unknown, a test",
    "other, another",
    "opaque, a part",
    "perhaps, a condition that is not known",
  })
  void whyAConditionIsNotKnown(String condition, String reason) {
    Text text = run("x{{ if " + condition + " }}y{{ end }}");
    assertThat(text.marks()).hasSize(1);
    Why why = ((Mark.Maybe) text.marks().get(0).note()).why();
    assertThat(why.reason()).isEqualTo(reason);
    assertThat(why.place()).isNotNull();
    assertThat(why.place().start()).isEqualTo(1);
  }

  @Test
  void aLoopOverWhatIsNotKnownMayHoldAnchors() {
    TinyHost host = host().with("day", new Value.Unknown(Why.withoutAnchors("a day")));
    assertThat(host.run("{{ day }}", DOT).why()).extracting(Why::anchors).isEqualTo(false);
    Text looped = host.run("{{ range day }}{{ . }}{{ end }}", DOT);
    assertThat(looped.why()).extracting(Why::anchors).isEqualTo(true);
  }
}
