package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.markdown.HeadingIds;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.markdown.MarkdownOptions.Passthrough.Pair;
import dev.waymark.hugo.markdown.MarkdownPrinting;
import dev.waymark.template.Mark;
import dev.waymark.template.Text;
import dev.waymark.template.TextBuilder;
import dev.waymark.template.Why;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownRendererTest {
  private static final MarkdownOptions DEFAULTS = MarkdownOptions.defaults(HugoVersion.NEWEST);
  private static final Why WHY = Why.of("nobody knows");

  static Rendered render(Text markdown, MarkdownOptions options, boolean block) {
    return new MarkdownRenderer(HugoVersion.NEWEST, options, MarkdownPrinting.DEFAULTS)
        .render(markdown, block, new HeadingIds(options.idType()), RenderHooks.NONE);
  }

  private static String html(String markdown) {
    return html(markdown, Parse.options(DEFAULTS, true, true));
  }

  private static String html(String markdown, MarkdownOptions options) {
    return render(Text.of(markdown), options, true).html().value().strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "a *b* **c** ~~d~~ `e<` => <p>a <em>b</em> <strong>c</strong> <del>d</del>"
            + " <code>e&lt;</code></p>",
        "a\\nb  \\nc\\\\\\nd => <p>a\\nb<br>\\nc<br>\\nd</p>",
        "\\*a\\* &copy; &lt; << x >> => <p>*a* \u00A9 &lt; &laquo; x &raquo;</p>",
        "[t](/x_y\\_z \"a & b\") => <p><a href=\"/x_y_z\" title=\"a &amp; b\">t</a></p>",
        "[t](<a b>) => <p><a href=\"a%20b\">t</a></p>",
        "[*t*][r]\\n\\n[R]: /r 'q' => <p><a href=\"/r\" title=\"q\"><em>t</em></a></p>",
        "[no] [no](a b) => <p>[no] [no](a b)</p>",
        "![a *b*](i.png) => <p><img src=\"i.png\" alt=\"a b\"></p>",
        "[![a][i]][r]\\n"
            + "\\n"
            + "[i]: /i\\n"
            + "[r]: /r => <p><a href=\"/r\"><img src=\"/i\" alt=\"a\"></a></p>",
        "see www.x.org/a_b_c. => <p>see <a"
            + " href=\"https://www.x.org/a_b_c\">www.x.org/a_b_c</a>.</p>",
        "<me@x.org> => <p><a href=\"mailto:me@x.org\">me@x.org</a></p>",
        "<b id=x>y</b><!-- z --> => <p><b id=x>y</b><!-- z --></p>",
        "- a\\n- b => <ul>\\n<li>a</li>\\n<li>b</li>\\n</ul>",
        "3. a\\n"
            + "\\n"
            + "4. b => <ol start=\"3\">\\n"
            + "<li>\\n"
            + "<p>a</p>\\n"
            + "</li>\\n"
            + "<li>\\n"
            + "<p>b</p>\\n"
            + "</li>\\n"
            + "</ol>",
        "- [x] a => <ul>\\n<li><input checked=\"\" disabled=\"\" type=\"checkbox\"> a</li>\\n</ul>",
        "t\\n: d => <dl>\\n<dt>t</dt>\\n<dd>d</dd>\\n</dl>",
        "> a => <blockquote>\\n<p>a</p>\\n</blockquote>",
        "~    a<b~ => <pre><code>a&lt;b\\n</code></pre>",
        "## A {#x .c} => <h2 id=\"x\" class=\"c\">A</h2>",
        "## A\\n## A => <h2 id=\"a\">A</h2>\\n<h2 id=\"a-1\">A</h2>",
        "a\\n{.c}\\nb => <p class=\"c\">a</p>\\n<p>b</p>",
        "- a\\n{#l} => <ul id=\"l\">\\n<li>a</li>\\n</ul>",
        "> a\\n{.c} => <blockquote class=\"c\"><p>a</p>\\n</blockquote>",
        "> [!NOTE] a\\n> b => <blockquote>\\n<p>[!NOTE] a\\nb</p>\\n</blockquote>",
        "--- => <hr>",
        "HAHAHUGOSHORTCODE1HBHB => <p>HAHAHUGOSHORTCODE1HBHB</p>",
      })
  void printsAsGoldmarkDoes(String markdown, String html) {
    String expected = html.replace("\\n", "\n");
    assertThat(html(markdown.replace("\\\\\\n", "\\\n").replace("\\n", "\n"))).isEqualTo(expected);
  }

  @Test
  void printsCode() {
    assertThat(html("```go {#i .c linenos=true}\na\n```"))
        .isEqualTo(
            "<div class=\"highlight c\" id=\"i\"><pre tabindex=\"0\"><code class=\"language-go\""
                + " data-lang=\"go\">a\n</code></pre></div>");
    assertThat(
            html("```go {linenos=table,anchorlinenos=true lineanchors=p linenostart=7}\na\nb\n```"))
        .contains("id=\"p-7\"", "id=\"p-8\"")
        .doesNotContain("p-9");
    assertThat(html("```\na\n```")).isEqualTo("<pre tabindex=\"0\"><code>a\n</code></pre>");
  }

  @Test
  void printsTables() {
    String html = html("| a | b |\n|:-:|---|\n| `x\\|y` | [t](/d) |\n{.t}");
    assertThat(html.replaceAll("\\s+<", "<"))
        .isEqualTo(
            "<table class=\"t\"><thead><tr><th style=\"text-align: center\">a</th><th>b</th></tr>"
                + "</thead><tbody><tr><td style=\"text-align: center\"><code>x|y</code></td>"
                + "<td><a href=\"/d\">t</a></td></tr></tbody></table>");
  }

  @Test
  void alignsTheCellsOfTables() {
    assertThat(html("| a | b | c |\n|:--|--:|---|\n| 1 | 2 |\n").replaceAll("\\s+<", "<"))
        .isEqualTo(
            "<table><thead><tr><th style=\"text-align: left\">a</th>"
                + "<th style=\"text-align: right\">b</th><th>c</th></tr></thead>"
                + "<tbody><tr><td style=\"text-align: left\">1</td>"
                + "<td style=\"text-align: right\">2</td><td></td></tr></tbody></table>");
  }

  @Test
  void printsFootnotes() {
    String html =
        new MarkdownRenderer(HugoVersion.NEWEST, DEFAULTS, MarkdownPrinting.DEFAULTS)
            .render(
                Text.of("x[^b] y[^b]\n\n[^a]: unused\n[^b]: note\n"),
                true,
                new HeadingIds(HeadingIds.Type.GITHUB),
                "h1",
                RenderHooks.NONE)
            .html()
            .value();
    assertThat(html)
        .contains("<sup id=\"h1fnref:1\"><a href=\"#h1fn:1\" class=\"footnote-ref\"")
        .contains("<sup id=\"h1fnref1:1\">")
        .contains(
            "<li id=\"h1fn:1\">\n<p>note&#160;<a href=\"#h1fnref:1\" class=\"footnote-backref\"")
        .contains("<a href=\"#h1fnref1:1\"")
        .doesNotContain("unused");
  }

  @Test
  void leavesOutRawHtmlUnlessItIsSafe() {
    assertThat(html("<div>\n\na <b>c</b><!-- d -->\n\n<!-- e -->", DEFAULTS))
        .isEqualTo(
            "<!-- raw HTML omitted -->\n"
                + "<p>a <!-- raw HTML omitted -->c<!-- raw HTML omitted --></p>");
    assertThat(html("[a](javascript:x)", DEFAULTS)).isEqualTo("<p><a href=\"\">a</a></p>");
  }

  @Test
  void splitsParagraphsAtBlocksOfFormulas() {
    MarkdownOptions d = DEFAULTS;
    MarkdownOptions options =
        new MarkdownOptions(
            d.idType(),
            d.features(),
            Map.of(),
            new MarkdownOptions.Passthrough(
                List.of(new Pair("$", "$")), List.of(new Pair("$$", "$$"))),
            d.idText());
    assertThat(html("a $x_1*y*$ b", options)).isEqualTo("<p>a $x_1*y*$ b</p>");
    assertThat(html("a\n$$\nx_1 < 2\n$$\nb", options))
        .isEqualTo("<p>a\n</p>\n$$\nx_1 < 2\n$$<p>b</p>");
  }

  @Test
  void takesOneParagraphApart() {
    assertThat(render(Text.of("a *b*\n"), DEFAULTS, false).html().value())
        .isEqualTo("a <em>b</em>");
    assertThat(render(Text.of("a\n\nb"), DEFAULTS, false).html().value()).contains("<p>b</p>");
    assertThat(MarkdownRenderer.trimShort(Text.html("\n<p>x</p>\n")).value()).isEqualTo("x");
  }

  @Test
  void listsSections() {
    Rendered rendered = render(Text.of("# A `b` [c](d)\n\n> ### E {#f}\n\n##\n"), DEFAULTS, true);
    assertThat(rendered.sections())
        .extracting(
            s ->
                s.level() + " " + s.id().value() + " " + s.title().value() + " " + s.html().value())
        .containsExactly("1 a-b-c A b c A <code>b</code> c", "3 f E E", "2   ");
  }

  @Test
  void saysWhereAllWasWritten() {
    String page =
        "---\nx: y\n---\n## Head {#id}\n\nsee [text](/dest?a&b) <a href='/raw'>x</a> www.x.org\n";
    Source source = Source.of("content/a.md", page);
    Text body = Text.from(page, source.all()).part(14, page.length());
    Text html = render(body, Parse.options(DEFAULTS, true, false), true).html();
    Printed printed = PrintedHtml.read(html);
    assertThat(printed.links())
        .extracting(l -> written(l.value()))
        .containsExactly("/dest?a&b", "/raw", "www.x.org");
    assertThat(printed.ids()).extracting(Printed.Id::value).containsExactly("id");
    int id = html.value().indexOf("\"id\"") + 1;
    assertThat(written(html.part(id, id + 2))).isEqualTo("id");
    int at = html.value().indexOf("text<");
    assertThat(written(html.part(at, at + 4))).isEqualTo("text");
  }

  private static String written(Text text) {
    Span from = text.from();
    return from == null ? "" : from.text();
  }

  @Test
  void keepsHoles() {
    Text hole = Text.hole(WHY);
    Text markdown =
        new TextBuilder(Text.Kind.PLAIN)
            .append("## Run ")
            .append(hole)
            .append(" it\n\n[x](/a/")
            .append(hole)
            .append("#b) https://x.org/")
            .append(hole)
            .append("/y and ")
            .append(hole)
            .append("\n")
            .build();
    Text html = render(markdown, DEFAULTS, true).html();
    Printed printed = PrintedHtml.read(html);
    String star = String.valueOf(Text.HOLE);
    assertThat(printed.ids()).extracting(Printed.Id::value).containsExactly("run-" + star + "-it");
    assertThat(printed.links())
        .extracting(l -> l.value().value())
        .containsExactly("/a/" + star + "#b", "https://x.org/" + star + "/y");
    assertThat(printed.ids().get(0).hole()).isEqualTo(WHY);
    assertThat(printed.holes()).hasSize(3).containsOnly(WHY);
    assertThat(html.marks())
        .filteredOn(m -> m.note() instanceof Mark.Hole)
        .allMatch(m -> html.value().charAt(m.start()) == Text.HOLE);
  }

  @Test
  void readsLinesOfAnySystem() {
    assertThat(html("\uFEFF# a\r\n\r\nb\rc")).isEqualTo("<h1 id=\"a\">a</h1>\n<p>b\nc</p>");
  }

  @Tag("slow")
  @Test
  void endsOnAnything() {
    Rendered deep = render(Text.of(">".repeat(50_000)), DEFAULTS, true);
    assertThat(deep.unread()).isNotNull();
    assertThat(deep.html().holey()).isTrue();
    String nasty = "*_[](<![^1]`|~:\n- # {#a}&x;\\\uFDD0\uE000";
    for (int i = 0; i < nasty.length(); i++)
      for (int k = i; k <= nasty.length(); k++)
        html(nasty.substring(i, k) + "\n" + nasty.substring(0, i));
  }
}
