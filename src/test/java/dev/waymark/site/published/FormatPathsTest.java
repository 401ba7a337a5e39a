package dev.waymark.site.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.site.IndexedSite;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where versions of Hugo put sections, their aliases and those of pages, with an output format that
 * has a path; built with 0.131 and 0.169, the versions between as Hugo's history tells.
 */
class FormatPathsTest {
  private static final String CONFIG =
      """
      [outputFormats.print]
      mediaType = 'text/html'
      path = 'p'
      isHTML = true
      [outputs]
      page = ['html', 'print']
      section = ['html', 'print']
      taxonomy = ['html']
      """;

  @ParameterizedTest
  @CsvSource({
    "147, docs/two/p/index.html, p/docs/two/index.html",
    "148, p/docs/two/index.html, docs/two/p/index.html",
    "147, p/docs/two/a/index.html, docs/two/p/a/index.html",
    "147, p/index.html, two/p/index.html",
    "136, upper/x/index.html, Upper/X/index.html",
    "137, Upper/X/index.html, upper/x/index.html",
    "136, Up/Y/index.html, up/y/index.html",
    "154, p/old/index.html, p/docs/two/rel/index.html",
    "154, docs/two/rel/index.html, p/rel/index.html",
    "155, old/index.html, p/old/index.html",
    "154, linked/index.html, hidden/index.html",
    "155, hidden/index.html, none",
    "161, a/index.html, hidden/index.html",
  })
  void filesOfVersions(int version, String file, String none) {
    IndexedSite site =
        IndexedSite.of(CONFIG)
            .page("_index.md", "outputs: [html, print]")
            .page("docs/two/_index.md")
            .page("docs/two/a.md", "aliases: [/old/, rel]")
            .page("tags/_index.md", "url: /Upper/X/")
            .page("b.md", "url: /Up/Y/")
            .page("a.md")
            .page("h.md", "headless: true", "aliases: [/hidden/]")
            .page("l.md", "build: {render: link}", "aliases: [/linked/]");
    assertThat(site.on(version).index().publishedFiles()).contains(file).doesNotContain(none);
  }
}
