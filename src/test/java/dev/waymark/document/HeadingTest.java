package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.document.Document.Heading;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.markdown.HeadingIds;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.markdown.Markup;
import dev.waymark.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingTest {
  private static final Path VECTORS = Path.of("fixtures/hugo-vectors/headings.json");

  /** All headings of one algorithm and version stand in one document, as Hugo saw them. */
  @Test
  void givesTheIdsThatHugoGives() throws IOException {
    Source json = Source.of("headings.json", Files.readString(VECTORS));
    Data.Table file = (Data.Table) DataReader.read(DataFormat.JSON, json.all()).value();
    Map<String, List<Data.Table>> documents = new LinkedHashMap<>();
    for (Data row : file.get("rows").asList()) {
      Data.Table table = (Data.Table) row;
      String key = text(table, "algorithm") + " " + text(table, "hugo");
      documents.computeIfAbsent(key, k -> new ArrayList<>()).add(table);
    }
    assertThat(documents).hasSizeGreaterThan(3);
    List<String> wrong = new ArrayList<>();
    documents.forEach((key, rows) -> wrong.addAll(differences(key, rows)));
    assertThat(wrong).isEmpty();
  }

  private static List<String> differences(String key, List<Data.Table> rows) {
    HugoVersion version = HugoVersion.parse(text(rows.get(0), "hugo"));
    HeadingIds.Type type =
        switch (text(rows.get(0), "algorithm")) {
          case "github-ascii" -> HeadingIds.Type.GITHUB_ASCII;
          case "blackfriday" -> HeadingIds.Type.BLACKFRIDAY;
          default -> HeadingIds.Type.GITHUB;
        };
    StringBuilder text = new StringBuilder();
    for (Data.Table row : rows) text.append(text(row, "markdown")).append("\n\n");
    text.append("[r]: http://example.org/\n[^1]: Note\n");
    MarkdownOptions options = Parse.options(MarkdownOptions.defaults(version), true, false);
    Document page =
        new DocumentParser(version, options, Parse::template)
            .parse(Source.of("a.md", text.toString()), Markup.MARKDOWN);
    HeadingIds ids = new HeadingIds(type);
    List<String> wrong = new ArrayList<>();
    List<Heading> headings = page.headings();
    if (headings.size() != rows.size()) wrong.add(key + ": " + headings.size() + " headings");
    for (int i = 0; i < Math.min(rows.size(), headings.size()); i++) {
      String id = id(headings.get(i), ids);
      Data expected = rows.get(i).get("id");
      String want = expected instanceof Data.Text t ? t.value() : null;
      if (want == null ? id != null : !want.equals(id)) {
        wrong.add(key + ": " + text(rows.get(i), "markdown") + ": " + want + " but " + id);
      }
    }
    return wrong;
  }

  private static @Nullable String id(Heading heading, HeadingIds ids) {
    String explicit = heading.id();
    if (explicit != null) {
      ids.explicit(explicit);
      return explicit;
    }
    String text = heading.autoText();
    return text == null ? null : ids.auto(text, "heading");
  }

  private static String text(Data.Table table, String key) {
    return table.get(key).asString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      value = {
        "## A {#custom} | custom | A",
        "## B {#Custom_ID.x:y-z} | Custom_ID.x:y-z | B",
        "## C {.cls} | - | C",
        "## D {.cls #did data-x=\"y\"} | did | D",
        "## E {id=\"eid\"} | eid | E",
        "## F {id=fid} | fid | F",
        "## G {#\u00FCber} | \u00FCber | G",
        "## H {#a b} | - | H {#a b}",
        "## I { #spaced } | spaced | I",
        "## J {#x!y} | - | J {#x!y}",
        "## K {#} | ~~ | K",
        "## L {#end} trailing | - | L {#end} trailing",
        "## M \\{#esc} | - | M {#esc}",
        "## N {#n1} {#n2} | n2 | N {#n1}",
        "## O ## {#closed} | closed | O",
        "## P {#p} ## | - | P {#p}",
        "## Q {id=\"\"} | ~~ | Q",
        "## R{#nospace} | nospace | R",
        "## S {#s1 #s2} | s2 | S",
        "## T {id='single'} | - | T {id=\u2018single\u2019}",
        "## U {#u | - | U {#u",
        "## `code {#incode}` | - | code {#incode}",
        "## V {class=\"a\" onclick=\"x\"} | - | V",
        "## W {#w, .c} | w | W",
        "## X #5 | - | X #5",
        "## Y # | - | Y",
      })
  void readsExplicitIds(String markdown, @Nullable String id, String text) {
    Heading heading = Parse.page(markdown + "\n").headings().get(0);
    assertThat(heading.id()).isEqualTo(id);
    assertThat(heading.text()).isEqualTo(text);
    if (id != null && !id.isEmpty()) assertThat(heading.idSpan().text()).isEqualTo(id);
  }

  @Test
  void readsSetextAttributesOnTheLastLine() {
    List<Heading> headings =
        Parse.page("Setext custom {#sc}\n===\n\nTwo {#no}\nlines {#yes}\n---\n").headings();
    assertThat(headings).extracting(Heading::id).containsExactly("sc", "yes");
    assertThat(headings.get(1).text()).isEqualTo("Two {#no} lines");
  }

  @Test
  void takesTheLastLineOfASetextHeadingForItsId() {
    assertThat(Parse.page("Setext two\nline *two*\n---\n").headings().get(0).autoText())
        .isEqualTo("line two");
  }

  /** What 0.167 and 0.169 made of them ({@code TextPlain}, {@code render/context.go}). */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '%',
      value = {
        "## **What's new** in     | What in     | What\u2019s new in",
        "## [a `b` c](d)          | a           | a b c",
        "## **foo_bar**           | foo_        | foo_bar",
        "## *plain words*         | plain words | plain words",
        "## ![alt text](i.png)    | alt text    | alt text",
        "## ![im *g* x](i.png)    | im          | im g x",
        "## [a [b] c](x)          | a [         | a [b] c",
        "## *a _b* c              | a _ c       | a _b c",
        "## **x...y**             | x           | x\u2026y",
        "## **[a](b) c**          | a           | a c",
        "## **<b>c</b>d**         | %%          | cd",
        "## a [^no] b             | a [^no] b   | a [^no] b",
        "## a <b>c</b>            | a c         | a c",
        "## a https://x.y b       | a  b        | a  b",
        "## [https://x.y b](d)    | https://x.y b | https://x.y b",
        "## [a] [b https://x.y]   | [a] [b https://x.y] | [a] [b https://x.y]",
        "## [a]me@x.org           | [a]me@x.org | [a]me@x.org",
      })
  void readsTheTextOfIds(String markdown, String firstChildren, String whole) {
    HugoVersion old = new HugoVersion(0, 167, 0);
    Document before = Parse.page(markdown, MarkdownOptions.defaults(old));
    String auto = before.headings().get(0).autoText();
    assertThat(auto == null ? "" : auto.strip()).isEqualTo(firstChildren);
    Document after = Parse.page(markdown, MarkdownOptions.defaults(new HugoVersion(0, 169, 0)));
    assertThat(after.headings().get(0).autoText().strip()).isEqualTo(whole);
  }

  @Test
  void knowsHeadingsInsideBlocksAndNoneInCode() {
    Document page =
        Parse.page(
            "> ## Quote\n\n"
                + "- ## Item\n\n"
                + "```\n"
                + "## fence\n"
                + "```\n\n"
                + "    ## code\n\n"
                + "<div>\n"
                + "## raw\n"
                + "</div>\n\n"
                + "para\n"
                + "# C#\n\n"
                + "#nospace\n\n"
                + "####### seven\n\n"
                + "term\n"
                + ": ## Def\n");
    assertThat(page.headings())
        .extracting(Heading::text)
        .containsExactly("Quote", "Item", "C#", "Def");
  }

  @Test
  void keepsShortcodesInTexts() {
    Document page = Parse.page("## a {{< p >}}\n## b {{</* p */>}}\n## c {{% p %}}\n");
    assertThat(page.headings())
        .extracting(Heading::text)
        .containsExactly("a {{< p >}}", "b {{< p >}}", "c {{% p %}}");
  }

  @Test
  void putsASitesOwnDashes() {
    assertThat(
            new Typography(Map.of("endash", "--", "emdash", "&mdash;")).at("--x", 0, 3, ' ').text())
        .isEqualTo("--");
    assertThat(Parse.page("## a -- b\n").headings().get(0).autoText()).isEqualTo("a \u2013 b");
  }

  @Test
  void givesNoIdToAnEmptyHeading() {
    assertThat(Parse.page("##\n\n## <https://a.b/c>\n\n<b></b> {.c}\n---\n").headings())
        .extracting(Heading::autoText)
        .containsExactly(null, null, null);
  }

  @Test
  void takesTheIdOfABlockOnlyWhereAHeadingHasNone() {
    String text = "## A {#a}\n{#x}\n\n## B\n{#y}\n\n##\n{#z}\n";
    MarkdownOptions blocks =
        Parse.options(MarkdownOptions.defaults(HugoVersion.NEWEST), false, true);
    assertThat(Parse.page(text, blocks).anchors())
        .extracting(Document.Anchor::id)
        .containsExactly("z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "para\\n{#a} => a",
        "para\\n{.x}\\n{#a} => a",
        "para\\n{#a}\\n{#b} => a",
        "para\\n{#a} more => a",
        "para\\n{#a}\\nmore\\n{#b} => a,b",
        "> quote\\n> {#a} => a",
        "> quote\\n{#a} => a",
        "- item\\n{#a} => a",
        "| a |\\n|---|\\n| b |\\n{#a} => a",
        "para {#a} => ~~",
        "para\\n\\n{#a} => ~~",
        "para\\n{#a => ~~",
      })
  void givesIdsToBlocks(String markdown, String ids) {
    MarkdownOptions blocks =
        Parse.options(MarkdownOptions.defaults(HugoVersion.NEWEST), false, true);
    assertThat(Parse.page(markdown.replace("\\n", "\n") + "\n", blocks).anchors())
        .extracting(Document.Anchor::id)
        .isEqualTo(ids.isEmpty() ? List.of() : List.of(ids.split(",")));
  }

  @Test
  void keepsTheBlanksOfADestinationInOldIds() {
    MarkdownOptions old = MarkdownOptions.defaults(new HugoVersion(0, 131, 0));
    assertThat(Parse.page("## [x](<a b> 't')\n", old).headings().get(0).autoText())
        .isEqualTo("[x](<a b> 't')");
  }
}
