package dev.waymark.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.functions.Functions;
import dev.waymark.template.functions.Registry;
import dev.waymark.template.functions.Scratch;
import dev.waymark.text.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates of pages that list all pages, run for one page after the other. */
class KeptLoopsTest {
  private static final Registry FUNCTIONS = Functions.standard();
  private static final Template LIST =
      parse("{{ range things }}<li>{{ .Name }} {{ .Group }} {{ \"a & b\" }}</li>{{ end }}");
  private static final Template PLAIN = parse("{{ template \"list\" }}", false);

  /** A page below the one before it. */
  private static final class Thing implements Subject {
    private final int number;
    private final Value store = new Value.Obj(new Scratch());

    Thing(int number) {
      this.number = number;
    }

    @Override
    public String type() {
      return "thing";
    }

    @Override
    public Value member(Runtime runtime, String name, List<Value> args) {
      return switch (name) {
        case "Name" -> Text.of("thing " + number);
        case "Group" -> Value.of(number / 4);
        case "Lies" -> Value.of(number > ((Thing) ((Value.Obj) args.get(0)).subject()).number);
        case "Store" -> store;
        case "Fails" -> throw new TemplateError("no such thing");
        default -> Value.unknown("." + name);
      };
    }

    @Override
    public Value printed() {
      return Text.of("<" + number + ">");
    }
  }

  /** Pages, and the one that is rendered. */
  private static final class Things implements Host {
    private final List<Value> all = new ArrayList<>();
    private final Value shared = new Value.Obj(new Scratch());
    private final @Nullable KeptLoops kept;
    private @Nullable Standing standing;
    private Value page = Value.NIL;

    Things(@Nullable KeptLoops kept) {
      this.kept = kept;
      for (int i = 0; i < 12; i++) all.add(new Value.Obj(new Thing(i)));
    }

    Text run(Template template, int number) {
      Value.Obj one = (Value.Obj) all.get(number);
      standing = kept == null ? null : new Standing(one, kept);
      page = standing == null ? one : standing.value();
      return new Evaluator(this, FUNCTIONS::get, new Budget()).run(template, page);
    }

    @Override
    public @Nullable Standing standing() {
      return standing;
    }

    @Override
    public @Nullable Function function(String name) {
      return switch (name) {
        case "page" -> (runtime, args) -> page;
        case "things" -> (runtime, args) -> new Value.Items(all);
        case "shared" -> (runtime, args) -> shared;
        case "unknown" -> (runtime, args) -> Value.unknown("a test");
        default -> null;
      };
    }

    @Override
    public @Nullable Template partial(String name) {
      if (name.equals("plain.txt")) return PLAIN;
      return parse("{{ .Name }}{{ if eq . page }}!{{ end }}");
    }

    @Override
    public @Nullable Template template(String name) {
      return name.equals("list") ? LIST : null;
    }
  }

  private static Template parse(String text) {
    return parse(text, true);
  }

  private static Template parse(String text, boolean html) {
    try {
      return Parser.parse("t.html", Source.of("layouts/t.html", text), html);
    } catch (ParseMistake mistake) {
      throw new AssertionError(mistake);
    }
  }

  /** What is printed for each page, of which the others are known. */
  private static List<Text> printed(Template template, @Nullable KeptLoops kept) {
    Things things = new Things(kept);
    List<Text> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) all.add(things.run(template, i));
    return all;
  }

  private static int found(String text) {
    Template template = parse(text);
    KeptLoops kept = new KeptLoops(1);
    assertThat(printed(template, kept)).isEqualTo(printed(template, null)).hasSize(12);
    return kept.found();
  }

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
        "{{ $x := . }}{{ range slice 1 2 }}{{ if eq $x $current }}{{ . }}{{ end }}{{ end }}"
      })
  void aTurnIsPrintedAgainWhereAllThatItAskedHasTheSameAnswers(String text) {
    assertThat(found(item(text))).isPositive();
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
        "{{ printf \"%v\" (collections.Dictionary \"p\" page) }}"
      })
  void aTurnThatPrintsThePageOrLeavesSomethingBehindIsRunForEach(String text) {
    assertThat(found(item(text))).isZero();
  }

  @Test
  void templatesThatATurnCallsAreAPartOfIt() {
    String called = "{{ define \"t\" }}{{ .Name }}{{ if eq page . }} here{{ end }}{{ end }}";
    assertThat(found("{{ range things }}{{ template \"t\" . }}{{ end }}" + called)).isPositive();
  }

  @Test
  void whatIsEscapedIsNotPrintedWhereNothingIs() {
    String both = "{{ template \"list\" }}{{ partial \"plain.txt\" . | safeHTML }}";
    assertThat(found(both)).isPositive();
  }

  @Test
  void aTurnThatSetsAVariableFromAroundIsRunForEach() {
    String counts =
        "{{ $n := 0 }}{{ range things }}{{ $n = add $n .Group }}<li>{{ .Name }} {{ .Group }}"
            + "{{ .Name }}</li>{{ end }}{{ $n }}";
    assertThat(found(counts)).isZero();
  }

  @Test
  void aVariableFromAroundIsSetThoughAnInnerOneHasItsName() {
    String counts =
        "{{ $n := 0 }}{{ range things }}{{ $n = add $n .Group }}<li>{{ .Name }} {{ .Group }}"
            + "{{ with .Name }}{{ $n := . }}{{ $n }}{{ end }}</li>{{ end }}{{ $n }}";
    assertThat(found(counts)).isZero();
  }

  @Test
  void whatAVariableHoldsCounts() {
    String text =
        "{{ $group := .Group }}{{ range things }}<li>{{ .Name }}{{ if eq .Group $group }} near"
            + "{{ end }}{{ if eq page . }} here{{ end }}</li>{{ end }}";
    assertThat(found(text)).isPositive();
  }

  @Test
  void onlyTheTurnsAboutThePageAreRunAgain() {
    Template template = parse(item("{{ if eq $current . }} here{{ end }}"));
    KeptLoops kept = new KeptLoops(1);
    Things things = new Things(kept);
    things.run(template, 3);
    things.run(template, 5);

    assertThat(kept.found()).isEqualTo(10);
  }

  @Test
  void aRunPaysForWhatItFinds() {
    Template template = parse(item(""));
    Things things = new Things(new KeptLoops(1));
    Budget first = new Budget();
    Budget second = new Budget();
    things.run(template, 0);
    for (Budget budget : List.of(first, second)) {
      things.standing = new Standing((Value.Obj) things.all.get(1), things.standing.loops());
      new Evaluator(things, FUNCTIONS::get, budget).run(template, things.standing.value());
    }
    Budget fresh = new Budget();
    things.standing = null;
    new Evaluator(things, FUNCTIONS::get, fresh).run(template, things.all.get(1));

    assertThat(second.left()).isEqualTo(first.left());
    assertThat(second.left().output()).isEqualTo(fresh.left().output());
  }
}
