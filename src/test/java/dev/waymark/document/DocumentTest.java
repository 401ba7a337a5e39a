package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.markdown.MarkdownOptions.Feature;
import dev.waymark.template.Text;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "## A {#b}",
        "## A {.c #b}",
        "## A {id=b}",
        "## A {.c id=\"b\"}",
        "## A {b {#c}",
        "{b\n## A {#c}",
      })
  void aBraceWithAnIdMayNameOne(String text) {
    assertThat(Parse.page(text).mayNameIds()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# A",
        "## A {.c} #b",
        "## A {.c",
        "## A {\n#b",
        "## A {data-id=b}",
        "## A {_id=b}",
        "## A {aid=b}",
        "## A {id}",
        "{{< p id=b >}} {{% p id=b #c %}}",
        "---\na: '{#b}'\n---\nc",
      })
  void othersNameNone(String text) {
    assertThat(Parse.page(text).mayNameIds()).isFalse();
  }

  @Test
  void onlyTheBodyCountsForItsSize() {
    String head = "---\na: b\n---\n";
    String body = "a".repeat(DocumentParser.LARGEST);
    assertThat(Parse.page(head + body).tooLarge()).isFalse();
    assertThat(Parse.page(head + body + "a").tooLarge()).isTrue();
    assertThat(Parse.page(head + "a").head()).isEqualTo(head.length());
    assertThat(Parse.page("a").head()).isZero();
  }

  @Test
  void termsHaveIdsWhereTheSiteWantsThem() {
    MarkdownOptions usual = Parse.options();
    Set<Feature> features = EnumSet.copyOf(usual.features());
    features.add(Feature.AUTO_DEFINITION_TERM_ID);
    MarkdownOptions terms = usual.with(features);
    String text = "A `b`\n: c\n\n*d*\n: e\n";
    assertThat(Parse.page(text, terms).headings())
        .extracting(h -> h.term() + " " + h.text() + " " + h.autoText() + " " + h.span().text())
        .containsExactly("true A b A b A `b`", "true d d *d*");
    assertThat(MarkdownRendererTest.render(Text.of(text), terms, true).html().value())
        .contains("<dt id=\"a-b\">A <code>b</code></dt>", "<dt id=\"d\"><em>d</em></dt>");
    assertThat(Parse.page(text).headings()).isEmpty();
    assertThat(MarkdownRendererTest.render(Text.of(text), usual, true).html().value())
        .contains("<dt>A <code>b</code></dt>");
  }
}
