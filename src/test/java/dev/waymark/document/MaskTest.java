package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the Markdown parser is not to see. Here {@code ·} is what is hidden, {@code ◌} what is gone,
 * {@code ●} a shortcode and {@code ↵} the end of a line.
 */
class MaskTest {
  private static String shown(char[] text) {
    return new String(text)
        .replace(Mask.HIDDEN, '·')
        .replace(Mask.GONE, '◌')
        .replace(Mask.CALL, '●')
        .replace('\n', '↵');
  }

  private static String forFlexmark(String written, boolean linkify) {
    char[] text = written.replace('↵', '\n').toCharArray();
    Mask.forFlexmark(text, linkify);
    return shown(text);
  }

  private static String page(String written, int from, boolean markdown) {
    String text = written.replace('↵', '\n');
    Span body = Source.of("content/a.md", text).span(from, text.length());
    return shown(Mask.page(body, List.of(), markdown));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "a {{< p >}} b => a ●●●●●●●●● b",
        "{{< p >}} b => ●●●●●●●●● b",
        "a {{< p >}} => a ●●●●●●●●●",
        "a {{< p >}}↵b => a ●●●●●●●●●↵b",
        "a↵{{< p >}} b => a↵●●●●●●●●● b",
        "{{< p >}} => ~         ~",
        "a↵{{< p >}}↵b => a↵         ↵b",
        "a↵ →{{< p >}}→ ↵b => a↵ →         → ↵b",
        "~ →{{< p >}}→ ~ => ~ →         → ~",
      })
  void aTagIsAWordUnlessItStandsAlone(String written, String masked) {
    char[] text = written.replace('↵', '\n').replace('→', '\t').toCharArray();
    int start = new String(text).indexOf("{{");
    Mask.tag(text, start, start + "{{< p >}}".length());
    assertThat(shown(text)).isEqualTo(masked.replace('→', '\t'));
  }

  @Test
  void marksOfCommentedCallsAreGone() {
    Source source = Source.of("content/a.md", "a {{</* p */>}} b");
    char[] text = Mask.page(source.all(), List.of(source.span(2, 15)), true);
    assertThat(shown(text)).isEqualTo("a {{<◌◌ p ◌◌>}} b");
  }

  /** As Hugo, which puts a paragraph of its own there, and no blanks before what follows. */
  @Test
  void theSummaryDividerIsAParagraph() {
    assertThat(page("<!--more-->", 0, true)).isEqualTo("↵↵summary↵↵");
    assertThat(page("a↵<!--more--> ↵  b c", 0, true)).isEqualTo("a↵↵↵summary↵↵↵↵↵↵b c");
    assertThat(page("a↵<!--more--> ↵", 0, true)).isEqualTo("a↵↵↵summary↵↵↵↵");
    assertThat(page("<!--more--> a", 1, true)).as("before the body").isEqualTo("<!--more--> a");
    assertThat(page("<!--more--> a", 0, false)).as("no Markdown").isEqualTo("<!--more--> a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "[a](<b c>) d e => [a](<b·c>) d e",
        "[a](< >) => [a](<·>)",
        "[a](<b c => [a](<b c",
        "[a](<b c↵d e>) => [a](<b c↵d e>)",
        "[a](<b c <d e>) => [a](<b c <d e>)",
        "(<b c>) => (<b c>)",
        "[a]: <b c> d e => [a]: <b·c> d e",
        "[a]:<b c> => [a]:<b·c>",
        "[a]:↵  <b c> => [a]:↵  <b·c>",
        "[a]: b <c d> => [a]: b <c d>",
        "[a]: => [a]:",
        "[a]: < => [a]: <",
        "[a](< => [a](<",
      })
  void blanksInAnglesAreHidden(String written, String masked) {
    assertThat(forFlexmark(written, true)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        ": => ·",
        "a↵:↵b => a↵·↵b",
        "~a↵   : →↵b~ => ~a↵   · →↵b~",
        "~   :~ => ~   ·~",
        "~    :~ => ~    :~",
        "~a↵    :~ => ~a↵    :~",
        "a: => a:",
        "~a :~ => ~a :~",
        ": a => : a",
        ":: => ::",
      })
  void aColonAloneIsHidden(String written, String masked) {
    assertThat(forFlexmark(written.replace('→', '\t'), true)).isEqualTo(masked.replace('→', '\t'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '%',
      value = {
        "~~~ a~b ~ => ~~~ a·b ·",
        "~~~~ a~b => ~~~~ a·b",
        "~~~ a~b↵c~d => ~~~ a·b↵c~d",
        "x↵ > - 1. ~~~ a~b => x↵ > - 1. ~~~ a·b",
        "x ~~~ a~b => x ~~~ a~b",
        "x↵y ~~~ a~b => x↵y ~~~ a~b",
        "~~ a~b => ~~ a~b",
        "~~~ => ~~~",
      })
  void tildesBehindATildeFenceAreHidden(String written, String masked) {
    assertThat(forFlexmark(written, true)).isEqualTo(masked);
  }

  @Test
  void aTextareaIsReadAsAnElementOfTheSameSort() {
    assertThat(forFlexmark("<textarea rows=1>↵*a*↵</textarea>↵", true))
        .isEqualTo("<pre      rows=1>↵*a*↵</pre>     ↵");
    assertThat(forFlexmark("<textare", true)).isEqualTo("<textare");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '%',
      value = {
        "https://x.org/a_b~c d_e => https://x.org/a·b·c d_e",
        "see http://x.org/a_b, d_e => see http://x.org/a·b, d_e",
        "(www.x.org/a_b) => (www.x.org/a·b)",
        "*www.x.org/a_b* => *www.x.org/a·b*",
        "www.x.org/a_b www.y.org/c_d => www.x.org/a·b www.y.org/c·d",
        "awww.x.org/a_b => awww.x.org/a_b",
        "www.x_ => www.x_",
        "http_a her_e we_e => http_a her_e we_e",
      })
  void bareAddressesAreNoEmphasis(String written, String masked) {
    assertThat(forFlexmark(written, true)).isEqualTo(masked);
    assertThat(forFlexmark(written, false)).isEqualTo(written);
  }
}
