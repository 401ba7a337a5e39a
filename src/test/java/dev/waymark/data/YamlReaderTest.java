package dev.waymark.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.data.Parsed.Kind;
import dev.waymark.data.Parsed.Problem;
import dev.waymark.text.Source;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "yes | \"yes\"",
        "on | \"on\"",
        "No | \"No\"",
        "true | true",
        "True | true",
        "TRUE | true",
        "tRUE | \"tRUE\"",
        "'true' | \"true\"",
        "null | ~",
        "~ | ~",
        "Null | ~",
        "nULL | \"nULL\"",
        "1 | 1",
        "-7 | -7",
        "+7 | 7",
        "010 | 8",
        "0o17 | 15",
        "0x1F | 31",
        "0b11 | 3",
        "089 | \"089\"",
        "1_000 | 1000",
        "1.5 | 1.5",
        ".5 | 0.5",
        "1. | 1.0",
        "1e3 | \"1e3\"",
        "1.5e3 | 1500.0",
        "-1.5 | -1.5",
        ". | \".\"",
        "- | [~]",
        "+ | \"+\"",
        "1.2.3 | \"1.2.3\"",
        ".inf | Infinity",
        "-.INF | -Infinity",
        ".nan | NaN",
        "0x | \"0x\"",
        "1:30 | \"1:30\"",
        "99999999999999999999 | 99999999999999999999",
        "9223372036854775807 | 9223372036854775807",
        "2024-01-05 | @2024-01-05",
        "2024-1-5 | @2024-1-5",
        "2024-01-05T10:00:00Z | @2024-01-05T10:00:00Z",
        "2024-01-05 10:00:00 +0200 | @2024-01-05 10:00:00 +0200",
        "'2024-01-05' | \"2024-01-05\"",
        "2024-01 | \"2024-01\"",
        "!!str 5 | \"5\"",
        "!!int '5' | 5",
        "!!float '1.5' | 1.5",
        "!!bool 'true' | \"true\"",
        "2024-01-05T10:00:00.00000000000000000000 | @2024-01-05T10:00:00.00000000000000000000",
        "2024-01-05T10:00:00.000000000000000000000 | \"2024-01-05T10:00:00.000000000000000000000\"",
        "!icon home | \"home\"",
        "\"\\u00e9\" | \"é\"",
        "¹ | \"¹\"",
        "[a, 1, [true]] | [\"a\", 1, [true]]",
        "{a: 1, b: {c: x}} | {a: 1, b: {c: \"x\"}}",
        "{\"a\":1} | {a: 1}",
        "'@x' | \"@x\"",
      })
  void typesAreHugos(String yaml, String expected) {
    assertThat(DataTexts.read(DataFormat.YAML, yaml)).isEqualTo(expected.replace("\\n", "\n"));
  }

  @Test
  void emptyTextsAreNothing() {
    assertThat(DataTexts.read(DataFormat.YAML, "")).isEqualTo("nothing");
    assertThat(DataTexts.read(DataFormat.YAML, "# only a comment\n")).isEqualTo("nothing");
    assertThat(DataTexts.read(DataFormat.YAML, "a:\nb: ''\n")).isEqualTo("{a: ~, b: \"\"}");
  }

  @Test
  void everyValueHasItsPlace() {
    String text =
        "é😀: 'x'  # note\ngrid:\n  - title: A 😀\n    link: \"/b/\"\n  - {icon: c}\n# note\ntext: |\n  one\n  two\n\nlast:\n- 1\n- 2\n\n";
    Parsed parsed =
        DataReader.read(
            DataFormat.YAML, Source.of("a", "😀\n---\n" + text).span(7, 7 + text.length()));
    assertThat(parsed.problems()).isEmpty();
    Data.Table root = (Data.Table) java.util.Objects.requireNonNull(parsed.value());
    assertThat(
            DataTexts.places(
                new Data.Items(
                    root.entries().stream().map(Data.Entry::value).toList(),
                    root.entries().get(0).keySpan())))
        .isEqualTo(
            """
            <é😀>
            <'x'>
            <- title: A 😀
                link: "/b/"
              - {icon: c}>
            <title: A 😀
                link: "/b/">
            title = <A 😀>
            link = <"/b/">
            <{icon: c}>
            icon = <c>
            <|
              one
              two>
            <- 1
            - 2>
            <1>
            <2>
            """);
    assertThat(root.span().text()).startsWith("é😀: ").endsWith("- 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "title: a: b | a second ':' in this line; put the value in quotes | :",
        "title: [x | this list has no closing ']', or a ',' is missing in it | [x",
        "grid: {x | this map has no closing '}', or a ',' is missing in it | {x",
        "\\ttitle: a | a tab in the indentation; YAML allows only spaces there | \\t",
        "title: @home | a value cannot begin with '@'; put it in quotes | @home",
        "title: *bold | no anchor has this name; put quotes around a value that begins with '*' | *bold",
        "title: & b | an anchor's name is missing; put quotes around a value that begins with '&' | & b",
        "title: *bold* | no anchor has this name; put quotes around a value that begins with '*' | *bold*",
        "title: \"x | the closing quote is missing | \"x",
        "a: \"\\ | the closing quote is missing | \"\\",
        "title: 'x' y | unexpected text after a value; put the whole value in quotes | y",
        "a: 1\\n  b: 2 | unexpected ':'; is a space missing after a ':' above, or the indentation wrong? | :",
        "a: 'x'\\n  b: 2 | this line is indented more than the keys before it | b: 2",
        "a: 1\\nb\\nc: 2 | no ':' after this key | b",
        "a: \"\\\\d\" | unknown escape in double quotes; write \\\\\\\\ for a backslash or use single quotes | d",
        "[a]: b | a list cannot be a key; put quotes around a value that begins with a bracket | [a]",
        "{{x}}: b | a map cannot be a key; put quotes around a value that begins with a bracket | {{x}}",
        "a: &x [1, *x] | this anchor contains an alias of itself | &x [1, *x]",
        "- a\\n- b\\nc: d | this line is not aligned with the list items before it | c: d",
        "a:\\n    b: 1\\n  c: 2 | this line is indented more than the keys before it | c: 2",
        "a: 1\\n- b | this line is not aligned with the keys before it | - b",
        "a: [b]\\n\\tc: d | a tab in the indentation; YAML allows only spaces there | \\t",
        "a: {b: c}\\n\\td: e | a tab in the indentation; YAML allows only spaces there | \\t",
        "a: NUL | the character U+0000 is not allowed in YAML | NUL",
        "a: LONE | the character U+D800 is not allowed in YAML | LONE",
      })
  void mistakesAreExplainedInTheirPlace(String yaml, String message, String place) {
    Parsed parsed = DataTexts.parse(DataFormat.YAML, meant(yaml).replace("\\\\", "\\"));
    assertThat(parsed.value()).isNull();
    Problem problem = parsed.problems().get(0);
    assertThat(problem.message()).isEqualTo(message.replace("\\\\", "\\"));
    assertThat(problem.kind()).isEqualTo(Kind.SYNTAX);
    assertThat(problem.span().text()).isEqualTo(meant(place));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0001", "\u007F", "\u009F", "\uDC00", "\uD83Dx", "\uFFFE"})
  void charactersThatYamlDoesNotKnowAreRefused(String text) {
    Problem problem = DataTexts.parse(DataFormat.YAML, "a: x" + text).problems().get(0);
    assertThat(problem.message()).endsWith(" is not allowed in YAML");
    assertThat(problem.span().text()).isEqualTo(text.substring(0, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u00A0", "\uD7FF", "\uE000", "\uFFFD", "😀", "~", "b\u2028c\u0085d\u2029e"})
  void allOthersAreKeptAsTheyAre(String text) {
    assertThat(DataTexts.read(DataFormat.YAML, "a: 'x" + text + "y'"))
        .isEqualTo("{a: \"x" + text + "y\"}");
  }

  private static String meant(String text) {
    return text.replace("\\n", "\n")
        .replace("\\t", "\t")
        .replace("NUL", "\0")
        .replace("LONE", "\ud800");
  }

  @Test
  void repeatedKeysAreAllKeptAndReported() {
    Parsed parsed = DataTexts.parse(DataFormat.YAML, "a: 1\nb: {c: 1, c: 2}\nA: 3\na: 2\n");
    assertThat(parsed.problems())
        .extracting(Problem::message)
        .containsExactly(
            "key c is set twice, first on line 2", "key a is set twice, first on line 1");
    assertThat(parsed.problems().get(1).kind()).isEqualTo(Kind.DUPLICATE_KEY);
    assertThat(parsed.problems().get(1).span().line()).isEqualTo(4);
    assertThat(DataTexts.spell(java.util.Objects.requireNonNull(parsed.value())))
        .isEqualTo("{a: 1, b: {c: 1, c: 2}, A: 3, a: 2}");
  }

  @Test
  void aliasesAndMergesAreExpanded() {
    assertThat(DataTexts.read(DataFormat.YAML, "a: &x [1]\nb: *x")).isEqualTo("{a: [1], b: [1]}");
    assertThat(DataTexts.read(DataFormat.YAML, "d: &d {x: 1, y: 2}\ne:\n  <<: *d\n  y: 3"))
        .isEqualTo("{d: {x: 1, y: 2}, e: {x: 1, y: 3}}");
    assertThat(DataTexts.read(DataFormat.YAML, "<<: [{x: 1}, {x: 2, z: 3}]"))
        .isEqualTo("{x: 1, z: 3}");
    assertThat(DataTexts.read(DataFormat.YAML, "<<: [{x: 1}, y]"))
        .isEqualTo("{<<: [{x: 1}, \"y\"]}");
    assertThat(DataTexts.read(DataFormat.YAML, "<<: text")).isEqualTo("{<<: \"text\"}");
  }

  @Test
  void ofSeveralDocumentsTheFirstCounts() {
    assertThat(DataTexts.read(DataFormat.YAML, "a: 1\n...\n")).isEqualTo("{a: 1}");
    assertThat(DataTexts.read(DataFormat.YAML, "---\na: 1\n---\nb: 2\n")).isEqualTo("{a: 1}");
    assertThat(DataTexts.read(DataFormat.YAML, "a: 1\n---\nb: [\n")).startsWith("! a closing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a:\tb",
        "a: b\t",
        "a: b\t# c",
        "-\tb",
        "a: [\n\tb,\n\tc\n]",
        "a: b\n\t\nc: d",
        "a: b\n \t \n",
        "a: b\n\t",
        "a: [{\n\tb: c\n\t}]",
        "a: |\n  x\ty\n",
        "a: b\u2028c"
      })
  void whiteSpaceThatHugoTakesIsNoMistake(String yaml) {
    assertThat(DataTexts.parse(DataFormat.YAML, yaml).problems()).isEmpty();
  }

  @Test
  void hostileTextsEndSoon() {
    String laughs =
        IntStream.range(1, 17)
            .mapToObj(i -> "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ",").repeat(3) + "]\n")
            .collect(Collectors.joining("", "a0: &a0 [x]\n", ""));
    String chain =
        IntStream.range(1, 5000)
            .mapToObj(i -> "- &a" + i + " [*a" + (i - 1) + "]\n")
            .collect(Collectors.joining("", "- &a0 [x]\n", ""));
    Assertions.assertTimeout(
        Duration.ofSeconds(30),
        () -> {
          assertThat(DataTexts.read(DataFormat.YAML, laughs))
              .isEqualTo("! aliases make this too large to read");
          assertThat(DataTexts.read(DataFormat.YAML, chain)).startsWith("! aliases nest values");
          for (String deep : new String[] {"[", "{", "- ", "? ", "{a: "}) {
            assertThat(DataTexts.read(DataFormat.YAML, deep.repeat(100_000)))
                .isEqualTo("! values are nested more than 50 deep");
          }
          assertThat(DataTexts.read(DataFormat.YAML, "&a { *a : 1 }")).startsWith("! ");
          assertThat(DataTexts.read(DataFormat.YAML, "x".repeat(9_000_000)))
              .isEqualTo("! 8789 KB of YAML is more than the 8192 KB that are read");
          assertThat(DataTexts.read(DataFormat.YAML, "x".repeat(8_000_000)))
              .isEqualTo("! a line of more than 1 MB is not read");
          assertThat(DataTexts.parse(DataFormat.YAML, "a: 1\n".repeat(100_000)).problems())
              .hasSize(100);
          assertThat(DataTexts.parse(DataFormat.YAML, "9".repeat(1_000_000)).problems()).isEmpty();
          assertThat(
                  DataTexts.parse(
                          DataFormat.YAML,
                          "!!javax.script.ScriptEngineManager [!!java.net.URL [x]]")
                      .problems())
              .isEmpty();
          assertThat(DataTexts.parse(DataFormat.YAML, "\t".repeat(200_000) + "x").problems())
              .hasSize(1);
          String keys =
              IntStream.range(0, 100_000)
                  .mapToObj(i -> "key" + i + ": x\n")
                  .collect(Collectors.joining());
          assertThat(DataTexts.parse(DataFormat.YAML, keys).problems()).isEmpty();
        });
  }
}
