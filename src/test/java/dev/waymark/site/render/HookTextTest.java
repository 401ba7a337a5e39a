package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Site;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What hooks get as {@code .Text}, printed as it is, as Hugo 0.131.0 and 0.169.0 wrote it. */
class HookTextTest {
  @ParameterizedTest
  @CsvSource({
    "0.131.0, .Text, heading-span-idsphtmlspan, /y/",
    "0.169.0, .Text, heading-html sp i, /gone/ /y/",
    "0.131.0, .Text | safeHTML, heading-span-idsphtmlspan sp i, /gone/ /y/",
    "0.169.0, .Text | safeHTML, heading-html sp i, /gone/ /y/",
  })
  void isHtmlSinceTemplatesNeedNotSaySo(String hugo, String text, String ids, String links) {
    Site site =
        new SmallSite()
            .file("hugo.toml", "[markup.goldmark.renderer]\nunsafe = true\n")
            .file(".tool-versions", "hugo " + hugo + "\n")
            .file(
                "layouts/_default/_markup/render-heading.html",
                "<h2 id='heading-{{ .Anchor }}'>{{ " + text + " }}</h2>")
            .file(
                "layouts/_default/_markup/render-link.html",
                "<a href='{{ .Destination }}'>{{ " + text + " }}</a>")
            .page(
                "a.md",
                "## <span id=\"sp\">html</span>\n\n### [l](/gone/)\n\n[x <b id=\"i\">y</b>](/y/)\n")
            .build();
    assertThat(site.anchors(site.pagesOf("content/a.md").get(0)).ids())
        .contains(ids.split(" "))
        .hasSize(ids.split(" ").length + 1);
    assertThat(site.references()).extracting(Reference::raw).containsExactly(links.split(" "));
  }
}
