package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.document.Document.Anchor;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.template.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers of footnotes: in the page's facts and in what is printed of it they are the same. */
class FootnotesTest {
  private static final String TEXT =
      "a[^x] b[^w]\n\n[^x]: see[^y]\n[^unused]: u\n[^y]: Y\n\nb[^z] c[^x] d[^none]\n\n[^z]: Z[^x]\n"
          + "[^w]: W\n";

  /** Marks before the first definition come first, then those in definitions, then the rest. */
  @Test
  void countFromTheFirstMark() {
    List<Anchor> anchors = Parse.page(TEXT).anchors();
    assertThat(anchors)
        .extracting(anchor -> anchor.id() + " " + anchor.span().text())
        .containsExactlyInAnyOrder(
            "fnref:1 [^x]",
            "fnref:2 [^w]",
            "fnref:3 [^y]",
            "fnref1:1 [^x]",
            "fnref:4 [^z]",
            "fnref2:1 [^x]",
            "fn:1 x",
            "fn:2 w",
            "fn:3 y",
            "fn:4 z");
  }

  @Test
  void arePrintedWithTheSameNumbers() {
    MarkdownOptions options = MarkdownOptions.defaults(HugoVersion.NEWEST);
    Rendered rendered = MarkdownRendererTest.render(Text.of(TEXT), options, true);
    assertThat(PrintedHtml.read(rendered.html()).ids())
        .extracting(Printed.Id::value)
        .containsExactlyInAnyOrderElementsOf(
            Parse.page(TEXT).anchors().stream().map(Anchor::id).toList());
    String html = rendered.html().value();
    assertThat(html).contains("[^none]").doesNotContain("[^x]");
    assertThat(html.indexOf("<li id=\"fn:1\">")).isLessThan(html.indexOf("<li id=\"fn:2\">"));
    assertThat(html.split("href=\"#fnref2?1?:1\"", -1)).hasSize(4);
  }
}
