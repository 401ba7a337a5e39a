package dev.waymark.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page's template does once for its page though it asks for it several times. */
class LoopsTest {
  private static final int ONE = 3;

  private static Things run(String template) {
    Template parsed = Things.parse(template);
    Things things = new Things(new KeptLoops(1));
    assertThat(things.run(parsed, ONE)).isEqualTo(new Things(null).run(parsed, ONE));
    return things;
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          {{ partialCached "p" . }}{{ partialCached "p" . }} => 1
          {{ partialCached "p" . }}{{ partialCached "p" page }} => 1
          {{ partialCached "p" . 1 }}{{ partialCached "p" . 2 }}{{ partialCached "p" . 1 }} => 2
          {{ partial "p" . }}{{ partial "p" . }} => 2
          {{ if unknown }}{{ partialCached "p" . }}{{ end }}{{ partialCached "p" . }} => 2
          {{ with try (partialCached "p" .) }}{{ .Value }}{{ end }}{{ partialCached "p" . }} => 2
          {{ range first 2 things }}{{ partialCached "p" . }}{{ partialCached "p" . }}{{ end }} => 2
          """)
  void aCachedPartialIsRunOnceForThePage(String template, int partials) {
    assertThat(run(template).partials).isEqualTo(partials);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          {{ partialCached "p" . }}{{ partialCached "p" . }} => 1
          {{ partialCached "plain.txt" 1 }}{{ partialCached "plain.txt" 1 }} => 0
          {{ partialCached "p" . }} => 0
          """)
  void aLookAtThePageIsOneEachTime(String template, int seen) {
    assertThat(run(template).seen).isEqualTo(seen);
  }

  @ParameterizedTest
  @CsvSource({"p", "deep"})
  void whoGetsWhatIsCachedPaysAgain(String partial) {
    String call = "{{ partialCached \"" + partial + "\" . }}";
    Budget budget = new Budget();
    Things things = new Things(new KeptLoops(1));
    things.run(Things.parse(""), ONE);
    Evaluator evaluator = new Evaluator(things, Things.FUNCTIONS::get, budget);
    Standing page = things.standing;
    assertThat(page).isNotNull();
    Budget.Cost once = budget.measure(() -> evaluator.run(Things.parse(call), page.value()));
    Budget.Cost again = budget.measure(() -> evaluator.run(Things.parse(call), page.value()));
    assertThat(again).isEqualTo(once);
    assertThat(things.partials).isEqualTo(partial.equals("p") ? 1 : 2);
  }

  @Test
  void whatIsFoundWasLookedUpForThePageToo() {
    Template list =
        Things.parse(
            "{{ range things }}<li>{{ .Name }} {{ .Group }} {{ len .Name }}"
                + "{{ if eq page . }} here{{ end }}</li>{{ end }}");
    Things things = new Things(new KeptLoops(1));
    things.run(list, 3);
    assertThat(things.seen).isZero();
    things.run(list, 5);
    assertThat(things.seen).isEqualTo(10);
  }

  @Test
  void theStandingOfAPageIsThatPageForEverythingElse() {
    Subject map =
        new Subject() {
          @Override
          public String type() {
            return "a map";
          }

          @Override
          public Value member(Runtime runtime, String name, List<Value> args) {
            return Text.of(name);
          }

          @Override
          public Map<String, Value> entries() {
            return Map.of();
          }

          @Override
          public List<Value> items() {
            return List.of(Value.NIL);
          }

          @Override
          public boolean truth() {
            return false;
          }
        };
    Standing standing = new Standing(new Value.Obj(map), new KeptLoops(1));
    assertThat(standing.type()).isEqualTo("a map");
    assertThat(standing.truth()).isFalse();
    assertThat(standing.items()).containsExactly(Value.NIL);
    assertThat(standing.entries()).isEmpty();
    assertThat(standing.printed()).isEqualTo(map.printed());
    assertThat(standing.with(List.of())).isEqualTo(new Value.Items(List.of()));
    assertThat(Standing.plain(standing.value())).isSameAs(standing.one());
    assertThat(Standing.plain(Value.NIL)).isSameAs(Value.NIL);
    assertThat(standing).hasToString(map.toString());
  }
}
