package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.document.Document.Directive;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What raw HTML in a page links to, names and allows. */
class HtmlFactsTest {
  @Test
  void someElementsLinkAndSomeShow() {
    Document page =
        Parse.page(
            "<div>\n<link href=no><base href=no><p href=no><script src=no></script><track src=no>\n"
                + "<area href=a><a href=' b '><a src=no><img src=c><video src=d></video>\n"
                + "<audio src=e></audio><source src=f><iframe src=g></iframe><embed src=h>\n</div>\n");
    assertThat(page.links())
        .extracting(link -> link.kind() + " " + link.destination())
        .containsExactly(
            "HTML_HREF a",
            "HTML_HREF b",
            "HTML_SRC c",
            "HTML_SRC d",
            "HTML_SRC e",
            "HTML_SRC f",
            "HTML_SRC g",
            "HTML_SRC h");
    assertThat(page.links().get(0).whole().text()).isEqualTo("<area href=a>");
    assertThat(page.links().get(1).destinationSpan().text()).isEqualTo(" b ");
  }

  @Test
  void namesAreThoseOfAnchorsAlone() {
    Document page = Parse.page("<div id=a&amp;b>\n<p name=no><a name=c><input name=no id>\n</div>");
    assertThat(page.anchors())
        .extracting(anchor -> anchor.kind() + " " + anchor.id() + " " + anchor.span().text())
        .containsExactly("HTML_ID a&b a&amp;b", "HTML_NAME c c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "<!-- waymark-allow a --> => [a] false",
        "<!--waymark-allow-file a, b\tc,--> => [a, b, c] true",
        "<!--\\n  waymark-allow\\n  a\\n--> => [a] false",
        "<!-- waymark-allow a --><!-- waymark-allow b --> => [a] false, [b] false",
        "<!-- waymark-allowance a --> => ~~",
        "<!-- waymark-allow-files a --> => ~~",
        "<!-- waymark-allow --> => ~~",
        "<!-- allow a --> => ~~",
        "<!-- a waymark-allow b --> => ~~",
        "<!--> => ~~",
        "<!-- waymark-allow a => ~~",
      })
  void commentsAllow(String html, String expected) {
    List<Directive> found = Parse.page(html.replace("\\n", "\n") + "\n").directives();
    assertThat(
            found.stream()
                .map(directive -> directive.rules() + " " + directive.wholeFile())
                .collect(Collectors.joining(", ")))
        .isEqualTo(expected);
  }
}
