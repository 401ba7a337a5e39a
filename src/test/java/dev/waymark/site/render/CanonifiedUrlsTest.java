package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Addresses in templates of a site with {@code canonifyURLs}, as Hugo 0.131 and 0.169 gave them:
 * the path of the base URL comes later.
 */
class CanonifiedUrlsTest {
  @ParameterizedTest
  @CsvSource({
    ".RelPermalink, /docs/a/, /base/docs/a/",
    ".Permalink, https://x.test/base/docs/a/, https://x.test/base/docs/a/",
    "(index .OutputFormats 0).RelPermalink, /docs/a/, /base/docs/a/",
    "relref . `/docs/b`, /docs/b/, /base/docs/b/",
    "ref . `/docs/b`, https://x.test/base/docs/b/, https://x.test/base/docs/b/",
    "(index site.Menus.main 0).URL, /docs/b/, /base/docs/b/",
    "(index site.Menus.main 1).URL, /base/x/, /base/base/x/",
    "(index .Parent.Paginator.Pagers 1).URL, /docs/page/2/, /base/docs/page/2/",
    "`docs/x` | relURL, /docs/x, /base/docs/x",
  })
  void addresses(String asked, String canonified, String plain) {
    assertThat(site("true").ask("/docs/a", "{{ " + asked + " }}")).isEqualTo(canonified);
    assertThat(site("false").ask("/docs/a", "{{ " + asked + " }}")).isEqualTo(plain);
  }

  private static AskedSite site(String canonify) {
    return AskedSite.of(
            """
            baseURL = 'https://x.test/base/'
            canonifyURLs = %s
            pagination.pagerSize = 1
            [[menus.main]]
            pageRef = '/docs/b'
            [[menus.main]]
            name = 'z'
            url = '/base/x/'
            """
                .formatted(canonify))
        .page("docs/a.md", "title: A")
        .page("docs/b.md", "title: B");
  }
}
