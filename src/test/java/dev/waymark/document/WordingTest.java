package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which edits change nothing but words. */
class WordingTest {
  private static Wording of(String body) {
    return Objects.requireNonNull(Wording.of("---\ntitle: A\n---\n" + body + "\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "some words,                    other",
    "(a)//(b),                      (a)//words//(b)",
    "(a),                           (a)//words",
    "some words,                    'two/lines, of words; or three?'",
    "one//two,                      one",
    "one//two,                      'one//two 2//three'",
    "one (two) three,               'more (two) or less'",
    "one (two) three,               one (two) three// ",
    "see `a` there,                 look at `a` somewhere",
    "'see [a](b), there',           'see [a](b), here and there'",
    "- one//- two words,            - one//- two",
    "- one words,                   '- one/words'",
    "'# One//words',             '# One//other words'",
    "```//a b//```//words,          ```//a b//```//other",
    "{{< a >}}//words,              {{< a >}}//other",
  })
  void wordsAreFree(String before, String after) {
    assertThat(of(slashes(after)).name()).isEqualTo(of(slashes(before)).name());
  }

  @ParameterizedTest
  @CsvSource({
    "words,                         ''",
    "<!-- (a) -->,                  <!-- (a) -->//words",
    "<!-- (a) -->//words,           <!-- (a) -->",
    "words,                         words!",
    "words,                         '2. words'",
    "'# One',                       '# Two'",
    "one/===,                       two/===",
    "one/---,                       two/---",
    "> one,                         > two",
    "one | two,                     one | three",
    ": one,                         : two",
    "'[a]: one',                    '[a]: two'",
    "<div>/one,                     <div>/two",
    "a `one` b,                     a `two` b",
    "a [one](b) c,                  a [two](b) c",
    "a [one](b) c,                  a [one](d) c",
    "a *b*c d,                      a *b*e d",
    "a b*c* d,                      a e*c* d",
    "see www.a.b now,               see www.a.c now",
    "see http:\\a now,             see https:\\a now",
    "```//one//```,                 ```//two//```",
    "~~~//one//```//two//~~~,       ~~~//one//```//three//~~~",
    "- ```//one,                    - ```//two",
    "{{< a >}}//one//{{< \\a >}},    {{< a >}}//two//{{< \\a >}}",
    "{{% a %}}//one//{{%\\a %}},     {{% a %}}//two//{{%\\a %}}",
    "waymark allows one,            waymark allows two",
    "(a)//(b),                      (a)/words/(b)",
    "words//{.a},                   words/{.a}",
    "'- (a)//    (b)',              '- (a)//word//    (b)'",
    "é one,                         è one",
  })
  void allElseIsNot(String before, String after) {
    assertThat(of(slashes(after)).name()).isNotEqualTo(of(slashes(before)).name());
  }

  /** A backslash stands for a slash, which stands for a new line. */
  private static String slashes(String text) {
    return text.replace("//", "\u0000")
        .replace("/", "\n")
        .replace("\u0000", "\n\n")
        .replace('\\', '/');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "words\n",
        "---\ntitle: A\n",
        "{\"title\": \"A\"}\nwords\n",
        "---\na: b\n---\n<script>\n",
        "---\na: b\n---\n<!-- a\n\nb -->\n",
        "---\na: b\n---\n<!--\n"
      })
  void someTextsAreLeftAlone(String text) {
    assertThat(Wording.of(text)).isNull();
  }

  @Test
  void whatIsNotFreeMovesWithTheWordsAroundIt() {
    String then = "---\ntitle: A\n---\nsee [a](b) there\n\n# One\n";
    String now = "---\ntitle: A\n---\nnew\n\nsee it in [a](b)\n\nmore\n\n# One\n";
    Wording before = Objects.requireNonNull(Wording.of(then));
    Wording after = Objects.requireNonNull(Wording.of(now));
    assertThat(before.moved(then.indexOf("title"), after)).isEqualTo(now.indexOf("title"));
    assertThat(before.moved(then.indexOf("[a]"), after)).isEqualTo(now.indexOf("[a]"));
    assertThat(before.moved(then.indexOf("# One"), after)).isEqualTo(now.indexOf("# One"));
    assertThat(before.moved(then.indexOf(" there"), after)).isEqualTo(now.indexOf("\n\nmore"));
    assertThat(before.moved(then.indexOf("there") + 1, after)).isNegative();
    assertThat(before.moved(then.indexOf("see") + 1, after)).isNegative();
  }
}
