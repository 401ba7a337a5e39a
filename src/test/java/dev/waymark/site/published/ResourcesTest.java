package dev.waymark.site.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.site.IndexedSite;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files beside pages are published, as Hugo 0.131 and 0.169 do. */
class ResourcesTest {
  private static final String[] PAGES = {
    "_index.md",
    "s/_index.md",
    "s/guide.md",
    "g.md",
    "b/x/index.md",
    "b/q.md",
    "b/q/w.md",
    "b/q/u.md"
  };

  @ParameterizedTest
  @CsvSource({
    "s/guide-images/a.pdf, s/guide-images/a.pdf, false",
    "s/guides/deep/a.pdf, s/guides/deep/a.pdf, false",
    "s/guide/a.pdf, s/guide/a.pdf, true",
    "s/guide-a.pdf, s/guide-a.pdf, true",
    "s/other/guide/a.pdf, s/other/guide/a.pdf, true",
    "g-files/a.pdf, g-files/a.pdf, false",
    "gg.pdf, gg.pdf, true",
    "b/x-pics/a.pdf, b/x-pics/a.pdf, false",
    "b/q/w/a.pdf, b/q/w/a.pdf, true",
    "b/q/u1/a.pdf, b/q/u1/a.pdf, true",
  })
  void aFolderThatBeginsLikeAPageLosesItsFilesBefore141(
      String file, String published, boolean before) {
    IndexedSite site = IndexedSite.of("").file("content/" + file, "x");
    for (String page : PAGES) site.page(page);
    assertThat(site.on(141).index().publishedFiles()).contains(published);
    assertThat(site.on(140).index().publishedFiles().contains(published)).isEqualTo(before);
  }
}
