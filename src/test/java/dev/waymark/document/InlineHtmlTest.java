package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.template.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in paragraphs and headings. */
class InlineHtmlTest {
  private static final MarkdownOptions OPTIONS =
      Parse.options(MarkdownOptions.defaults(HugoVersion.NEWEST), true, false);

  private static Rendered rendered(String markdown) {
    return MarkdownRendererTest.render(Text.of(markdown), OPTIONS, true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "[ a ](b) => <p><a href=\"b\"> a </a></p>",
        "[a www.x.org](b) => <p><a href=\"b\">a www.x.org</a></p>",
        "![a www.x.org](b) => <p><img src=\"b\" alt=\"a www.x.org\"></p>",
        "[a www.x.org] => <p>[a www.x.org]</p>",
        "[a *b*] => <p>[a <em>b</em>]</p>",
        "![a <b>c</b>](d) => <p><img src=\"d\" alt=\"a c\"></p>",
        "![a <https://x.org>](d) => <p><img src=\"d\" alt=\"a \"></p>",
        "![a ![b](c)](d) => <p><img src=\"d\" alt=\"a b\"></p>",
      })
  void labelsAreReadWithoutAddresses(String markdown, String html) {
    assertThat(rendered(markdown).html().value().strip()).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource({"[a](b)", "![a](b)", "[no]", "[no *a* b]"})
  void addressesBehindALabelAreLinksAgain(String label) {
    assertThat(rendered(label + " www.x.org").html().value())
        .contains("<a href=\"https://www.x.org\">www.x.org</a>");
  }

  @Test
  void aQuoteStaysOpenToTheEndOfItsParagraphOnly() {
    assertThat(rendered("\"a\n\nb\"").html().value())
        .isEqualTo("<p>&ldquo;a</p>\n<p>b&quot;</p>\n");
    assertThat(rendered("\"a\nb\"").html().value()).isEqualTo("<p>&ldquo;a\nb&rdquo;</p>\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "# [a *b*](c) d => a <em>b</em> d",
        "# ![a](b?c&d) => <img src=\"b?c&amp;d\" alt=\"a\">",
        "# <https://x.org/?a&b> <me@x.org> => https://x.org/?a&amp;b me@x.org",
        "# www.x.org => www.x.org",
        "# a <b>c</b> => a <b>c</b>",
      })
  void aTableOfContentsHasNoLinks(String markdown, String html) {
    assertThat(rendered(markdown).sections().get(0).html().value()).isEqualTo(html);
  }

  /** Goldmark looks for an address behind some characters, and where an inline node ends. */
  @ParameterizedTest
  @CsvSource({
    "www.x.org, true",
    "(www.x.org, true",
    "\\(www.x.org, false",
    "awww.x.org, false",
    "*www.x.org*, true",
    "`a`www.x.org, true",
    "*a*www.x.org, true",
    "[a](b)www.x.org, true",
    "[no]www.x.org, false",
    "a&amp;www.x.org, false",
    "<b>www.x.org</b>, true",
    "--www.x.org, true",
    "a\\*www.x.org, false",
  })
  void knowsWhereAnAddressMayBegin(String markdown, boolean linked) {
    assertThat(rendered(markdown).html().value().contains("href=\"https://www.x.org\""))
        .isEqualTo(linked);
  }

  @Test
  void anAddressMayBeginACell() {
    assertThat(rendered("|www.x.org|b|\n|-|-|\n|c|d|").html().value())
        .contains("<th><a href=\"https://www.x.org\">www.x.org</a></th>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "Ab 1, c-d => <p>Ab 1, c-d</p>",
        "a--b => <p>a&ndash;b</p>",
        "~a ~ => <p>a</p>",
        "a- => <p>a-</p>",
        "a 1 => <p>a 1</p>",
        "1, a => <p>1, a</p>",
        "a_b_ *c* => <p>a_b_ <em>c</em></p>",
        "a:b => <p>a:b</p>",
        "a{b => <p>a{b</p>",
        "a@x.org => <p><a href=\"mailto:a@x.org\">a@x.org</a></p>",
        "a`b` => <p>a<code>b</code></p>",
        "&amp; &copy; &#65; &nosuch; & &# => <p>&amp; © A &amp;nosuch; &amp; &amp;#</p>",
        "a\\\\ => <p>a\\</p>",
        "a\\ => <p>a\\</p>",
      })
  void oneLine(String markdown, String html) {
    assertThat(rendered(markdown).html().value().strip()).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource({
    "- [X] a, ' checked=\"\"', a",
    "- [x] a, ' checked=\"\"', a",
    "- [ ] a, '', a",
    "1. [ ] a, '', a",
  })
  void aTaskHasABox(String markdown, String checked, String text) {
    assertThat(rendered(markdown).html().value())
        .contains("<li><input" + checked + " disabled=\"\" type=\"checkbox\"> " + text + "</li>");
  }

  @ParameterizedTest
  @CsvSource({"- [y] a", "- a [x] b", "[x] a", "- [xx] a", "- (x] a", "- [x) a"})
  void othersHaveNone(String markdown) {
    String text = markdown.replace("- ", "");
    assertThat(rendered(markdown).html().value()).contains(text).doesNotContain("<input");
  }
}
