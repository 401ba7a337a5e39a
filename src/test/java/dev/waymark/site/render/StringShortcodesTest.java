package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.site.model.Resolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shortcodes in texts that templates render, as Hugo 0.131.0 and 0.169.0 run them. */
class StringShortcodesTest {
  private static ShownSite site(String text) {
    return ShownSite.of("")
        .file("content/a.md", "---\ntitle: A\ndesc: '" + text + "'\n---\n## A\n")
        .page("b.md", "text\n")
        .file(
            "layouts/all.html",
            "{{ with .Params.desc }}{{ $.RenderString . }}|{{ . | markdownify }}{{ end }}")
        .shortcode("s", "S{{ .Ordinal }}{{ .Get 0 }}")
        .shortcode("p", "**P{{ .Ordinal }}**")
        .shortcode("box", "<b>{{ .Ordinal }}{{ .Inner | markdownify }}</b>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '^',
      value = {
        "x *y* => x <em>y</em>",
        "x {{< s >}} y => x S0 y",
        "{{< s >}} `{{< s \"a\" >}}` => S0 <code>S1a</code>",
        "x {{% p %}} y => x <strong>P0</strong> y",
        "{{</* s */>}} x => {{&lt; s &gt;}} x",
        "[l]({{< relref \"b\" >}}) => <a href=\"/b/\">l</a>",
        "{{< box >}}in *x* {{< s >}}{{< /box >}} z => <b>0in <em>x</em> S0</b> z",
        "{{< none >}} => ~",
        "{{< s => ~",
      })
  void areRun(String text, String html) {
    String half = html.equals("~") ? "~" : html;
    assertThat(site(text).shown("/a")).isEqualTo(half + "|" + half);
  }

  /** What is commented out in an inner text is a call once the marks are gone. */
  @Test
  void commentedCallsOfInnerTextsAreRunToo() {
    ShownSite site =
        site("")
            .page("c.md", "{{< box >}}one {{</* s */>}} `{{</* s */>}}` {{< s >}}{{< /box >}}\n");
    assertThat(site.content("/c")).isEqualTo("<b>0one S0 <code>S1</code> S0</b>");
  }

  @Test
  void textsOfPartsThatAreNotKnown() {
    ShownSite site =
        site("x")
            .file("layouts/all.html", "{{ .RenderString (printf `{{< s %q >}} x` (getenv `X`)) }}");
    assertThat(site.shown("/a")).isEqualTo("~");
  }

  @Test
  void theirLinksLeadSomewhere() {
    var site =
        new SmallSite()
            .file(
                "content/a.md",
                "---\ntitle: A\ndesc: '[l]({{< relref \"b\" >}}) {{< lk \"/gone/\" >}}'\n---\n{{< desc >}}\n")
            .page("b.md", "text\n")
            .file("layouts/shortcodes/lk.html", "<a href=\"{{ .Get 0 }}\">x</a>")
            .file("layouts/shortcodes/desc.html", "{{ .Page.RenderString .Page.Params.desc }}")
            .build();
    assertThat(site.references())
        .extracting(r -> r.span().line() + " " + (r.resolution().end() instanceof Resolution.Found))
        .containsExactlyInAnyOrder("3 true", "3 false");
  }
}
