package dev.waymark.site.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.PageView;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages over which Hugo writes another of their output formats. */
class LostPagesTest {
  private static final String CONFIG =
      """
      baseURL = 'https://example.org/'
      [outputFormats.zzz]
      mediaType = 'text/html'
      baseName = 'index'
      """;

  private static Site site(String destination) {
    return new SmallSite()
        .file("hugo.toml", CONFIG)
        .file("layouts/single.zzz.html", "<p id=\"z\">{{ .Content }}</p>")
        .file(
            "content/s/_index.md",
            "---\ntitle: S\nurl: /s.html\naliases: [/old/]\n---\n## Here\n\n[x](/gone/)\n")
        .file(
            "content/s/z.md", "---\ntitle: Z\noutputs: [html, zzz]\n---\n## Here\n\n[x](/gone/)\n")
        .page("a.md", "[a](" + destination + ")\n")
        .build();
  }

  private static String word(Resolution found) {
    if (found instanceof Resolution.Unknown unknown) return unknown.why().toString();
    return found.getClass().getSimpleName();
  }

  @ParameterizedTest
  @CsvSource({
    "/s.html, Found",
    "/s.html#here, its output format rss is written to the same file",
    "/s.html#none, its output format rss is written to the same file",
    "/old/#here, its output format rss is written to the same file",
    "{{< ref s >}}, Found",
    "{{< ref \"s#none\" >}}, its output format rss is written to the same file",
    "'{{< ref path=\"s#none\" outputFormat=\"rss\" >}}', its output format rss is written to the same file",
    "/s/z/#here, Found",
    "/s/z/#z, Found",
    "/s/z/#none, NoSuchAnchor",
  })
  void fragmentsIntoThem(String destination, String expected) {
    assertThat(
            site(destination).references().stream()
                .filter(r -> "content/a.md".equals(r.page().file()))
                .map(r -> word(r.resolution().end())))
        .containsExactly(expected);
  }

  @Test
  void theirLinksAreReadByNobody() {
    assertThat(
            site("/s/").references().stream()
                .filter(r -> r.raw().equals("/gone/"))
                .map(r -> r.page().file()))
        .containsExactly("content/s/z.md");
  }

  @Test
  void theyShowNothingThatIsKnown() {
    Site site = site("/s/");
    Page lost = Objects.requireNonNull(site.page("en", new LogicalPath("/s")));
    assertThat(site.allAnchors(lost).ids()).isEmpty();
    assertThat(site.anchors(lost).ids()).isEmpty();
    assertThat(site.rendering(lost)).isInstanceOf(PageView.Unknown.class);
    Page other = Objects.requireNonNull(site.page("en", new LogicalPath("/s/z")));
    assertThat(site.allAnchors(other).ids()).containsExactlyInAnyOrder("here", "z");
  }
}
