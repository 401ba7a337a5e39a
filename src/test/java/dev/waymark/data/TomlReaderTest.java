package dev.waymark.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.data.Parsed.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

class TomlReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a = 1 # x\\nb = 'y' | {a: 1, b: \"y\"}",
        "a.b.c = 1\\na.b.d = 2 | {a: {b: {c: 1, d: 2}}}",
        "[a]\\nx = 1\\n[a.b]\\ny = 2\\n[c] | {a: {x: 1, b: {y: 2}}, c: {}}",
        "[a.b]\\nx = 1\\n[a]\\ny = 2 | {a: {b: {x: 1}, y: 2}}",
        "[[g]]\\na = 1\\n[[g]]\\na = 2\\n[g.sub]\\nx = 1 | {g: [{a: 1}, {a: 2, sub: {x: 1}}]}",
        "a = {b = 1, 'c d'.e = [1, {f = true}]} | {a: {b: 1, c d: {e: [1, {f: true}]}}}",
        "a = [\\n 1, # one\\n 2,\\n]\\n | {a: [1, 2]}",
        "a = 2024-01-05\\nb = 2024-01-05 10:00:00Z\\nc = 10:00:00 | {a: @2024-01-05, b: @2024-01-05 10:00:00Z, c: @10:00:00}",
        "a = 1_000\\nb = 0xFF\\nc = 0o17\\nd = 0b11\\ne = -1.5e3\\nf = +inf\\ng = -nan | {a: 1000, b: 255, c: 15, d: 3, e: -1500.0, f: Infinity, g: NaN}",
        "a = '''\\nx'y'''\\nb = \"\"\"x\\\\\\n   y\"\"\"\\nc = \"\\\\u00e9\" | {a: \"x'y\", b: \"xy\", c: \"é\"}",
        "a = \"\"\"\"x\"\"\"\"\" | {a: \"\"x\"\"\"}",
        "` \ta\t=\t1\t# c\n\n  b = [ ]\nc = { }\n` | {a: 1, b: [], c: {}}",
        "azAZ09-_ = 1 | {azAZ09-_: 1}",
        "A-1_z = {x = {y = 1}, 'z' = []} | {A-1_z: {x: {y: 1}, z: []}}",
        "[ a . 'b' ] # c\\nx = 1\\n[[a.c]]\\n[[a.c]]\\ny = 1 | {a: {b: {x: 1}, c: [{}, {y: 1}]}}",
        "a = [2024-01-05 10:00:00,2024-01-05 , 2024-01-05] | {a: [@2024-01-05 10:00:00, @2024-01-05, @2024-01-05]}",
        "a.b = 1\\n[a.c]\\nd = 2 | {a: {b: 1, c: {d: 2}}}",
        "1 = 2\\n\"\" = 3 | {1: 2, : 3}",
        "`` | nothing",
        "# only | {}",
      })
  void readsToml(String toml, String expected) {
    assertThat(DataTexts.read(DataFormat.TOML, toml.replace("\\n", "\n").replace("\\\\", "\\")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a = 1\\na = 2 | key a is set twice, first on line 1 | a",
        "[a]\\n[a] | key a is set twice, first on line 1 | a",
        "a = 1\\n[a] | key a is set twice, first on line 1 | a",
        "a = {}\\n[a.b] | key a is set twice, first on line 1 | a",
        "a = [1]\\n[[a]] | key a is set twice, first on line 1 | a",
        "a.b = 1\\n[a] | key a is set twice, first on line 1 | a",
        "title = x y | text needs quotes in TOML | x",
        "title = x | text needs quotes in TOML | x",
        "a = 1.2.3 | 1.2.3 is neither a number nor a date | 1.2.3",
        "a = 2024-13-01 | 2024-13-01 is neither a number nor a date | 2024-13-01",
        "a = 012 | 012 is neither a number nor a date | 012",
        "`a = \u001f` | `\u001f is neither a number nor a date` | `\u001f`",
        "a = | a value is missing after '=' | ``",
        "a: 1 | '=' is missing after the key | : 1",
        "a = 'x | the closing quote is missing | 'x",
        "a = \"\\\\d\" | unknown escape \\d; write \\\\ for a backslash or use single quotes | \\d",
        "a = [1 | this list has no closing ']' | [",
        "a = [1 2] | ',' or ']' is missing in this list | 2]",
        "a = {b = 1 | this table has no closing '}' | {",
        "a = {b = 1, } | no ',' is allowed before '}' | }",
        "[a | ']' is missing | ``",
        "a = 1 b = 2 | nothing may follow the value on its line | b = 2",
        "[[a] | ']]' is missing | ``",
        "= 1 | a key is missing before '=' | = 1",
        "a. = 1 | a key is missing before '=' | = 1",
        "'''a''' = 1 | a key cannot be a text of several lines | '''a''' = 1",
        "a = [,] | a value is missing here | ,]",
        "a = {b = 1 c = 2} | ',' or '}' is missing; an inline table must be on one line | c = 2}",
        "a = {b = 1, | this table has no closing '}' | {",
        "a = [1, | this list has no closing ']' | [",
        "a = # c | a value is missing after '=' | # c",
        "`a = 1 # \u0001` | a control character in a comment | `\u0001`",
        "a = 2024-01-05 x | nothing may follow the value on its line | x",
        "a = 2024-01-05 1 | nothing may follow the value on its line | 1",
        "a = 1\\na.b = 2 | key a is set twice, first on line 1 | a",
        "a.b = 1\\na.b.c = 2 | key b is set twice, first on line 1 | b",
        "[a.b]\\n[a]\\nb.c = 1 | key b is set twice, first on line 1 | b",
        "[[a]]\\n[a] | key a is set twice, first on line 1 | a",
        "é = 1 | a key cannot hold this character; put it in quotes | é = 1",
      })
  void mistakesAreExplainedInTheirPlace(String toml, String message, String place) {
    Parsed parsed =
        DataTexts.parse(DataFormat.TOML, toml.replace("\\n", "\n").replace("\\\\d", "\\d"));
    assertThat(parsed.problems()).extracting(Problem::message).containsExactly(message);
    assertThat(parsed.problems().get(0).span().text()).isEqualTo(place);
  }

  @Test
  void everyValueHasItsPlace() {
    Parsed parsed = DataTexts.parse(DataFormat.TOML, "a.'b' = \"x\" # c\n[[g]]\nl = [1, 'é']\n");
    assertThat(DataTexts.places(Objects.requireNonNull(parsed.value())))
        .isEqualTo(
            """
            <a.'b' = "x" # c
            [[g]]
            l = [1, 'é']
            >
            a = <a>
            'b' = <"x">
            g = <[[g]]>
            <[[g]]>
            l = <[1, 'é']>
            <1>
            <'é'>
            """);
  }

  @Test
  void agreesWithTomljOnRandomTexts() {
    String[] parts = {
      "a",
      "b",
      "c.d",
      "'q'",
      " = ",
      "=",
      "1",
      "'x'",
      "\"y\"",
      "\n",
      "\n",
      "\n",
      "[a]\n",
      "[b]\n",
      "[a.b]\n",
      "[[g]]\n",
      "[g.h]\n",
      "{",
      "}",
      "[",
      "]",
      ", ",
      "true",
      "1.5",
      "2024-01-05",
      "# c\n",
      "a = 1\n",
      "b.c = 2\n",
      "x = {y = 1}\n",
      "z = [1, 2]\n",
      "\"\"\"",
      "'''",
    };
    Random random = new Random(3);
    int valid = 0;
    for (int n = 0; n < 20_000; n++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(9); i >= 0; i--) text.append(parts[random.nextInt(parts.length)]);
      TomlParseResult theirs = Toml.parse(text.toString());
      Parsed ours = DataTexts.parse(DataFormat.TOML, text.toString());
      assertThat(ours.problems().isEmpty())
          .as("%s%n%s%n%s", text, theirs.errors(), ours.problems())
          .isEqualTo(!theirs.hasErrors());
      if (theirs.hasErrors() || ours.value() == null) continue;
      valid++;
      assertThat(sorted(ours.value())).as(text.toString()).isEqualTo(sorted(theirs));
    }
    assertThat(valid).isGreaterThan(500);
  }

  @Test
  void hostileTextsEnd() {
    assertThat(DataTexts.read(DataFormat.TOML, "[" + "a.".repeat(49) + "a]")).startsWith("{a: ");
    assertThat(DataTexts.read(DataFormat.TOML, "[" + "a.".repeat(50) + "a]"))
        .startsWith("! values are nested");
    assertThat(DataTexts.read(DataFormat.TOML, "a.".repeat(49) + "a = 1")).startsWith("{a: ");
    assertThat(DataTexts.read(DataFormat.TOML, "a.".repeat(50) + "a = 1"))
        .startsWith("! values are nested");
    assertThat(DataTexts.read(DataFormat.TOML, "a = " + "[".repeat(50) + "]".repeat(50)))
        .startsWith("{a: [");
    assertThat(DataTexts.read(DataFormat.TOML, "a = " + "[".repeat(51) + "]".repeat(51)))
        .startsWith("! values are nested");
    assertThat(DataTexts.read(DataFormat.TOML, "a = " + "[".repeat(1_000_000)))
        .isEqualTo("! values are nested more than 50 deep");
    assertThat(DataTexts.read(DataFormat.TOML, "a = " + "{a = ".repeat(100_000)))
        .startsWith("! values are nested");
    assertThat(DataTexts.read(DataFormat.TOML, "a.".repeat(100_000) + "a = 1"))
        .startsWith("! values are nested");
    assertThat(DataTexts.parse(DataFormat.TOML, "[a]\n".repeat(100_000)).problems()).hasSize(100);
    assertThat(DataTexts.parse(DataFormat.TOML, "[[a]]\n".repeat(100_000)).problems()).isEmpty();
    assertThat(DataTexts.parse(DataFormat.TOML, "a = " + "1_".repeat(500_000)).problems())
        .hasSize(1);
  }

  private static Object sorted(Object value) {
    if (value instanceof Data.Table t) {
      TreeMap<String, Object> map = new TreeMap<>();
      t.entries().forEach(e -> map.put(e.key(), sorted(e.value())));
      return map;
    }
    if (value instanceof TomlTable t) {
      TreeMap<String, Object> map = new TreeMap<>();
      t.keySet().forEach(k -> map.put(k, sorted(Objects.requireNonNull(t.get(List.of(k))))));
      return map;
    }
    if (value instanceof Data.Items i)
      return i.items().stream().map(TomlReaderTest::sorted).toList();
    if (value instanceof TomlArray a) {
      List<Object> out = new ArrayList<>();
      for (int i = 0; i < a.size(); i++) out.add(sorted(a.get(i)));
      return out;
    }
    return value instanceof Data d ? d.asString() : value.toString();
  }
}
