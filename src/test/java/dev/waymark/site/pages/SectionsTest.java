package dev.waymark.site.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.site.IndexedSite;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.published.PageIndex;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sections, cascades and folders give to pages below them. */
class SectionsTest {
  private static Page page(PageIndex index, String path) {
    return Objects.requireNonNull(index.page("en", new LogicalPath(path)), path);
  }

  private static String url(PageIndex index, String path) {
    return Objects.requireNonNull(page(index, path).url(), path).value();
  }

  /** Every page of a folder, and folders whose sections have no slug of their own. */
  @Test
  void aSlugMovesEachPageBelow() {
    PageIndex index =
        IndexedSite.of("")
            .page("docs/_index.md", "slug: guides")
            .page("docs/a.md")
            .page("docs/b.md")
            .page("docs/deep/c.md")
            .page("docs/deep/d.md")
            .page("blog/_index.md", "title: B")
            .page("blog/a.md")
            .page("blog/b.md")
            .index();
    assertThat(url(index, "/docs/a")).isEqualTo("/guides/a/");
    assertThat(url(index, "/docs/b")).isEqualTo("/guides/b/");
    assertThat(url(index, "/docs/deep/c")).isEqualTo("/guides/deep/c/");
    assertThat(url(index, "/docs/deep/d")).isEqualTo("/guides/deep/d/");
    assertThat(url(index, "/blog/a")).isEqualTo("/blog/a/");
    assertThat(url(index, "/blog/b")).isEqualTo("/blog/b/");
  }

  /** Hugo 0.169 does not ask where a segment ends, and cuts what is written when case is kept. */
  @ParameterizedTest
  @CsvSource({
    "slug: ess, false, /docs/ess-two/a/ /docs/ess-four/a/ /docs/sub3/k/a/ /docs/subfile/",
    "slug: ess, true, /docs/ess-two/a/ /docs/ess/docs/Sub-Four/a/ /docs/sub3/k/a/ /docs/subfile/",
    "title: x, false, /docs/sub-two/a/ /docs/sub-four/a/ /docs/sub3/k/a/ /docs/subfile/",
    "title: x, true, /docs/sub-two/a/ /docs/sub/docs/Sub-Four/a/ /docs/sub3/k/a/ /docs/subfile/",
  })
  void aSlugMovesFoldersThatBeginAlike(String line, boolean keepsCase, String expected) {
    PageIndex index =
        IndexedSite.of("disablePathToLower = " + keepsCase)
            .page("docs/_index.md")
            .page("docs/sub/_index.md", line)
            .page("docs/sub-two/a.md")
            .page("docs/Sub Four/a.md")
            .page("docs/sub3/_index.md")
            .page("docs/sub3/k/a.md")
            .page("docs/subfile.md")
            .index();
    List<String> found =
        Stream.of("sub-two/a", "sub-four/a", "sub3/k/a", "subfile")
            .map(path -> url(index, "/docs/" + path))
            .toList();
    assertThat(found).containsExactly(expected.split(" "));
  }

  /** Where a folder has no page, its files are of a section whose name its own begins with. */
  @ParameterizedTest
  @CsvSource({
    "122, two/b, /p/b/",
    "131, two/b, /p/guide/b/",
    "169, two/b, /p/guide/b/",
    "169, two/deep/c, /p/guide/c/",
    "169, three/d, /p/guide-three/d/",
    "169, leaf-two/e, /p/e/",
  })
  void sectionsOfPermalinksBeginAlike(int version, String page, String address) {
    IndexedSite site =
        IndexedSite.of("permalinks.page.docs = '/p/:sections[1:]/:slugorfilename/'")
            .page("docs/_index.md")
            .page("docs/guide/_index.md")
            .page("docs/guide-two/b.md")
            .page("docs/guide-two/deep/c.md")
            .page("docs/guide-three/_index.md")
            .page("docs/guide-three/d.md")
            .page("docs/guide-leaf.md")
            .page("docs/guide-leaf-two/e.md")
            .on(version);
    assertThat(url(site.index(), "/docs/guide-" + page)).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({
    ":sectionslugs, /outer/in-ner/p/",
    ":sectionslug, /outer/p/",
    ":sections, /a/b/p/",
    ":section, /a/p/",
  })
  void sectionsStandInPermalinksFromTheOutside(String token, String address) {
    PageIndex index =
        IndexedSite.of("permalinks.page.a = '/" + token + "/:slugorfilename/'")
            .page("a/_index.md", "title: Outer")
            .page("a/b/_index.md", "title: In ner")
            .page("a/b/p.md")
            .index();
    assertThat(url(index, "/a/b/p")).isEqualTo(address);
  }

  /** A term's slashes part segments, those of a page's title have not since 0.167. */
  @Test
  void aTermsTitleMayHaveSeveralSegments() {
    PageIndex index =
        IndexedSite.of("permalinks.term.tags = '/t/:title/'\npermalinks.page.s = '/p/:title/'")
            .page("s/p.md", "title: a/b", "tags: [a/b]")
            .index();
    assertThat(url(index, "/tags/a/b")).isEqualTo("/t/a/b/");
    assertThat(url(index, "/s/p")).isEqualTo("/p/a-b/");
  }

  @ParameterizedTest
  @CsvSource({"false, /my-docs/, /my-docs/p/", "true, /My-Docs/, /My-Docs/P/"})
  void aFoldersNameMayKeepItsCase(boolean keep, String section, String below) {
    PageIndex index =
        IndexedSite.of("disablePathToLower = " + keep).page("My Docs/P.md", "x: 1").index();
    assertThat(url(index, "/my-docs")).isEqualTo(section);
    assertThat(url(index, "/my-docs/p")).isEqualTo(below);
  }

  /** Another section's cascade takes nothing from what the site's gives. */
  @Test
  void theSitesCascadeReachesAllThatNoneIsCloserTo() {
    PageIndex index =
        IndexedSite.of("cascade = {weight = 3}")
            .page("s/_index.md", "cascade: {weight: 5}")
            .page("s/a.md")
            .page("t/b.md")
            .index();
    assertThat(page(index, "/s/a").weight()).isEqualTo(5);
    assertThat(page(index, "/t/b").weight()).isEqualTo(3);
  }

  /** Terms and taxonomies have the latest date of the pages that name them. */
  @Test
  void aTermIsAsNewAsItsNewestPage() {
    PageIndex index =
        IndexedSite.of("")
            .page("s/a.md", "date: 2001-01-01", "tags: [x, y]")
            .page("s/b.md", "date: 2002-01-01", "tags: [x]")
            .page("s/c.md", "date: 2009-01-01", "tags: [x]", "draft: true")
            .page("s/d.md", "tags: [z]")
            .index();
    assertThat(page(index, "/tags/x").date()).isEqualTo("2002-01-01T00:00:00Z");
    assertThat(page(index, "/tags/y").date()).isEqualTo("2001-01-01T00:00:00Z");
    assertThat(page(index, "/tags/z").date()).isNull();
    assertThat(page(index, "/tags").date()).isEqualTo("2002-01-01T00:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({"122, 0", "123, 5"})
  void aPagesOwnCascadeReachesItself(int version, int weight) {
    IndexedSite site = IndexedSite.of("").page("s/a.md", "cascade: {weight: 5}").on(version);
    assertThat(page(site.index(), "/s/a").weight()).isEqualTo(weight);
  }

  /** Weights of {@code /s/t} (its own), of {@code /s/t-two}, of its page and of a page beside. */
  @ParameterizedTest
  @CsvSource({
    "122, 0, 0, 0, 0",
    "123, 5, 5, 5, 0",
    "142, 5, 5, 5, 0",
    "143, 0, 5, 0, 0",
    "152, 0, 5, 0, 0",
    "153, 0, 0, 0, 9",
  })
  void cascadesReachedWhatBeginsAlike(int version, int section, int below, int beside, int page) {
    IndexedSite site =
        IndexedSite.of("")
            .page("s/_index.md", "weight: 1")
            .page("s/t/_index.md", "weight: 3", "cascade: {weight: 5}")
            .page("s/t-two/_index.md")
            .page("s/t-two/a.md")
            .page("s/t.x.md")
            .page("s/u.md", "cascade: {weight: 9}")
            .page("s/u/v.md")
            .on(version);
    PageIndex index = site.index();
    List<Integer> weights =
        Stream.of("/s/t", "/s/t-two", "/s/t-two/a", "/s/t.x", "/s/u/v")
            .map(path -> page(index, path).weight())
            .toList();
    assertThat(weights).containsExactly(3, section, below, beside, page);
  }

  /** YAML has other words for true before 0.152. */
  @ParameterizedTest
  @CsvSource({"151, DRAFT", "152, BUILT"})
  void aCascadedDraftMayBeYes(int version, Page.Status status) {
    IndexedSite site =
        IndexedSite.of("").page("s/_index.md", "cascade: {draft: yes}").page("s/a.md").on(version);
    assertThat(page(site.index(), "/s/a").status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"147, s/a/index.html", "148, s/a/index.html s/a/index.json"})
  void adaptersNameOutputsSince148(int version, String files) {
    String added = "{{ .AddPage (dict `path` `a` `outputs` (slice `html` `json`)) }}";
    PageIndex index =
        IndexedSite.of("").file("content/s/_content.gotmpl", added).on(version).index();
    assertThat(page(index, "/s/a").outputs())
        .extracting(Page.Output::file)
        .containsExactly(files.split(" "));
  }

  /** Folders whose names begin as a taxonomy's does. */
  @ParameterizedTest
  @CsvSource({"152, true", "153, false"})
  void aFolderThatBeginsAsATaxonomyWasASection(int version, boolean section) {
    PageIndex index = IndexedSite.of("").page("tags-x/c.md").on(version).index();
    assertThat(page(index, "/tags-x/c").section()).isEqualTo("tags-x");
    assertThat(index.page("en", new LogicalPath("/tags-x")) != null).isEqualTo(section);
  }

  /** Files of a bundle lie in the folder of its page, that of its address without its end. */
  @ParameterizedTest
  @CsvSource({
    "/x/y/, x/y/i.png",
    "/x/y.html, x/y/i.png",
    "/x/y.htm, x/y/i.png",
    "/x.z/y/, x.z/y/i.png",
    "/x/index.html, x/i.png",
  })
  void filesOfABundleFollowItsUrl(String url, String file) {
    IndexedSite site =
        IndexedSite.of("").page("b/index.md", "url: " + url).file("content/b/i.png", "");
    assertThat(site.published()).contains(file);
  }

  /** A format that is written at the root is so below the folder of its language's host. */
  @Test
  void aFormatOfTheRootStaysWithItsHost() {
    IndexedSite site =
        IndexedSite.of(
                """
                [languages.en]
                weight = 1
                baseURL = 'https://en.test/'
                [languages.fr]
                weight = 2
                baseURL = 'https://fr.test/'
                [outputFormats.plain]
                mediaType = 'text/plain'
                root = true
                """)
            .page("a.fr.md", "outputs: [plain]");
    Page page = Objects.requireNonNull(site.index().page("fr", new LogicalPath("/a")));
    assertThat(page.outputs()).extracting(Page.Output::file).containsExactly("fr/a/index.txt");
    assertThat(page.url()).hasToString("/a/index.txt");
  }
}
