package dev.waymark.site.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.site.IndexedSite;
import dev.waymark.site.published.PageIndex.Served;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of lists: any number is accepted, of lists alone. */
class PagersTest {
  private static String words(@Nullable Served served) {
    if (served == null) return "-";
    assertThat(served.pager()).isTrue();
    return Objects.requireNonNull(served.page()).path().value();
  }

  @ParameterizedTest
  @CsvSource({
    "page/2/index.html, /",
    "page/1/index.html, /",
    "s/page/2/index.html, /s",
    "s/page/1/index.html, /s",
    "s/page/10/index.html, /s",
    "s/page/11/index.html, /s",
    "s/page/999999999/index.html, /s",
    "s/page/1000000000/index.html, -",
    "s/page/0/index.html, -",
    "s/page/02/index.html, -",
    "s/page/x/index.html, -",
    "s/page//index.html, -",
    "s/page/2x/index.html, -",
    "s/page/2/index.xml, /s",
    "s/page/2/none.html, -",
    "s/page/2.html, /s",
    "s/page/2.htm, -",
    "s/a/page/2/index.html, -",
    "s/pages/2/index.html, -",
    "none/page/2/index.html, -",
    "tags/page/2/index.html, /tags",
    "tags/x/page/3/index.html, /tags/x",
    "page/s/page/2/index.html, -",
  })
  void aListHasPages(String file, String expected) {
    PageIndex index = IndexedSite.of("").page("s/a.md", "tags: x").index();
    assertThat(words(index.published(file))).isEqualTo(expected);
  }

  /** Since 0.148 lists lie in folders also where addresses are ugly. */
  @ParameterizedTest
  @CsvSource({
    "148, s/page/2.html, /s",
    "147, s/page/2.html, /s",
    "148, page/2.html, /",
    "148, tags/x/page/2.html, /tags/x",
    "148, s/a/page/2.html, -",
    "148, none/page/2.html, -",
  })
  void pagesOfUglyLists(int version, String file, String expected) {
    IndexedSite site = IndexedSite.of("uglyURLs = true").page("s/a.md", "tags: x").on(version);
    assertThat(words(site.index().published(file))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "pagination.path = 'seite', seite/2/index.html, /",
    "paginatePath = 'seite', seite/2/index.html, /",
    "paginatePath = 'seite', page/2/index.html, -",
    "'pagination.path = ''a''\npaginatePath = ''b''', a/2/index.html, /",
    "disableKinds = ['home'], page/2/index.html, -",
    "disableKinds = ['section'], s/page/2/index.html, -",
  })
  void theFolderOfPagersHasAName(String config, String file, String expected) {
    PageIndex index = IndexedSite.of(config).page("s/a.md").on(127).index();
    assertThat(words(index.published(file))).isEqualTo(expected);
  }
}
