package dev.waymark.site.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.site.IndexedSite;
import dev.waymark.site.model.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The address of a content file, as Hugo 0.169 gave it; {@code -} where it gives none. */
class AddressesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\" | a.md | \"\" | /a/",
        "\"\" | Sp Ace.md | \"\" | /sp-ace/",
        "\"\" | a/_index.md | \"\" | /a/",
        "\"\" | a/index.md | \"\" | /a/",
        "\"\" | a/b/index.md | \"\" | /a/b/",
        "\"\" | index.md | \"\" | /",
        "\"\" | a.b.md | \"\" | /a.b/",
        "\"\" | posts/My Post!.md | \"\" | /posts/my-post/",
        "\"\" | posts/é.md | \"\" | /posts/%C3%A9/",
        "\"\" | a.md | slug: s p | /s-p/",
        "\"\" | a.md | slug: S/x | /s/x/",
        "\"\" | a.md | slug: '' | /a/",
        "\"\" | a/_index.md | slug: s | /s/",
        "\"\" | a/b.md | slug: s | /a/s/",
        "\"\" | a/index.md | slug: s | /s/",
        "\"\" | a.md | url: /x/y/ | /x/y/",
        "\"\" | a.md | url: x/y | /x/y/",
        "\"\" | a.md | url: /x/y | /x/y/",
        "\"\" | a.md | url: /x/y.html | /x/y.html",
        "\"\" | a.md | url: /x/y.htm | /x/y.htm",
        "\"\" | a.md | url: /x.y/z | /x.y/z",
        "\"\" | a.md | url: / | /",
        "\"\" | a.md | url: ../x/ | /x/",
        "\"\" | a.md | url: /X Y/Ü/ | /X%20Y/%C3%9C/",
        "\"\" | a/_index.md | url: /x/ | /x/",
        "\"\" | a/index.md | url: /x/ | /x/",
        "\"\" | a.md | url: /:slug/x/ | /x/",
        "uglyURLs = true | a.md | \"\" | /a.html",
        "uglyURLs = true | a/b.md | \"\" | /a/b.html",
        "uglyURLs = true | a/index.md | \"\" | /a.html",
        "uglyURLs = true | a/_index.md | \"\" | /a/index.html",
        "uglyURLs = true | a/b/_index.md | \"\" | /a/b/index.html",
        "uglyURLs = true | a.md | slug: s | /s.html",
        "uglyURLs = true | a.md | url: /x/ | /x/",
        "uglyURLs.a = true | a/b.md | \"\" | /a/b.html",
        "uglyURLs.a = true | b/b.md | \"\" | /b/b/",
        "uglyURLs.a = true | a/_index.md | \"\" | /a/index.html",
        "permalinks.a = '/:year/:month/:slug/' | a/b.md | date: 2020-01-02 | /2020/01/",
        "permalinks.a = '/:year/:month/:slug/' | a/b.md | date: 2020-01-02, slug: s | /2020/01/s/",
        "permalinks.a = '/:section/:title/' | a/b.md | title: A Title | /a/a-title/",
        "permalinks.a = '/:sections/:filename/' | a/c/b.md | \"\" | /a/b/",
        "permalinks.a = '/:sections[1:]/:slug/' | a/c/b.md | \"\" | /",
        "permalinks.a = '/x/:contentbasename/' | a/c/b.md | \"\" | /x/b/",
        "permalinks.a = '/x/:contentbasename/' | a/c/index.md | \"\" | /x/c/",
        "permalinks.a = '/x/:slugorfilename' | a/b.md | \"\" | /x/b/",
        "permalinks.a = '/x/:slug.html' | a/b.md | \"\" | /x/.html/",
        "permalinks.page.a = '/p/:slug/' | a/b.md | \"\" | /p/",
        "permalinks.section.a = '/s/' | a/_index.md | \"\" | /s/",
        "permalinks.section.a = '/s/:title/' | a/_index.md | title: T T | /s/t-t/",
        "permalinks.a = '/x/:slug/' | b/b.md | \"\" | /b/b/",
        "permalinks.a = '/x/:slug/' | a/b.md | url: /u/ | /u/",
        "permalinks.a = '/x/:day/:weekday/:weekdayname/:monthname/:yearday/' | a/b.md | date:"
            + " 2020-02-03 | /x/03/1/monday/february/34/",
        "permalinks.a = '/:2006/:01-02/:slug/' | a/b.md | date: 2020-02-03 | /2020/02-02/",
        "baseURL = 'https://x.test/sub/' | a.md | \"\" | /sub/a/",
        "baseURL = 'https://x.test/sub/' | a.md | url: /x/ | /sub/x/",
        "baseURL = 'https://x.test/sub/' | a.md | url: x/ | /sub/x/",
        "disablePathToLower = true | A/B.md | \"\" | /A/B/",
        "disablePathToLower = true | A/B.md | slug: S | /A/S/",
        "removePathAccents = true | é.md | \"\" | /e/",
        "relativeURLs = true | a.md | \"\" | /a/",
        "canonifyURLs = true | a.md | \"\" | /a/",
        "defaultContentLanguage = 'fr' | a.md | \"\" | /a/",
        "\"\" | a.md | type: x | /a/",
        "\"\" | a.md | layout: y | /a/",
        "\"\" | a.md | outputs: [json] | /a/index.json",
        "\"\" | a.md | outputs: [html, rss] | /a/",
        "\"\" | a/_index.md | outputs: [rss] | /a/index.xml",
        "\"\" | a.md | build: {render: link} | /a/",
        "\"\" | a.md | build: {render: never} | -",
        "\"\" | a.md | headless: true | -",
        "\"\" | a.md | draft: true | -",
        "\"\" | a.md | date: 2099-01-01 | -",
        "\"\" | a.md | publishDate: 2099-01-01 | -",
        "\"\" | a.md | expiryDate: 2001-01-01 | -",
        "buildDrafts = true | a.md | draft: true | /a/",
        "buildFuture = true | a.md | date: 2099-01-01 | /a/",
        "buildExpired = true | a.md | expiryDate: 2001-01-01 | /a/",
        "disableKinds = ['page'] | a.md | \"\" | -",
        "disableKinds = ['section'] | a/_index.md | \"\" | -",
      })
  void aFileHasTheAddressThatHugoGivesIt(
      String config, String file, String frontMatter, String address) {
    String base = config.startsWith("baseURL") ? "" : "baseURL = 'https://x.test/'\n";
    IndexedSite site = IndexedSite.of("").file("hugo.toml", base + config + "\n");
    String values = frontMatter.isEmpty() ? "x: 1" : frontMatter;
    site.page(file, values.startsWith("outputs") ? new String[] {values} : values.split(", "));
    Page page = site.index().pagesOf("content/" + file).get(0);
    boolean built = page.url() != null && page.status() != Page.Status.KIND_DISABLED;
    assertThat(built ? page.url().value() : "-").isEqualTo(address);
  }
}
