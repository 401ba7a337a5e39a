package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import org.junit.jupiter.api.Test;

/** Content files that are resources of pages, which the pages' templates show. */
class BundledContentsTest {
  @Test
  void eachHasItsOwnContent() {
    Site site =
        new SmallSite()
            .file(
                "layouts/all.html", "{{ range .Resources.ByType \"page\" }}{{ .Content }}{{ end }}")
            .file("layouts/_shortcodes/s.html", "<i id='s-{{ .Get 0 }}'></i>")
            .page("a/index.md", "")
            .page("a/part.md", "## One\n\n{{< s one >}}\n")
            .page("b/index.md", "")
            .page("b/part.md", "## Two\n\n{{< s two >}}\n")
            .build();
    assertThat(found(site, "/a/#one")).isTrue();
    assertThat(found(site, "/b/#two")).isTrue();
    assertThat(found(site, "/b/#s-two")).isTrue();
    assertThat(found(site, "/b/#one")).isFalse();
  }

  private static boolean found(Site site, String url) {
    Resolution end = site.resolve(site.pages().get(0), Reference.Form.URL, url);
    return end instanceof Resolution.Found;
  }
}
