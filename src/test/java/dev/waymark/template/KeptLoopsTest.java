package dev.waymark.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates of pages that list all pages, run for one page after the other. */
class KeptLoopsTest {
  private static String item(String text) {
    return "<ul>{{ $current := . }}{{ range things }}<li>{{ .Name }}: {{ .Group }}, {{ len .Name }}"
        + text
        + "</li>{{ end }}</ul>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{{ if eq $current . }} here{{ else }}<a href='{{ .Name }}'>x</a>{{ end }}",
        "{{ if eq page . }} here{{ end }}{{ if $current.Lies . }} above{{ end }}",
        "{{ if .Lies page }} below{{ end }}",
        "{{ partial \"p\" . }}",
        "{{ $c := dict \"page\" $current }}{{ if eq $c.page . }}{{ $c.page.Name }}{{ end }}",
        "{{ with $current.Group }}{{ if eq . 1 }}second{{ end }}{{ end }}",
        "{{ if unknown }}perhaps{{ end }}{{ unknown }}",
        "{{ if $current.Early }} early{{ end }}",
        "{{ partialCached \"p\" . }}",
        "{{ $x := . }}{{ range slice 1 2 }}{{ if eq $x $current }}{{ . }}{{ end }}{{ end }}"
      })
  void aTurnIsPrintedAgainWhereAllThatItAskedHasTheSameAnswers(String text) {
    assertThat(Things.found(item(text))).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ $current.Name }}",
        "{{ $current }}",
        "{{ page.Name | printf \"%s\" }}",
        "{{ $.Name }}",
        "{{ shared.Add \"n\" 1 }}{{ shared.Get \"n\" }}",
        "{{ .Store.Add \"n\" 1 }}{{ .Store.Get \"n\" }}",
        "{{ if in (slice page) . }} here{{ end }}",
        "{{ if (try $current.Fails).Err }} fails{{ end }}{{ if eq $current . }} here{{ end }}",
        "{{ if eq .Group 1 }}{{ break }}{{ end }}",
        "{{ printf \"%v\" (collections.Dictionary \"p\" page) }}",
        "{{ printf \"%v\" (dict \"p\" page) }}",
        "{{ $current.Nothing }}",
        "{{ call name page }}",
        "{{ (dict \"p\" page) }}",
        "{{ slice . }}",
        "{{ partialCached \"adds\" . }}"
      })
  void aTurnThatPrintsThePageOrLeavesSomethingBehindIsRunForEach(String text) {
    assertThat(Things.found(item(text))).isZero();
  }

  @Test
  void templatesThatATurnCallsAreAPartOfIt() {
    String called = "{{ define \"t\" }}{{ .Name }}{{ if eq page . }} here{{ end }}{{ end }}";
    assertThat(Things.found("{{ range things }}{{ template \"t\" . }}{{ end }}" + called))
        .isPositive();
  }

  @Test
  void whatIsEscapedIsNotPrintedWhereNothingIs() {
    String both = "{{ template \"list\" }}{{ partial \"plain.txt\" . | safeHTML }}";
    assertThat(Things.found(both)).isPositive();
  }

  @Test
  void aTurnThatSetsAVariableFromAroundIsRunForEach() {
    String counts =
        "{{ $n := 0 }}{{ range things }}{{ $n = add $n .Group }}<li>{{ .Name }} {{ .Group }}"
            + "{{ .Name }}</li>{{ end }}{{ $n }}";
    assertThat(Things.found(counts)).isZero();
  }

  @Test
  void aVariableFromAroundIsSetThoughAnInnerOneHasItsName() {
    String counts =
        "{{ $n := 0 }}{{ range things }}{{ $n = add $n .Group }}<li>{{ .Name }} {{ .Group }}"
            + "{{ with .Name }}{{ $n := . }}{{ $n }}{{ end }}</li>{{ end }}{{ $n }}";
    assertThat(Things.found(counts)).isZero();
  }

  @Test
  void whatAVariableHoldsCounts() {
    String text =
        "{{ $group := .Group }}{{ range things }}<li>{{ .Name }}{{ if eq .Group $group }} near"
            + "{{ end }}{{ if eq page . }} here{{ end }}</li>{{ end }}";
    assertThat(Things.found(text)).isPositive();
  }

  @Test
  void onlyTheTurnsAboutThePageAreRunAgain() {
    Template template = Things.parse(item("{{ if eq $current . }} here{{ end }}"));
    KeptLoops kept = new KeptLoops(1);
    Things things = new Things(kept);
    things.run(template, 3);
    things.run(template, 5);

    assertThat(kept.found()).isEqualTo(10);
  }

  @Test
  void aRunPaysForWhatItFinds() {
    Template template = Things.parse(item(""));
    Things things = new Things(new KeptLoops(1));
    Budget first = new Budget();
    Budget second = new Budget();
    things.run(template, 0);
    for (Budget budget : List.of(first, second)) {
      things.standing = new Standing((Value.Obj) things.all.get(1), things.standing.loops());
      new Evaluator(things, Things.FUNCTIONS::get, budget).run(template, things.standing.value());
    }
    Budget fresh = new Budget();
    things.standing = null;
    new Evaluator(things, Things.FUNCTIONS::get, fresh).run(template, things.all.get(1));

    assertThat(second.left()).isEqualTo(first.left());
    assertThat(second.left().output()).isEqualTo(fresh.left().output());
  }
}
