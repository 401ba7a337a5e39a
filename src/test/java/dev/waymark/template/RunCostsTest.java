package dev.waymark.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What statements take of a run's budget, and what is left of a run that takes too much. */
class RunCostsTest {
  private static TinyHost host() {
    Map<String, Value> entries = new LinkedHashMap<>();
    for (int i = 0; i < 80; i++) entries.put("key" + i, Value.of(i));
    List<Value> numbers = LongStream.range(0, 640).mapToObj(Value::of).toList();
    return new TinyHost()
        .with("map", new Value.Dict(entries, false))
        .with("list", new Value.Items(numbers))
        .with("html", Text.html("<b>"))
        .partial("p", "abc")
        .template("t", "abc");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          abc => 1 steps, 3 printed, 0 copied, 1 deep
          {{ 12 }} => 2 steps, 2 printed, 0 copied, 1 deep
          {{ html }} => 4 steps, 0 printed, 3 copied, 1 deep
          {{ "<" }} => 2 steps, 4 printed, 0 copied, 1 deep
          {{ $v := 1 }} => 2 steps, 0 printed, 0 copied, 1 deep
          {{ if 1 }}a{{ end }} => 3 steps, 1 printed, 0 copied, 1 deep
          {{ if unknown }}a{{ else }}b{{ end }} => 6 steps, 2 printed, 0 copied, 1 deep
          {{ range 10 }}{{ end }} => 12 steps, 0 printed, 0 copied, 1 deep
          {{ range 10 }}a{{ end }} => 22 steps, 10 printed, 0 copied, 1 deep
          {{ range list }}{{ end }} => 654 steps, 0 printed, 0 copied, 1 deep
          {{ range map }}{{ end }} => 94 steps, 0 printed, 0 copied, 1 deep
          {{ (map).key1 }} => 6 steps, 1 printed, 0 copied, 1 deep
          {{ partial "p" . }} => 16 steps, 3 printed, 3 copied, 2 deep
          {{ template "t" . }} => 13 steps, 3 printed, 0 copied, 2 deep
          """)
  void statements(String template, String cost) {
    TinyHost host = host();
    Evaluator evaluator = host.evaluator();
    Template page = host.parse("single.html", template);
    Budget.Cost made = evaluator.budget().measure(() -> evaluator.run(page, Value.NIL));
    assertThat(made.steps() + " steps, " + made.output() + " printed, " + made.copied() + " copied")
        .isEqualTo(cost.substring(0, cost.lastIndexOf(',')));
    assertThat(made.depth() + " deep").isEqualTo(cost.substring(cost.lastIndexOf(',') + 2));
  }

  @Test
  void variablesAreKeptForBothBranches() {
    String variables = "{{ $v := 1 }}".repeat(63);
    TinyHost host = host();
    Evaluator evaluator = host.evaluator();
    Template page = host.parse("single.html", variables + "{{ if unknown }}{{ end }}");
    Budget.Cost made = evaluator.budget().measure(() -> evaluator.run(page, Value.NIL));
    assertThat(made.steps()).isEqualTo(63 * 2 + 4 + 64 / 16);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          100 1000 a{{ range 1000 }}{{ end }}b => a? the template does too much
          100 1000 a{{ range list }}{{ end }}b => a? the template does too much
          1000 10 a{{ range 1000 }}b{{ end }}c => abbbbbbbbb? the template prints too much
          1000 2 a{{ partial "p" . }}c => a? the template prints too much
          5 100 a{{ partial "p" . }}c => a? the template does too much
          6 100 a{{ template "t" . }}c => a? the template does too much
          """)
  void pastABoundTheRestIsOneHole(String run, String shown) {
    String[] parts = run.split(" ", 3);
    Budget budget = new Budget(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    TinyHost host = host();
    Text text = host.evaluator(budget).run(host.parse("single.html", parts[2]), Value.NIL);
    assertThat(text.why()).isNotNull();
    assertThat(text.value().replace(Text.HOLE, '?') + " " + text.why().reason()).isEqualTo(shown);
    assertThat(text.why().place()).isNotNull();
  }

  @Test
  void whatWasToBeReturnedIsNotPastABound() {
    String endless = "{{ if unknown }}{{ return 1 }}{{ end }}a{{ range 1000 }}{{ end }}";
    TinyHost host = host();
    Evaluator evaluator = host.evaluator(new Budget(100, 100));
    Value value = evaluator.partial(host.parse("p.html", endless), Value.NIL);
    assertThat(value).isInstanceOf(Text.class);
    assertThat(Marked.show((Text) value)).isEqualTo("[a]?");
  }
}
