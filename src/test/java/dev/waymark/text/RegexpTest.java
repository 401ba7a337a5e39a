package dev.waymark.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Regular expressions as Go reads and uses them. */
class RegexpTest {
  private static Regexp regexp(String expression) {
    return Objects.requireNonNull(Regexp.of(expression), expression);
  }

  private static String cut(String text, List<int[]> found) {
    List<String> cut = new ArrayList<>();
    for (int[] bounds : found) cut.add(bounds[0] + "-" + bounds[1]);
    return String.join(" ", cut);
  }

  @Test
  void findsAnywhereAndMatchesTheWhole() {
    assertThat(regexp("b+").find("abbc")).isTrue();
    assertThat(regexp("b+").find("ac")).isFalse();
    assertThat(regexp("b+").matches("abbc")).isFalse();
    assertThat(regexp("b+").matches("bb")).isTrue();
    assertThat(regexp("a.b").matches("a\nb")).isFalse();
    assertThat(Objects.requireNonNull(Regexp.dotAll("a.b")).matches("a\nb")).isTrue();
    assertThat(regexp("b+")).hasToString("b+");
  }

  @Test
  void givesTheBoundsOfGroups() {
    assertThat(regexp("(a)|(b)").match("xb", 0, n -> {})).containsExactly(1, 2, -1, -1, 1, 2);
    assertThat(regexp("(a)|(b)").match("xb", 2, n -> {})).isNull();
  }

  /** As {@code FindAllString} of Go: no empty match right behind another. */
  @ParameterizedTest
  @CsvSource({
    "a*, baac, 0-0 1-3 4-4",
    "a, banana, 1-2 3-4 5-6",
    "x, banana, ''",
    "'', ab, 0-0 1-1 2-2",
    "'', 😀b, 0-0 2-2 3-3",
    "a|, aab, 0-1 1-2 3-3",
  })
  void findsAllAsGoDoes(String expression, String text, String expected) {
    List<int[]> found = new ArrayList<>();
    regexp(expression).all(text, n -> {}, found::add);
    assertThat(cut(text, found)).isEqualTo(expected);
  }

  @Test
  void aVisitorMayEndTheSearch() {
    List<int[]> found = new ArrayList<>();
    regexp("a").all("aaa", n -> {}, bounds -> found.add(bounds) && found.size() < 2);
    assertThat(found).hasSize(2);
  }

  /** As {@code ReplaceAllString} of Go. */
  @ParameterizedTest
  @CsvSource({
    "a*, baac, 0-0 1-3 4-4",
    "'', ab, 0-0 1-1 2-2",
    "'', 😀b, 0-0 2-2 3-3",
    "b, abab, 1-2 3-4",
    "^, ab, 0-0",
  })
  void replacesAsGoDoes(String expression, String text, String expected) {
    assertThat(cut(text, regexp(expression).replaced(text, n -> {}))).isEqualTo(expected);
  }

  /** The cases of {@code Regexp.Expand} in Go's documentation and their edges. */
  @ParameterizedTest
  @CsvSource({
    "$1, john",
    "${1}x, johnx",
    "$1x, ''",
    "$name-$2, john-smith",
    "${name}s, johns",
    "$$1, $1",
    "$, $",
    "a$, a$",
    "${name, ${name",
    "${}, ${}",
    "$9, ''",
    "$01, ''",
    "$3, ''",
    "$0!, john smith!",
    "$-, $-",
  })
  void expands(String template, String expected) {
    Regexp regexp = regexp("(?P<name>\\w+) (\\w+)(x)?");
    String text = "john smith";
    int[] bounds = Objects.requireNonNull(regexp.match(text, 0, n -> {}));
    assertThat(regexp.expand(template, text, bounds)).isEqualTo(expected);
  }

  @Test
  void readsNamesInBothSpellings() {
    assertThat(regexp("(?P<a>b)").expand("$a", "b", new int[] {0, 1, 0, 1})).isEqualTo("b");
    Regexp kept = Regexp.kept("(?<a>b)");
    assertThat(kept).isNotNull().isSameAs(Regexp.kept("(?<a>b)"));
    assertThat(kept.expand("$a", "b", new int[] {0, 1, 0, 1})).isEqualTo("b");
    assertThat(Regexp.kept("(")).isNull();
  }

  @Test
  void aMeterIsToldAndMayStopASearch() {
    int[] read = {0};
    regexp("(a|b)*c").match("ab".repeat(2000), 0, n -> read[0] += n);
    assertThat(read[0]).isGreaterThanOrEqualTo(4000 - 256).isEqualTo(read[0] / 256 * 256);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "a**", "a{1001}", "(a{1000}){1000}", "((a{100}){100}){3}"})
  void refusesWhatIsMalformedOrTooLarge(String expression) {
    assertThat(Regexp.of(expression)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a{1000}", "(a{10}){100}", "[{1000}]{10}", "\\{1000}", "a{,5}", "(a)(b)(c)"})
  void takesWhatIsNot(String expression) {
    assertThat(Regexp.of(expression)).isNotNull();
  }

  @Test
  void hasItsLimits() {
    assertThat(Regexp.of("a".repeat(4000))).isNotNull();
    assertThat(Regexp.of("a".repeat(4001))).isNull();
    assertThat(Regexp.of("(".repeat(100) + ")".repeat(100))).isNotNull();
    assertThat(Regexp.of("(".repeat(101) + ")".repeat(101))).isNull();
    assertThat(Regexp.of("()".repeat(101))).isNotNull();
    assertThat(Regexp.of("\\(".repeat(101))).isNotNull();
  }

  /** Counted repeats weigh what they become when they are written out. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a{999}      | 19
          a{900}      | 22
          (ab){500}   | 13
          (a(b{999})) | 19
          [ab]{1000}  | 19
          []{]{1000}  | 19
          \\{{1000}   | 19
          a{2,1000}   | 19
          a{1000,}    | 19
          """)
  void isTooLargeWhenItsRepeatsAre(String expression, int most) {
    assertThat(Regexp.of(expression.repeat(most))).isNotNull();
    assertThat(Regexp.of(expression.repeat(most + 1))).isNull();
  }
}
