package dev.waymark.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.waymark.template.functions.Functions;
import dev.waymark.template.functions.Registry;
import dev.waymark.text.Source;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates that would take all time or all memory end in a hole, or are no templates. */
@Tag("slow")
class HostileTemplatesTest {
  private static final Registry STANDARD = Functions.standard();
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private static Template parsed(String name, String text) {
    try {
      return Parser.parse(name, Source.of(name, text), true);
    } catch (ParseMistake mistake) {
      throw new AssertionError(mistake);
    }
  }

  private static Text run(String text, Map<String, String> partials) {
    Host host =
        new Host() {
          @Override
          public @Nullable Function function(String name) {
            return null;
          }

          @Override
          public @Nullable Template partial(String name) {
            String partial = partials.get(name);
            return partial == null
                ? null
                : KEPT.computeIfAbsent(name + partial, k -> parsed(name, partial));
          }

          @Override
          public @Nullable Template template(String name) {
            return null;
          }
        };
    Value dot = new Value.Dict(Map.of("unknown", Value.unknown("a test")), false);
    return assertTimeoutPreemptively(
        LONGEST,
        () -> new Evaluator(host, STANDARD::get, new Budget()).run(parsed("t", text), dot));
  }

  private static final Map<String, Template> KEPT = new java.util.concurrent.ConcurrentHashMap<>();

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '¦',
      value = {
        "{{ range 1000000000 }}x{{ end }}",
        "{{ range 1000000 }}{{ range 1000000 }}{{ end }}{{ end }}",
        "{{ range seq 1000000 }}{{ range seq 1000 }}x{{ end }}{{ end }}",
        "{{ seq 1000000000 }}",
        "{{ strings.Repeat 1000000000 \"x\" }}",
        "{{ $x := \"xx\" }}{{ range 60 }}{{ $x = printf \"%s%s\" $x $x }}{{ end }}{{ $x }}",
        "{{ $x := \"xx\" }}{{ range 60 }}{{ $x = print $x $x }}{{ end }}{{ $x }}",
        "{{ $x := \"xx\" }}{{ range 60 }}{{ $x = add $x $x }}{{ end }}{{ $x }}",
        "{{ $x := \"aa\" }}{{ range 60 }}{{ $x = replace $x \"a\" \"aa\" }}{{ end }}{{ $x }}",
        "{{ $x := \"aa\" }}{{ range 60 }}{{ $x = replaceRE \"a\" \"aa\" $x }}{{ end }}{{ $x }}",
        "{{ $x := \"&\" }}{{ range 60 }}{{ $x = htmlEscape $x | urlquery }}{{ end }}{{ range 60 }}"
            + "{{ $x = print $x $x | htmlEscape }}{{ end }}{{ $x }}",
        "{{ $d := dict }}{{ range 60 }}{{ $d = dict \"a\" $d \"b\" $d }}{{ end }}{{ $d }}",
        "{{ $d := slice 1 }}{{ range 30 }}{{ $d = slice $d $d }}{{ end }}{{ $d }}",
        "{{ $d := slice 1 }}{{ range 60 }}{{ $d = slice $d $d }}{{ end }}{{ jsonify $d }}",
        "{{ $d := slice 1 }}{{ range 60 }}{{ $d = slice $d $d }}{{ end }}{{ printf \"%v\" $d }}",
        "{{ $d := slice 1 }}{{ range 40 }}{{ $d = $d | append $d }}{{ end }}{{ len $d }}",
        "{{ $d := slice }}{{ range 1000000 }}{{ $d = $d | append 1 }}{{ end }}{{ len $d }}",
        "{{ $d := dict }}{{ range $i := 1000000 }}{{ $d = merge $d (dict (print $i) 1) }}{{ end }}",
        "{{ range 1000000 }}{{ sort (seq 100000) }}{{ end }}",
        "{{ range 1000000 }}{{ uniq (seq 100000) }}{{ end }}",
        "{{ range 1000000 }}{{ findRE \"(a+)+$\" (strings.Repeat 10000 \"a\") }}{{ end }}",
        "{{ range 1000000 }}{{ findRE \"((a{100}){100}){100}\" \"aaaaaaaaaaaa\" }}{{ end }}",
        "{{ range 1000000 }}{{ strings.Count \"a\" (strings.Repeat 100000 \"a\") }}{{ end }}",
        "{{ range 1000000 }}{{ split (strings.Repeat 100000 \"a\") \"\" }}{{ end }}",
        "{{ range 1000000 }}{{ shuffle (seq 1000) }}{{ end }}",
        "{{ range 100000 }}{{ partial \"self\" . }}{{ end }}",
        "{{ partial \"self\" . }}",
        "{{ partial \"two\" . }}",
        "{{ partial \"ping\" . }}",
        "{{ partial \"doubt\" .unknown }}",
        "{{ partial \"doubts\" . }}",
        "{{ partial \"cached\" . }}",
        "{{ partial \"returns\" 1 }}",
        "{{ define \"t\" }}{{ template \"t\" . }}{{ template \"t\" . }}{{ end }}{{ template \"t\" ."
            + " }}",
        "{{ range .unknown }}{{ template \"t\" . }}{{ end }}{{ define \"t\" }}{{ range .a }}{{"
            + " template \"t\" . }}{{ end }}{{ range .b }}{{ template \"t\" . }}{{ end }}{{ end }}",
        "{{ range 1000000 }}<a href=\"{{ if $.unknown }}x{{ else }}y{{ end }}\">{{ end }}",
        "{{ $a := slice 1 }}{{ $b := slice 1 }}{{ $c := 0 }}{{ range 60 }}{{ $a = slice $a $a }}"
            + "{{ $b = slice $b $b }}{{ end }}{{ if .unknown }}{{ $c = $a }}{{ else }}"
            + "{{ $c = $b }}{{ end }}{{ $c }}",
        "{{ $a := slice 1 }}{{ $b := slice 1 }}{{ range 60 }}{{ $a = slice $a $a }}"
            + "{{ $b = slice $b $b }}{{ end }}{{ eq $a $b }}{{ in (slice $a) $b }}"
            + "{{ uniq (slice $a $b) }}{{ intersect (slice $a) (slice $b) }}",
        "{{ range $i := 100000 }}<a href=\"{{ $.unknown }}\">{{ if $.unknown }}x{{ end }}{{ end }}"
            + "{{ range 1000000000 }}{{ end }}",
      })
  void endsInAHole(String text) {
    Map<String, String> partials =
        Map.of(
            "self", "{{ partial \"self\" . }}",
            "two", "{{ partial \"two\" . }}{{ partial \"two\" . }}",
            "ping", "{{ partial \"pong\" . }}",
            "pong", "{{ partial \"ping\" . }}",
            "doubt", "{{ range .x }}{{ partial \"doubt\" . }}{{ partial \"doubt\" .y }}{{ end }}",
            "doubts",
                "{{ if .unknown }}{{ partial \"doubts\" . }}{{ else }}{{ partial \"doubts\" . }}{{"
                    + " end }}",
            "cached", "{{ partialCached \"cached\" . }}",
            "returns", "{{ $x := partial \"returns\" . }}{{ return (add $x 1) }}");
    Text printed = run(text, partials);
    assertThat(printed.holey()).as(shown(printed)).isTrue();
  }

  private static String shown(Text text) {
    String value = text.value();
    return value.length() + " characters: " + value.substring(0, Math.min(200, value.length()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '¦',
      value = {
        "{{ printf \"%1000000000d\" 1 }}",
        "{{ printf \"%.1000000000f\" 1.5 }}",
        "{{ printf \"%*d\" 1000000000 1 }}",
        "{{ printf \"%[1000000000]d\" 1 }}",
        "{{ printf (strings.Repeat 100000 \"%d\") 1 }}",
        "{{ math.Pow 10 1000000 }}{{ mul 1e300 1e300 }}",
        "{{ strings.Repeat -1 \"x\" }}",
        "{{ time \"9999999999999999999\" }}",
      })
  void endsSoon(String text) {
    assertThat(run(text, Map.of()).value()).hasSizeLessThan(10_000_000);
  }

  @Test
  void findsVariablesAtOnce() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60_000; i++) text.append("{{$x").append(i).append(":=1}}");
    for (int i = 0; i < 60_000; i++) text.append("{{$x").append(i).append("}}");
    for (int i = 0; i < 20_000; i++) text.append("{{if .unknown}}{{end}}");
    assertThat(run(text.toString(), Map.of()).value()).startsWith("111");
  }

  @Test
  void doesNotLoseAPageToAMenuOfUnknownDepth() {
    String menu = "<ul>{{ range .children }}<li>{{ partial \"menu\" . }}{{ end }}</ul>";
    Text printed =
        run("a{{ partial \"menu\" .unknown }}<h1 id=b>{{ 1 }}</h1>", Map.of("menu", menu));
    assertThat(printed.value()).startsWith("a<ul><li>").endsWith("<h1 id=b>1</h1>");
  }
}
