package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.document.Document.Anchor;
import dev.waymark.document.Document.Directive;
import dev.waymark.document.Document.Heading;
import dev.waymark.document.Document.Link;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What calls hold, which is read on its own and without the indentation of all of its lines. */
class InnerTextTest {
  private static List<String> headings(String inner) {
    return Parse.page("x {{< md >}}" + inner.replace('↵', '\n') + "{{< /md >}}\n")
        .headings()
        .stream()
        .map(Heading::text)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "~↵    ## A↵    ## B↵~ => A B",
        "~↵      ## A↵    ## B↵~ => A B",
        "~↵        code↵↵    ## B↵~ => B",
        "~↵        ## code↵↵    b↵~ => ~~",
        "~↵    ## A↵  ↵    ## B~ => A B",
        "~↵    ## A↵↵    ## B↵    ~ => A B",
        "~## A↵    ## B~ => A B",
        "~    ## A↵    ## B~ => B",
        "~↵    ## A↵b~ => ~~",
      })
  void theLeastIndentationOfAllLinesButTheFirstIsTaken(String inner, String found) {
    assertThat(String.join(" ", headings(inner))).isEqualTo(found);
  }

  @Test
  void placesAreThoseOfTheFile() {
    String line = "    ## A\n\n    [b](dest)\n\n";
    Document page = Parse.page("x {{< md >}}\n" + line.repeat(30) + "{{< /md >}}\n");
    assertThat(page.headings()).hasSize(30).allMatch(h -> h.textSpan().text().equals("A"));
    assertThat(page.links())
        .hasSize(30)
        .allMatch(l -> l.destinationSpan().text().equals("dest"))
        .allMatch(l -> l.whole().text().equals("[b](dest)"));
  }

  @Test
  void factsAreInTheOrderOfTheFile() {
    Document page =
        Parse.page(
            "x {{< md >}}\n## A\n[a](a) <i id=a> <!-- waymark-allow a -->{{< /md >}}\n\n"
                + "## B\n[b](b) <i id=b> <!-- waymark-allow b -->\n");
    assertThat(page.headings()).extracting(Heading::text).containsExactly("A", "B");
    assertThat(page.links()).extracting(Link::destination).containsExactly("a", "b");
    assertThat(page.anchors()).extracting(Anchor::id).containsExactly("a", "b");
    assertThat(page.directives()).extracting(d -> d.rules().get(0)).containsExactly("a", "b");
  }

  @Test
  void tagsOfMarkdownCallsDisappearFromTheTextAround() {
    Document page =
        Parse.page("- a\n\n  {{% w %}}\n  ## [b](c)\n  {{% /w %}}\n\n{{% w %}} *d* {{% /w %}}\n");
    assertThat(page.headings()).extracting(Heading::text).containsExactly("b");
    assertThat(page.links()).extracting(Link::destination).containsExactly("c");
    assertThat(Parse.page("x\n\n{{% w %}}\n## A\n{{% /w %}}\n## B").headings()).hasSize(2);
  }

  @Test
  void aLinkKnowsTheCallsInItsDestination() {
    Document page =
        Parse.page("x {{< p >}} [a](x{{< p >}}y{{< p >}}) {{< p >}} [b](z) [c]({{< p >}})\n");
    assertThat(page.links())
        .extracting(Link::shortcodes)
        .containsExactly(List.of(1, 2), List.of(), List.of(4));
  }

  @Test
  void anIdWithACallInItIsNotKnown() {
    Document page =
        Parse.page("<i id=\"a{{< p >}}\"><a name=\"{{< p >}}\"><i id=b><a name=c>{{< p >}}\n");
    assertThat(page.anchors()).extracting(Anchor::id).containsExactly("b", "c");
  }

  @Test
  void whatAnUnusedFootnoteHoldsIsNotThere() {
    Document page =
        Parse.page(
            "## Kept\n\n[a](kept) <i id=kept> [^used]\n\n"
                + "[^used]: [b](used) <i id=used>\n\n"
                + "[^un]: [c](gone) <i id=gone>\n\n    ## Gone\n");
    assertThat(page.headings()).extracting(Heading::text).containsExactly("Kept");
    assertThat(page.links()).extracting(Link::destination).containsExactly("kept", "used");
    assertThat(page.anchors())
        .extracting(Anchor::id)
        .containsExactly("kept", "fnref:1", "fn:1", "used");
  }

  @Test
  void directivesOfFrontMatterAndTextCount() {
    String head = "---\nwaymark: {allow: [a]}\n---\n";
    assertThat(Parse.page(head + "b").directives())
        .extracting(Directive::wholeFile)
        .containsExactly(true);
    assertThat(Parse.page(head + "<!-- waymark-allow b -->").directives())
        .extracting(Directive::wholeFile)
        .containsExactly(true, false);
  }
}
