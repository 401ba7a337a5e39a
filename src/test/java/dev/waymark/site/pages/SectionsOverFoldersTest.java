package dev.waymark.site.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.site.IndexedSite;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code :sections} names the list with the longest path that a folder without a page begins with,
 * wherever its segments end: {@code docs/v1} for {@code docs/v1.2} ({@code hugolib/page__tree.go}).
 */
class SectionsOverFoldersTest {
  private static IndexedSite site() {
    return IndexedSite.of("[permalinks.page]\ndocs = '/x/:sections[1:]/:filename/'\n")
        .page("docs/v1/_index.md", "title: V1")
        .page("docs/v1/a.md", "title: A")
        .page("docs/v1.2/b.md", "title: B")
        .page("docs/v1-old/deep/c.md", "title: C")
        .page("docs/v1-leaf/index.md", "title: D")
        .page("docs/v2/_index.md", "title: V2")
        .page("docs/v2.1/_index.md", "title: V2.1")
        .page("docs/v2.1/e.md", "title: E")
        .page("docs/w/f.md", "title: F");
  }

  @ParameterizedTest
  @CsvSource({
    "/docs/v1/a, /x/v1/a/",
    "/docs/v1.2/b, /x/v1/b/",
    "/docs/v1-old/deep/c, /x/v1/c/",
    "/docs/v1-leaf, /x/v1-leaf/",
    "/docs/v2.1/e, /x/v2.1/e/",
    "/docs/w/f, /x/f/",
  })
  void aFolderWithoutAPage(String path, String address) {
    for (int minor : new int[] {131, 169})
      assertThat(url(site().on(minor), path)).as("0.%d", minor).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({"/docs/v1.2/b, /x/b/", "/docs/v1/a, /x/v1/a/"})
  void onlyWholeNamesBeforeLogicalPaths(String path, String address) {
    IndexedSite site =
        IndexedSite.of("[permalinks]\ndocs = '/x/:sections[1:]/:filename/'\n")
            .page("docs/v1/_index.md", "title: V1")
            .page("docs/v1/a.md", "title: A")
            .page("docs/v1.2/b.md", "title: B");
    assertThat(url(site.on(111), path)).isEqualTo(address);
  }

  private static String url(IndexedSite site, String path) {
    Page page = Objects.requireNonNull(site.index().page("en", new LogicalPath(path)), path);
    return Objects.requireNonNull(page.url(), path).value();
  }
}
