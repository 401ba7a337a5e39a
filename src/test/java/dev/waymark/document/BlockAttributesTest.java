package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.template.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which block a line of attributes is for; {@code ↵} is the end of a line. */
class BlockAttributesTest {
  private static final MarkdownOptions OPTIONS =
      Parse.options(MarkdownOptions.defaults(HugoVersion.NEWEST), true, true);

  private static String html(String markdown) {
    String html =
        MarkdownRendererTest.render(Text.of(markdown.replace('↵', '\n')), OPTIONS, true)
            .html()
            .value();
    return html.strip().replaceAll("\\n?(<li>|</li>|</?[uo]l>|</blockquote>)\\n?", "$1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "a↵{.c} => <p class=\"c\">a</p>",
        "a↵b↵   {.c}↵d↵  e => <p class=\"c\">a↵b</p>↵<p>d↵e</p>",
        "a↵{.c}↵   def => <p class=\"c\">a</p>↵<p>def</p>",
        "a↵   {id=b} => <p id=\"b\">a</p>",
        "a ↵{.c} => <p class=\"c\">a</p>",
        "a↵{.c}↵{#i .d}↵b => <p class=\"c\" id=\"i\">a</p>↵<p>b</p>",
        "a↵{.c}↵b↵{.d} => <p class=\"c\">a</p>↵<p class=\"d\">b</p>",
        "a↵    {.c} => <p>a↵{.c}</p>",
        "a↵b {.c} => <p>a↵b {.c}</p>",
        "a↵{c => <p>a↵{c</p>",
        "a↵↵{.c} => <p>a</p>",
        "{.c} => ~~",
        "# A↵{.c} => <h1 id=\"a\" class=\"c\">A</h1>",
        "# A↵↵{.c} => <h1 id=\"a\">A</h1>",
        "---↵{.c}↵ => <hr class=\"c\">",
        "```↵a↵```↵{.c} => <pre tabindex=\"0\"><code>a↵</code></pre>",
      })
  void theParagraphAboveOrTheBlockBefore(String markdown, String html) {
    assertThat(html(markdown).replace('\n', '↵')).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "> a↵> {.c} => <blockquote>↵<p class=\"c\">a</p></blockquote>",
        "> a↵>{.c} => <blockquote>↵<p class=\"c\">a</p></blockquote>",
        "> > a↵> {.c} => <blockquote>↵<blockquote class=\"c\"><p>a</p></blockquote></blockquote>",
        "> - a↵> {.c} => <blockquote>↵<ul class=\"c\"><li>a</li></ul></blockquote>",
        "- > a↵{.c} => <ul class=\"c\"><li><blockquote><p>a</p></blockquote></li></ul>",
        "- > a↵  {.c} => <ul><li><blockquote class=\"c\"><p>a</p></blockquote></li></ul>",
        "1. a↵{.c} => <ol class=\"c\"><li>a</li></ol>",
        "- a↵  - b↵  {.c} => <ul><li>a↵<ul class=\"c\"><li>b</li></ul></li></ul>",
        "- a↵  - b↵{.c} => <ul class=\"c\"><li>a<ul><li>b</li></ul></li></ul>",
      })
  void theQuotationOrListThatItIsBehind(String markdown, String html) {
    assertThat(html(markdown).replace('\n', '↵').replace("↵<p>", "<p>").replace(">↵</", "></"))
        .isEqualTo(html);
  }

  @Test
  void theTableAboveIt() {
    assertThat(html("| a |↵|---|↵| b |↵{#t}"))
        .startsWith("<table id=\"t\">")
        .contains("<td>b</td>")
        .doesNotContain("#t");
    assertThat(html("| a |↵|---|↵| b |")).startsWith("<table>").contains("<td>b</td>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "a↵{#i} => i",
        "a↵  {#i}↵b => i",
        "a↵   {#i} => i",
        "| a |↵|---|↵| b |↵{#t} => t",
        "> a↵> {#q} => q",
        "---↵{#r} => r",
      })
  void anIdIsAnAnchorWhereItIsWritten(String markdown, String id) {
    Document page = Parse.page("x\n\n" + markdown.replace('↵', '\n'), OPTIONS);
    assertThat(page.anchors()).extracting(Document.Anchor::id).containsExactly(id);
    assertThat(page.anchors().get(0).span().text()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({"a↵↵{#i}", "{#i}", "```↵a↵```↵{#i}", "# A↵{#i}", "a↵    {#i}", "a↵{.c}"})
  void noAnchorWithoutABlockThatTakesIt(String markdown) {
    assertThat(Parse.page(markdown.replace('↵', '\n'), OPTIONS).anchors()).isEmpty();
  }
}
