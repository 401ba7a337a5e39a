package dev.waymark.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Objects of the rooms above in templates: lists, maps and neither. */
class SubjectTest {
  private record Thing(@Nullable List<Value> items, @Nullable Map<String, Value> entries)
      implements Subject {
    @Override
    public String type() {
      return "a.Thing";
    }

    @Override
    public Value member(Runtime runtime, String name, List<Value> args) {
      if (name.equals("Fails")) throw new TemplateError("no");
      return args.isEmpty() ? Text.of(name) : args.get(0);
    }
  }

  private static Value thing(@Nullable List<Value> items, @Nullable Map<String, Value> entries) {
    return new Value.Obj(new Thing(items, entries));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          {{ range list }}{{ . }}{{ end }} => 12
          {{ range $i, $e := list }}{{ $i }}{{ $e }},{{ end }} => 01,12,
          {{ range map }}{{ . }}{{ end }} => 21
          {{ range $k, $v := map }}{{ $k }}{{ $v }},{{ end }} => a2,b1,
          {{ range plain }}{{ . }}{{ else }}b{{ end }} => [?][b]
          {{ range empty }}a{{ else }}b{{ end }} => b
          {{ range none }}a{{ else }}b{{ end }} => b
          {{ if list }}a{{ else }}b{{ end }} => a
          {{ if map }}a{{ else }}b{{ end }} => a
          {{ if plain }}a{{ else }}b{{ end }} => a
          {{ if empty }}a{{ else }}b{{ end }} => b
          {{ if none }}a{{ else }}b{{ end }} => b
          {{ with list }}{{ .Name }}{{ end }} => Name
          {{ (plain).Name }} {{ (plain).Name 1 }} {{ 2 | (plain).Name }} => Name 1 2
          {{ (plain).Fails }}a => ?a
          {{ plain }} {{ print list }} => ? ?
          {{ deferred }}{{ with deferred }}{{ . }}{{ end }}{{ if deferred }}{{ .x }}{{ end }} => 55
          {{ (deferred).x }} => ?
          """)
  void inTemplates(String template, String shown) {
    TinyHost host =
        new TinyHost()
            .with("list", thing(List.of(Value.of(1), Value.of(2)), null))
            .with("map", thing(null, Map.of("b", Value.of(1), "a", Value.of(2))))
            .with("plain", thing(null, null))
            .with("empty", thing(List.of(), null))
            .with("none", thing(null, Map.of()))
            .with("deferred", new Value.Obj(new Deferred(Value.of(5))));
    assertThat(Marked.show(host.run(template, Value.NIL))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"plain, how Go prints a a.Thing", "deferred, templates.DeferredExecution.x"})
  void whyNothingIsKnown(String name, String reason) {
    Value value = name.equals("plain") ? thing(null, null) : new Value.Obj(new Deferred(Value.NIL));
    Subject subject = ((Value.Obj) value).subject();
    Value said =
        name.equals("plain")
            ? subject.printed()
            : subject.member(new TinyHost().evaluator(), "x", List.of());
    assertThat(((Value.Unknown) said).why().reason()).isEqualTo(reason);
  }
}
