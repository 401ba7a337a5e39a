package dev.waymark.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates that call others or themselves, functions and members. */
class CallingTest {
  private static final String DEEP = "templates call each other too deep";

  private static TinyHost host() {
    return new TinyHost()
        .with("moment", new Value.Callable("moment", (runtime, args) -> Value.of(args.size())))
        .with(
            "bound",
            new Value.Dict(
                Map.of(
                    "Size", new Value.Callable("Size", (runtime, args) -> Value.of(args.size()))),
                false))
        .with("opaque", (runtime, args) -> Value.unknown("no place"))
        .with("day", new Value.Moment(ZonedDateTime.parse("2020-01-02T03:04:05Z")))
        .partial("bold", "<b>{{ . }}</b>")
        .partial("fails", "{{ $v := 1 }}{{ $v.x }}")
        .partial("count", "{{ . }} {{ if gt . 1 }}{{ partial \"count\" (sub . 1) }}{{ end }}")
        .partial("self", "x{{ if unknown }}{{ partial \"self\" . }}{{ end }}")
        .partial("blind", "x{{ if unknown }}{{ partial \"blind\" unknown }}{{ end }}")
        .partial("two", "x{{ if unknown }}{{ partial \"one\" . }}{{ end }}")
        .partial("one", "y{{ partial \"two\" . }}")
        .partial("always", "{{ partial \"always\" . }}")
        .template("same", "x{{ if unknown }}{{ template \"same\" . }}{{ end }}")
        .template("count", "{{ . }} {{ if gt . 1 }}{{ template \"count\" (sub . 1) }}{{ end }}")
        .template("always", "{{ template \"always\" }}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          {{ partial "count" 3 }} => 3 2 1
          {{ template "count" 3 }} => 3 2 1
          {{ partial "self" 1 }} => x[x[x[x[x[x[?]]]]]]
          {{ template "same" 1 }} => x[x[x[x[x[x[?]]]]]]
          {{ if unknown }}{{ partial "self" 1 }}{{ end }} => [x[x[x[x[x[x[?]]]]]]]
          {{ partial "blind" 1 }} => x[x[?]]
          {{ partial "blind" unknown }} => x[?]
          {{ partial "two" 1 }} => x[yx[yx[yx[yx[yx[y?]]]]]]
          {{ if unknown }}{{ partial "count" 9 }}{{ end }} => [9 8 7 6 5 4 3 2 1 ]
          """)
  void templatesThatCallThemselves(String template, String shown) {
    assertThat(Marked.show(host().run(template, Value.NIL)).strip()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          {{ partial "bold" 1 }} => 0
          {{ partial "count" 3 }} => 0
          {{ if unknown }}{{ partial "bold" 1 }}{{ end }} => 0
          {{ if unknown }}{{ partial "count" 3 }}{{ end }} => 2
          {{ partial "self" 1 }} => 6
          {{ partial "always" 1 }} => 1
          """)
  void whatHangsOnTheCallsAroundIsNotKept(String template, int disturbed) {
    TinyHost host = host();
    Evaluator evaluator = host.evaluator();
    evaluator.run(host.parse("single.html", template), Value.NIL);
    assertThat(evaluator.disturbed()).isEqualTo(disturbed);
  }

  @ParameterizedTest
  @CsvSource({"partial, 119, true", "partial, 120, false", "template, 119, true"})
  void callsGoSoDeep(String how, int calls, boolean whole) {
    Text text = host().run("{{ " + how + " \"count\" " + calls + " }}", Value.NIL);
    assertThat(text.value()).startsWith(calls + " ").contains(" 3 2 ");
    assertThat(text.value().endsWith(" 1 ")).isEqualTo(whole);
    assertThat(text.why()).isEqualTo(whole ? null : Why.of(DEEP).at(text.why().place()));
  }

  @Test
  void templatesThatCallThemselvesForEver() {
    Text text = host().run("a{{ template \"always\" }}b", Value.NIL);
    assertThat(Marked.show(text)).isEqualTo("a?b");
    assertThat(text.why()).extracting(Why::reason).isEqualTo(DEEP);
  }

  @Test
  void manyCallsOneAfterTheOtherAreNotDeep() {
    for (String how : List.of("partial", "template")) {
      TinyHost host = host().template("bold", "<b>{{ . }}</b>");
      Text text = host.run("{{ range 300 }}{{ " + how + " \"bold\" . }}{{ end }}", Value.NIL);
      assertThat(text.value()).endsWith("<b>299</b>");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          {{ with try (partial "fails" 1) }}{{ .Err }}{{ end }} => can&#39;t evaluate field x in type int
          {{ with try (partial "fails" 1) }}{{ end }}{{ partial "fails" 1 }}z => ?z
          {{ partial "fails" 1 }}z => ?z
          {{ with (try (partial "fails" 1)).Err }}{{ .Cause.Error }}{{ end }} => can&#39;t evaluate field x in type int
          {{ with try (try (partial "fails" 1)) }}{{ .Value.Err }}{{ end }} => can&#39;t evaluate field x in type int
          {{ with try unknown }}a{{ else }}b{{ end }} => [a][b]
          {{ (try 1).Other }} => ?
          {{ (try (partial "fails" 1)).Err.Other }} => ?
          {{ call moment 1 2 }} => 2
          {{ 1 | call moment 2 3 }} => 3
          {{ call unknown 1 }} => ?
          {{ bound.Size }}{{ bound.Size 1 }}{{ 1 | bound.Size 2 }} => 012
          {{ bound.Size.x }} => ?
          {{ (bound).Size 1 }} => 1
          {{ $f := moment }}{{ $f 1 }} => 1
          {{ $u := unknown }}{{ $u 1 }} => ?
          {{ (opaque).A.B }}{{ unknown.A 1 }} => ??
          {{ day.Year }} {{ day.Format "2006" }} {{ (day).Foo }} => 2020 2020 ?
          {{ (holey).A }} => ?
          {{ none }}|{{ none 1 }} => ?|?
          """)
  void functionsAndMembers(String template, String shown) {
    assertThat(Marked.show(host().run(template, Value.NIL))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          {{ opaque }} => no place
          {{ (day).Foo }} => .Foo of a time is not supported
          {{ (day).Foo.Bar 1 }} => .Foo of a time is not supported
          {{ none 1 }} => function none is not supported
          {{ none.a 1 }} => function none.a is not supported
          {{ (try 1).Other }} => .Other of a try is not supported
          {{ bound.Size.x }} => can't evaluate field x in type int
          {{ partial "self" 1 }} => how often template self calls itself is not known
          {{ template "same" 1 }} => how often template same calls itself is not known
          """)
  void whyAndWhereSomethingIsNotKnown(String template, String reason) {
    Why why = host().run("abc" + template, Value.NIL).why();
    assertThat(why).isNotNull();
    assertThat(why.reason()).isEqualTo(reason);
    assertThat(why.place()).isNotNull();
  }
}
