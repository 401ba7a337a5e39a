package dev.waymark.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.waymark.text.Source;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {
  private static Template parse(String text) throws ParseMistake {
    return Parser.parse("t.html", Source.of("layouts/t.html", text), true);
  }

  private static ParseMistake mistake(String text) {
    return catchThrowableOfType(ParseMistake.class, () -> parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '¦',
      value = {
        "{{ with .A }}1{{ else with .B }}2{{ else }}3{{ end }} § "
            + "{{with .A}}\"1\"{{else}}{{with .B}}\"2\"{{else}}\"3\"{{end}}{{end}}",
        "{{ if a }}{{ else if b }}{{ else }}x{{ end }} § "
            + "{{if a}}{{else}}{{if b}}{{else}}\"x\"{{end}}{{end}}",
        "{{ strings.ToLower .A.B | printf \"%s\" }} § {{strings.ToLower .A.B | printf \"%s\"}}",
        "{{ (index .A 1).B.C }} § {{(index .A 1).B.C}}",
        "{{ site.Params.x }} § {{site.Params.x}}",
        "{{ $.A }}{{ $ }} § {{$.A}}{{$}}",
        "{{ range $i, $e := seq 3 }}{{ $e.X }}{{ continue }}{{ end }} § "
            + "{{range $i, $e := seq 3}}{{$e.X}}{{continue}}{{end}}",
        "{{ range $x := .A }}{{ break }}{{ else }}n{{ end }} § "
            + "{{range $x := .A}}{{break}}{{else}}\"n\"{{end}}",
        "{{ $a := 1 }}{{ $a = 2 }} § {{$a := 1}}{{$a = 2}}",
        "{{ template \"x\" }}{{ template `y` . }} § {{template \"x\"}}{{template \"y\" .}}",
        "{{ return }} § {{return}}",
        "{{ return dict \"a\" 1 | f }} § return must be the last command in a pipeline",
        "{{ return (f 1) }} § {{return (f 1)}}",
        "{{ .A | return }} § {{return .A}}",
        "{{ .A | return add 1 }} § {{return .A | add 1}}",
        "{{ returned }} § {{returned}}",
        "{{ printf (printf .) nil true 'x' }} § {{printf (printf .) nil true 'x'}}",
        "{{ ($x := 1) }}{{ $x }} § {{($x := 1)}}{{$x}}",
        "{{ if ($x := 1) }}{{ end }}{{ $x }} § undefined variable \"$x\"",
        "{{ if $x := 1 }}{{ else }}{{ $x }}{{ end }} § {{if $x := 1}}{{else}}{{$x}}{{end}}",
        "{{ block \"a\" . }}{{ $x }}{{ end }} § undefined variable \"$x\"",
        "{{ $x := 1 }}{{ block \"a\" . }}{{ $x }}{{ end }} § undefined variable \"$x\"",
        "{{ range . }}{{ block \"a\" . }}{{ break }}{{ end }}{{ end }} § {{break}} outside"
            + " {{range}}",
        "{{ if a }}{{ define \"b\" }}{{ end }}{{ end }} § unexpected <define> in command",
        "{{ end }} § unexpected {{end}}",
        "{{ if a }}{{ else }}{{ else }}{{ end }} § expected end; found {{else}}",
        "{{ with a }}{{ else if b }}{{ end }} § unexpected <if> in input",
        "{{ range a }}{{ else with b }}{{ end }} § unexpected <with> in input",
        "{{ if a }} § unexpected EOF",
        "{{ 08 }} § integer overflow: \"08\"",
        "{{ 1__0 }} § illegal number syntax: \"1__0\"",
        "{{ 0x }} § illegal number syntax: \"0x\"",
        "{{ \"\\q\" }} § invalid syntax",
        "{{ '' }} § malformed character constant: \"''\"",
        "{{ f \"a\"\"b\" }} § unexpected \"\\\"b\\\"\" in operand",
      })
  void reads(String text, String expected) {
    String actual;
    try {
      actual = GoShape.of(parse(text));
    } catch (ParseMistake mistake) {
      actual = mistake.getMessage();
    }
    assertThat(actual).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '¦',
      value = {
        "0 § Int[value=0]",
        "-0x10 § Int[value=-16]",
        "0o17 § Int[value=15]",
        "017 § Int[value=15]",
        "0b_1 § Int[value=1]",
        "9223372036854775807 § Int[value=9223372036854775807]",
        "-9223372036854775808 § Int[value=-9223372036854775808]",
        "1.5 § Float[value=1.5]",
        "1e3 § Float[value=1000.0]",
        "0xE § Int[value=14]",
        "0x1p4 § Float[value=16.0]",
        ".5 § Float[value=0.5]",
        "'a' § Int[value=97]",
        "'\\x41' § Int[value=65]",
        "'\\'' § Int[value=39]",
        "true § Bool[value=true]",
      })
  void readsValues(String literal, String expected) throws ParseMistake {
    assertThat(value(literal).toString()).isEqualTo(expected);
  }

  private static Value value(String literal) throws ParseMistake {
    Node.Action action = (Node.Action) parse("{{ " + literal + " }}").root().nodes().get(0);
    Node.Expr word = action.pipe().commands().get(0).words().get(0);
    return ((Node.Constant) word).value();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1i", "1+2i", "0x1p-1i", "9223372036854775808"})
  void leavesOpenWhatHasNoCounterpart(String literal) throws ParseMistake {
    assertThat(value(literal)).isInstanceOf(Value.Unknown.class);
  }

  @Test
  void readsTextsAsGoDoes() throws ParseMistake {
    assertThat(value("\"\\u00e9\\t\\\\\\U0001F600\\101\"")).isEqualTo(Value.of("é\t\\😀A"));
    assertThat(value("\"\\xe4\\xb8\\xad\\xff\"")).isEqualTo(Value.of("中\uFFFD"));
    assertThat(value("`a\\n\nb`")).isEqualTo(Value.of("a\\n\nb"));
    assertThat(mistake("{{ \"\\ud800\" }}")).hasMessage("invalid syntax");
    assertThat(mistake("{{ \"\\'\" }}")).hasMessage("invalid syntax");
  }

  @Test
  void knowsWhereThingsStand() throws ParseMistake {
    String text = "a {{- if (f .x).y }} b {{ else }}c{{ end -}} d";
    Node.Body root = parse(text).root();
    Node.If branch = (Node.If) root.nodes().get(1);
    assertThat(at(text, root.nodes().get(0))).isEqualTo("a");
    assertThat(at(text, branch)).isEqualTo("{{- if (f .x).y }} b {{ else }}c{{ end -}}");
    assertThat(at(text, branch.pipe())).isEqualTo("(f .x).y");
    Node.Chain chain = (Node.Chain) branch.pipe().commands().get(0).words().get(0);
    assertThat(at(text, chain.head())).isEqualTo("(f .x)");
    assertThat(at(text, branch.then())).isEqualTo(" b ");
    assertThat(branch.orElse()).isNotNull();
    assertThat(at(text, branch.orElse())).isEqualTo("c");
    assertThat(at(text, root.nodes().get(2))).isEqualTo("d");
    String piped = "{{ with $x := .a | f 1 }}{{ return $x }}{{ end }}";
    Node.With with = (Node.With) parse(piped).root().nodes().get(0);
    assertThat(at(piped, with.pipe())).isEqualTo("$x := .a | f 1");
    assertThat(at(piped, with.then().nodes().get(0))).isEqualTo("{{ return $x }}");
  }

  private static String at(String text, Node node) {
    return text.substring(node.start(), node.end());
  }

  @Test
  void collectsWhatIsDefined() throws ParseMistake {
    Template template =
        parse(
            "{{ define \"a\" }}1{{ end }}{{ define `b` }} {{/* */}}{{ end }}"
                + "{{ block \"c\" . }}{{ block \"d\" 1 }}x{{ end }}{{ end }}"
                + "{{ define \"b\" }}2{{ end }}{{ define \"a\" }}{{ end }}");
    assertThat(template.defines().keySet()).containsExactly("a", "b", "d", "c");
    GoShape shape = new GoShape(template);
    assertThat(template.defines().values().stream().map(shape::node))
        .containsExactly("\"1\"", "\"2\"", "\"x\"", "{{template \"d\" 1}}");
    assertThat(Parser.isEmpty(template.root())).isFalse();
    assertThat(mistake("{{ define \"a\" }}1{{ end }}{{ define \"a\" }}2{{ end }}"))
        .hasMessage("template: multiple definition of template \"a\"");
  }

  @Test
  void saysWhere() {
    ParseMistake mistake = mistake("a\n{{ .x\n#}}");
    assertThat(mistake).hasMessage("unexpected \"#\" in operand");
    assertThat(mistake.span()).hasToString("layouts/t.html:3:1");
    assertThat(mistake("{{ f\n\"a\n}}"))
        .hasMessage("unterminated quoted string in action started at t.html:1");
  }

  @Test
  @Tag("slow")
  void refusesWhatIsTooMuch() {
    List<String> texts =
        List.of(
            "{{ if a }}".repeat(20_000) + "{{ end }}".repeat(20_000),
            "{{ if a }}" + "{{ else if b }}".repeat(20_000) + "{{ end }}",
            "{{ block \"a\" . }}".repeat(20_000),
            "{{ " + "(".repeat(100_000),
            "{{ x }}".repeat(3_000_000),
            "x".repeat(20 << 20),
            "{{1}}".repeat(800_000));
    for (String text : texts)
      assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () ->
              assertThat(mistake(text).getMessage()).matches("nested too deep|template too large"));
  }

  @Test
  @Tag("slow")
  void takesLinearTime() {
    int much = 4_000_000;
    List<String> texts =
        List.of(
            "{{ .a" + ".b".repeat(much / 8) + " }}",
            "{{ " + "1".repeat(much) + ".5 }}",
            "{{ \"" + "\\x".repeat(much / 2) + "\" }}",
            "{{ `" + "{{".repeat(much / 2) + "` }}",
            "{{/* " + "*".repeat(much) + "*/}}",
            " ".repeat(much / 2) + "{{- 1 -}}" + " ".repeat(much / 2),
            "{{ " + "1 ".repeat(much / 10) + " }}",
            declarations(60_000));
    for (String text : texts)
      assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () -> {
            try {
              parse(text);
            } catch (ParseMistake mistake) {
              assertThat(mistake)
                  .hasMessageMatching("invalid syntax|illegal number syntax: \"1{40}\"...");
            }
          });
  }

  private static String declarations(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) text.append("{{$x").append(i).append(":=1}}");
    for (int i = count; i-- > 0; ) text.append("{{$x").append(i).append("}}");
    return text.toString();
  }
}
