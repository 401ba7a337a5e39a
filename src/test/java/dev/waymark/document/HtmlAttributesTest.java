package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attributes of blocks and headings as they are printed. */
class HtmlAttributesTest {
  private static String html(String markdown) {
    MarkdownOptions defaults = MarkdownOptions.defaults(HugoVersion.NEWEST);
    MarkdownOptions options = Parse.options(defaults, true, true);
    Rendered rendered = MarkdownRendererTest.render(Text.of(markdown), options, true);
    return rendered.html().value().strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "{#i .c .d} => <p id=\"i\" class=\"c d\">x</p>",
        "{.c class=d CLASS=\"e f\"} => <p class=\"c d e f\">x</p>",
        "{#i #j} => <p id=\"j\">x</p>",
        "{lang=en foo=bar data-x=y} => <p lang=\"en\" data-x=\"y\">x</p>",
        "{onclick=x ONLOAD=y title=z} => <p title=\"z\">x</p>",
        "{title=\"a \\\" <b>\"} => <p title=\"a &quot; &lt;b&gt;\">x</p>",
        "{tabindex=-2 value=1.5 start=10.0} => <p tabindex=\"-2\" value=\"1.5\" start=\"10\">x</p>",
        "{hidden=true inert=false} => <p hidden=\"true\" inert=\"false\">x</p>",
      })
  void blocksHaveThoseThatGoldmarkAllows(String list, String html) {
    assertThat(html("x\n" + list)).isEqualTo(html);
  }

  @Test
  void headingsHaveAll() {
    assertThat(html("## A {#i foo=bar .c onclick=x}"))
        .isEqualTo("<h2 id=\"i\" foo=\"bar\" class=\"c\">A</h2>");
  }

  @Test
  void anyValueIsShownAsText() {
    assertThat(HtmlAttributes.shown(new Value.Float(3)).value()).isEqualTo("3");
    assertThat(HtmlAttributes.shown(new Value.Float(-0.5)).value()).isEqualTo("-0.5");
    assertThat(HtmlAttributes.shown(Value.TRUE).value()).isEqualTo("true");
    assertThat(HtmlAttributes.shown(Value.NIL).value()).isEmpty();
    Text text = Text.of("a");
    assertThat(HtmlAttributes.shown(text)).isSameAs(text);
    assertThat(HtmlAttributes.shown(Value.unknown("a list")).holey()).isTrue();
  }
}
