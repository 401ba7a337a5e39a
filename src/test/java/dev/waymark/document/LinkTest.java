package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.document.Document.Anchor;
import dev.waymark.document.Document.Heading;
import dev.waymark.document.Document.Link;
import dev.waymark.document.Document.LinkKind;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.markdown.Markup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "[t](d) => INLINE d",
        "[t](<a b>) => INLINE a b",
        "[t](a b) => ~~",
        "[t](<a\\>) => ~~",
        "[t](<a\\\\>) => INLINE a\\",
        "[t](<a\\\\\\>) => ~~",
        "[t](d \"title\") => INLINE d",
        "[t]() => INLINE ",
        "[t]( ) => INLINE ",
        "[t](a\\_b&amp;c) => INLINE a_b&c",
        "![t](i.png) => IMAGE i.png",
        "[![a](i)](d) => INLINE d, IMAGE i",
        "[t][r] => REFERENCE /r",
        "[R][] => REFERENCE /r",
        "![r] => REFERENCE_IMAGE /r",
        "[undefined] => ~~",
        "\\[t](d) => ~~",
        "`[t](d)` => ~~",
        "<!-- [t](d) --> => ~~",
        "<https://x.y/z> => AUTOLINK https://x.y/z",
        "<me@x.org> => AUTOLINK mailto:me@x.org",
        "see www.x.org/z. => LINKIFIED https://www.x.org/z",
        "(https://x.org/a_b_c) => LINKIFIED https://x.org/a_b_c",
        "**https://x.org/a** => LINKIFIED https://x.org/a",
        "me@mail.org => LINKIFIED mailto:me@mail.org",
        "\"https://x.org\" => ~~",
        "`https://x.org` => ~~",
        "`curl https://x.org -o x` => ~~",
        "- ``git clone https://x.org/a.git `b` `` => ~~",
        "| a |\\n|---|\\n| `see www.x.org` | => ~~",
        "# T `see https://x.org` => ~~",
        "[t](d)https://x.org/a => INLINE d, LINKIFIED https://x.org/a",
        "[t](d)me@x.org => INLINE d, LINKIFIED mailto:me@x.org",
        "<b>https://x.org/a</b> => LINKIFIED https://x.org/a",
        "`c`www.x.org => LINKIFIED https://www.x.org",
        "[nope]https://x.org => ~~",
        "&amp;https://x.org => ~~",
        "\\*https://x.org => ~~",
        "|https://x.org => ~~",
        "|a|\\n|-|\\n|https://x.org| => LINKIFIED https://x.org",
        "[a[^1] b](https://x.org/c). c\\n\\n[^1]: n => INLINE https://x.org/c",
        "![^1] [t](d)\\n\\n[^1]: n => INLINE d",
        "[https://x.org](d) => INLINE d",
        "[see https://x.org](d) => INLINE d",
        "![see https://x.org](d) => IMAGE d",
        "[see https://x.org here] => ~~",
        "a\\nhttps://x.org => LINKIFIED https://x.org",
        "| a |\\n|---|\\n| [t](a\\|b) | => INLINE a|b",
        "- [ ] [t](d) => INLINE d",
        "term\\n: [t](d) => INLINE d",
        "<a href=\"/x?a=1&amp;b\">t</a> => HTML_HREF /x?a=1&b",
        "<img src=i.png> => HTML_SRC i.png",
        "<div>\\n<a href='x'>\\n\\n[t](d) => HTML_HREF x, INLINE d",
        "<script>'<a href=\"x\">'</script> => ~~",
        "<!-- <a href=x> --> => ~~",
        "[t]({{< ref \"b.md\" >}}) => INLINE {{< ref \"b.md\" >}}",
        "[t]({{< relref \"b\" >}}#x) => INLINE {{< relref \"b\" >}}#x",
        "[t]({{% ref \"b\" %}} \"title\") => INLINE {{% ref \"b\" %}}",
        "![t](/a/{{< p >}}.png) => IMAGE /a/{{< p >}}.png",
        "[t]: {{< ref \"b\" >}}\\n[t] => REFERENCE {{< ref \"b\" >}}",
        "<a href=\"{{< ref \"b\" >}}\">t</a> => HTML_HREF {{< ref \"b\" >}}",
        "```\\n[t](d)\\n``` => ~~",
        "```sh\\n$ curl https://x.org/a\\n``` => ~~",
        "- ```\\n  www.x.org\\n  ``` => ~~",
        "a\\n\\n    https://x.org => ~~",
        "``https://x.org `a` `` => ~~",
        "[t]({{</* ref x */>}}) => ~~",
      })
  void findsLinks(String markdown, String expected) {
    Document page = Parse.page("x\n\n[r]: /r\n\n" + markdown.replace("\\n", "\n") + "\n");
    String actual =
        String.join(
            ", ", page.links().stream().map(l -> l.kind() + " " + l.destination()).toList());
    assertThat(actual.strip()).isEqualTo(expected.strip());
    assertThat(page.defects()).isEmpty();
    assertThat(page.unread()).isEmpty();
  }

  @Test
  void pointsAtDestinationsAsWritten() {
    Document page = Parse.page("> - [a](<b\\_c> 't') {{< md >}}\n>   ![d](e){{< /md >}}\n");
    assertThat(page.links())
        .extracting(l -> l.destinationSpan().text() + " in " + l.whole().text())
        .containsExactly("b\\_c in [a](<b\\_c> 't')", "e in ![d](e)");
  }

  @Test
  void dropsRawHtmlUnlessUnsafe() {
    String text =
        "<a id=x href=y>t</a>\n\n<div id=z></div>\n\n{{< raw >}}<b id=kept></b>{{< /raw >}}\n";
    MarkdownOptions safe = MarkdownOptions.defaults(HugoVersion.NEWEST);
    assertThat(Parse.page(text, safe).links()).isEmpty();
    assertThat(Parse.page(text, safe).anchors()).isEmpty();
    assertThat(Parse.page(text).anchors()).extracting(Anchor::id).containsExactly("x", "z", "kept");
  }

  /** What becomes of them only the run of their templates tells. */
  @Test
  void readsInnerTextsAsWritten() {
    Document page =
        Parse.page(
            "x {{< raw >}}[a](a){{< /raw >}}\n\n{{< md >}}\n## Own\n[b](b){{< /md >}}\n\n"
                + "{{< maybe >}}[c](c) <a id=x href=\"d\">{{< /maybe >}}\n\n"
                + "{{% maybe %}}\n## Joined <i id=y>\n{{% /maybe %}}\n\n"
                + "{{< nosuch >}}[e](e){{< /nosuch >}}\n",
            Parse.options());
    assertThat(page.links()).extracting(Link::destination).containsExactly("a", "b", "c", "d", "e");
    assertThat(page.headings()).extracting(Heading::text).containsExactly("Own", "Joined");
    assertThat(page.anchors())
        .extracting(a -> a.id() + " " + a.inner())
        .containsExactly("x true", "y false");
  }

  @Test
  void readsNestedCallsEachOnItsOwn() {
    Document page =
        Parse.page(
            "x {{< md >}}\n  ## A\n  {{% md %}}\n  ## B\n  {{% /md %}}\n  {{< raw >}}[x](x){{< /raw >}}\n{{< /md >}}\n");
    assertThat(page.headings()).extracting(h -> h.textSpan().text()).containsExactly("A", "B");
    assertThat(page.links()).extracting(Link::destination).containsExactly("x");
  }

  @Test
  void numbersFootnotes() {
    Document page =
        Parse.page("a[^1] b[^x] c[^1] d[^undef]\n\n[^1]: One\n[^x]: Two\n[^unused]: [t](gone)\n");
    assertThat(page.anchors())
        .extracting(Anchor::id)
        .containsExactlyInAnyOrder("fnref:1", "fnref:2", "fnref1:1", "fn:1", "fn:2");
    assertThat(page.links()).isEmpty();
  }

  @Test
  void readsBlockAndFenceAttributes() {
    String text =
        "## A\n{#blk}\n\npara\n{#para .c}\n\n> quote\n{#quote}\n\n* list\n{#list}\n\n```go\nx\n```\n{#fence}\n\n"
            + "```go {#fence2}\nx\n```\n\n| a |\n|---|\n| b |\n{#table}\n\n![i](i.png)\n{#img}\n\npara2\n\n{#solitary}\n";
    MarkdownOptions blocks =
        Parse.options(MarkdownOptions.defaults(HugoVersion.NEWEST), false, true);
    assertThat(Parse.page(text, blocks).anchors())
        .extracting(Anchor::id)
        .containsExactly("para", "quote", "list", "fence2", "table", "img");
    assertThat(Parse.page(text).anchors()).extracting(Anchor::id).containsExactly("fence2");
  }

  @Test
  void removesTheSummaryDivider() {
    Document page = Parse.page("para<!--more-->\n# Heading\n\n## H <!--more-->\n");
    assertThat(page.headings()).extracting(Heading::text).containsExactly("Heading", "H");
  }

  @Test
  void readsHtmlPages() {
    Document page =
        Parse.page(
            "<a href=x id=y>[t](d)</a>{{< raw >}}<i id=z>{{< /raw >}}",
            Parse.options(),
            Markup.HTML);
    assertThat(page.links()).extracting(Link::kind).containsExactly(LinkKind.HTML_HREF);
    assertThat(page.anchors()).extracting(Anchor::id).containsExactly("y", "z");
  }

  @Test
  void readsOnlyShortcodesOfOtherFormats() {
    Document page = Parse.page("* Org [[x]] {{< p >}} [t](d)\n", Parse.options(), Markup.OTHER);
    assertThat(page.links()).isEmpty();
    assertThat(page.shortcodes()).hasSize(1);
  }
}
