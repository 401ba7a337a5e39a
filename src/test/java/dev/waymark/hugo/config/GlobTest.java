package dev.waymark.hugo.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.waymark.GoData;
import dev.waymark.text.Regexp;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*             | abc          | true",
        "*             | a/b          | false",
        "**            | a/b          | true",
        "/posts/*      | /posts/a     | true",
        "/posts/*      | /posts/a/b   | false",
        "/posts/**     | /posts/a/b   | true",
        "/posts/**     | /posts       | false",
        "/posts**      | /posts       | true",
        "a/**/b        | a/b          | false",
        "a/**/b        | a/x/b        | true",
        "**.md         | a/b.md       | true",
        "?.md          | a.md         | true",
        "?.md          | /.md         | false",
        "[ab].md       | b.md         | true",
        "[!ab].md      | c.md         | true",
        "[!ab].md      | a.md         | false",
        "[a-c].md      | b.md         | true",
        "[a-c].md      | d.md         | false",
        "{/a/**,/b/**} | /b/x         | true",
        "{a,{b,c}}d    | cd           | true",
        "{a,b}         | c            | false",
        "a,b           | a,b          | true",
        "a}            | a}           | true",
        "\\*           | *            | true",
        "\\*           | a            | false",
        "a.b+(c)$      | a.b+(c)$     | true",
        "a.b           | axb          | false",
        "/POSTS/*      | /posts/A     | true",
        "für*          | FÜRst        | true",
        "a             | aa           | false",
      })
  void matches(String pattern, String text, boolean expected) {
    Glob glob = Glob.of(pattern);
    assertThat(glob.valid()).isTrue();
    assertThat(glob.matches(text)).isEqualTo(expected);
  }

  static List<String[]> table() throws IOException {
    return GoData.rows("glob.tsv");
  }

  @ParameterizedTest
  @MethodSource("table")
  void matchesAsGoDoes(boolean expected, String pattern, String text) {
    assertThat(Glob.of(pattern).matches(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "[a", "{a,b", "a\\", "[]", "{{a}"})
  void matchesNothingWhenMalformed(String pattern) {
    Glob glob = Glob.of(pattern);
    assertThat(glob.valid()).isFalse();
    assertThat(glob.matches(pattern)).isFalse();
    assertThat(glob.matches("a")).isFalse();
  }

  @Test
  void staysLinear() {
    List<String> patterns =
        List.of("**a".repeat(300), "{a,".repeat(5000), "[".repeat(5000), "*".repeat(100_000));
    String text = "a".repeat(20_000) + "b";
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> patterns.forEach(pattern -> Glob.of(pattern).matches(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "a**", "\\", "(?!a)", "a{1001}"})
  void refusesRegularExpressionsAsGoDoes(String expression) {
    assertThat(Regexp.of(expression)).isNull();
  }

  @Test
  void findsRegularExpressionsAnywhere() {
    Regexp regexp = Regexp.of("\\.tmp$");
    assertThat(regexp).isNotNull();
    assertThat(regexp.find("/content/a.tmp")).isTrue();
    assertThat(regexp.find("/content/a.tmp.md")).isFalse();
    assertThat(Regexp.of("(".repeat(101) + ")".repeat(101))).isNull();
  }
}
