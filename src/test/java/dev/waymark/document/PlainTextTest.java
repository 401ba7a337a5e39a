package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.markdown.MarkdownOptions.Passthrough;
import dev.waymark.hugo.markdown.MarkdownOptions.Passthrough.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headings as readers see them, without markup. */
class PlainTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '%',
      value = {
        "a *b* **c** ~~d~~ => a b c d",
        "a ` b ` c => a b c",
        "`` ` `` => `",
        "`a  b` => a  b",
        "a`   `b => a   b",
        "a &amp; b&lt;c => a & b<c",
        "a &nosuch; & b; &copy => a &nosuch; & b; &copy",
        "a\\*b\\& => a*b&",
        "a\\b => a\\b",
        "<https://x.org/a> and <me@x.org> => https://x.org/a and me@x.org",
        "see www.x.org/a_b. and me@x.org => see www.x.org/a_b. and me@x.org",
        "[x `y`](d) [z][none] => x y [z][none]",
        "[*a* `b`][none] [_c_] ![**d**] => [a b][none] [c] ![d]",
        "[a \\*b* \"c\" &amp; https://x.org] => [a *b* “c” & https://x.org]",
        "![i *j*](k) <b>l</b><!-- m --> => i j l",
        "a[^none] => a[^none]",
        "\"a\" -- b... => “a” – b…",
        "a {{< p >}} b => a {{< p >}} b",
        "*www.x.org/a_b* => www.x.org/a_b",
        "[www.x.org/a--b](c) www.x.org/a--b => www.x.org/a–b www.x.org/a--b",
        "[www.x.org/a--b][no] www.x.org/a--b => [www.x.org/a–b][no] www.x.org/a--b",
        "a ` b` c => a  b c",
        "a `b ` c => a b  c",
        "a [] ![] b => a [] ![] b",
        "&; &amp => &; &amp",
        "a\\ => a\\",
      })
  void isWhatReadersSee(String markdown, String text) {
    assertThat(Parse.page("## " + markdown + "\n").headings().get(0).text()).isEqualTo(text);
  }

  /** Brackets that make no link hide no markup, neither from readers nor from ids. */
  @Test
  void idsAreMadeOfWhatStandsInBrackets() {
    assertThat(Parse.page("## [_a_][no] b\n").headings().get(0).autoText()).isEqualTo("[a][no] b");
  }

  /** What a formula says is for a script, but readers see it. */
  @Test
  void whatIsPassedThroughIsTextButNotOfTheId() {
    MarkdownOptions usual = Parse.options();
    Passthrough dollars = new Passthrough(List.of(new Pair("$", "$")), List.of());
    MarkdownOptions options =
        new MarkdownOptions(
            usual.idType(), usual.features(), usual.substitutions(), dollars, usual.idText());
    Document.Heading heading = Parse.page("## a $x_y *z*$ b\n", options).headings().get(0);
    assertThat(heading.text()).isEqualTo("a $x_y *z*$ b");
    assertThat(heading.autoText()).isEqualTo("a  b");
  }
}
