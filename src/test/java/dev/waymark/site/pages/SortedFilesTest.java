package dev.waymark.site.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.site.IndexedSite;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Page.Status;
import dev.waymark.site.model.Site;
import dev.waymark.site.published.PageIndex;
import dev.waymark.text.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files make pages, and what pages have of their files. */
class SortedFilesTest {
  private static Page page(PageIndex index, String language, String path) {
    return Objects.requireNonNull(index.page(language, new LogicalPath(path)), path);
  }

  private static @Nullable String file(PageIndex index, String path) {
    Page page = index.page("en", new LogicalPath(path));
    return page == null ? null : page.file();
  }

  @Test
  void ofTwoMountsTheFirstWins() {
    String mounts =
        """
        [[module.mounts]]
        source = 'one'
        target = 'content'
        [[module.mounts]]
        source = 'two'
        target = 'content'
        """;
    PageIndex index =
        IndexedSite.of(mounts)
            .file("one/a.md", "---\ntitle: A\n---\n")
            .file("two/a.md", "---\ntitle: A\n---\n")
            .file("two/b.md", "---\ntitle: B\n---\n")
            .index();
    assertThat(file(index, "/a")).isEqualTo("one/a.md");
    assertThat(file(index, "/b")).isEqualTo("two/b.md");
  }

  @Test
  void theSitesOwnFilesWinOverThoseOfAModule() {
    PageIndex index =
        IndexedSite.of("theme = 't'")
            .file("themes/t/content/a.md", "---\ntitle: A\n---\n")
            .file("themes/t/content/b.md", "---\ntitle: B\n---\n")
            .page("a.html", "title: A")
            .index();
    assertThat(file(index, "/a")).isEqualTo("content/a.html");
    assertThat(file(index, "/b")).isEqualTo("themes/t/content/b.md");
  }

  @Test
  void nothingInALeafBundleIsAPageHoweverDeep() {
    PageIndex index =
        IndexedSite.of("")
            .page("leaf/index.md", "title: L")
            .page("leaf/sub/deep/index.md", "title: D")
            .page("leaf/sub/deep/p.md", "title: P")
            .page("leafy/p.md", "title: P")
            .index();
    assertThat(file(index, "/leaf/sub/deep")).isNull();
    assertThat(file(index, "/leaf/sub/deep/p")).isNull();
    assertThat(file(index, "/leafy/p")).isEqualTo("content/leafy/p.md");
    Page leaf = page(index, "en", "/leaf");
    assertThat(leaf.bundle()).isEqualTo(Page.Bundle.LEAF);
    assertThat(page(index, "en", "/leafy").bundle()).isEqualTo(Page.Bundle.BRANCH);
    assertThat(page(index, "en", "/leafy/p").bundle()).isEqualTo(Page.Bundle.NONE);
  }

  @Test
  void aBundleWinsOverASingleFile() {
    PageIndex index =
        IndexedSite.of("").page("a.md", "title: S").page("a/index.md", "title: B").index();
    assertThat(file(index, "/a")).isEqualTo("content/a/index.md");
  }

  private static final String LANGUAGES =
      "[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\n";

  @Test
  void aFileHasTheLanguageOfItsNameOrOfItsMount() {
    String mounts =
        LANGUAGES
            + """
            [[module.mounts]]
            source = 'content'
            target = 'content'
            [[module.mounts]]
            source = 'french'
            target = 'content'
            lang = 'fr'
            """;
    PageIndex index =
        IndexedSite.of(mounts)
            .page("a.md", "title: A")
            .page("b.fr.md", "title: B")
            .page("c.de.md", "title: C")
            .file("french/d.md", "---\ntitle: D\n---\n")
            .file("french/e.en.md", "---\ntitle: E\n---\n")
            .index();
    assertThat(page(index, "en", "/a").file()).isEqualTo("content/a.md");
    assertThat(page(index, "fr", "/b").file()).isEqualTo("content/b.fr.md");
    assertThat(page(index, "fr", "/d").file()).isEqualTo("french/d.md");
    assertThat(page(index, "en", "/e").file()).isEqualTo("french/e.en.md");
    assertThat(file(index, "/d")).isNull();
  }

  private static final String HOSTS =
      LANGUAGES.replace("1\n", "1\nbaseURL = 'https://en.test/'\n")
          + "baseURL = 'https://fr.test/'\n";

  /** Each language below a folder of its own, without that folder in addresses. */
  @ParameterizedTest
  @CsvSource({
    "x: 1, /a/, fr/a/index.html",
    "url: /x/, /x/, fr/x/index.html",
    "url: x/, /x/, fr/x/index.html",
  })
  void languagesWithHostsOfTheirOwn(String frontMatter, String url, String file) {
    Page page = page(IndexedSite.of(HOSTS).page("a.fr.md", frontMatter).index(), "fr", "/a");
    assertThat(page.url()).hasToString(url);
    assertThat(page.outputs().get(0).file()).isEqualTo(file);
  }

  @ParameterizedTest
  @CsvSource({
    "'[html]', /a/, a/index.html",
    "'[json, html]', /a/, a/index.json a/index.html",
    "'[rss, html]', /a/, a/index.xml a/index.html",
    "'[json]', /a/index.json, a/index.json",
    "'[html, amp]', /a/, a/index.html amp/a/index.html",
    "'[amp, html]', /amp/a/, amp/a/index.html a/index.html",
    "'[none]', /a/, a/index.html",
  })
  void aPagesAddressIsThatOfItsFirstPermanentFormat(String outputs, String url, String written) {
    Page page = page(IndexedSite.of("").page("a.md", "outputs: " + outputs).index(), "en", "/a");
    assertThat(page.url()).hasToString(url);
    assertThat(page.outputs()).extracting(Page.Output::file).containsExactly(written.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "root = true, a.md, '', a/index.txt, /a/index.txt",
    "path = 'p', a.md, '', p/a/index.txt, /p/a/index.txt",
    "ugly = true, a.md, '', a.txt, /a.txt",
    "ugly = true, b/_index.md, '', b/index.txt, /b/index.txt",
    "noUgly = true, a.md, uglyURLs = true, a/index.txt, /a/index.txt",
    "baseName = 'a', a.md, '', a.txt, /a.txt",
  })
  void formatsMayLieElsewhere(
      String format, String file, String config, String written, String url) {
    String all = config + "\n[outputFormats.plain]\nmediaType = 'text/plain'\n" + format + "\n";
    PageIndex index = IndexedSite.of(all).page(file, "outputs: [plain]").index();
    Page page = index.pagesOf("content/" + file).get(0);
    assertThat(page.outputs().get(0).file()).isEqualTo(written);
    assertThat(page.outputs().get(0).url()).hasToString(url);
  }

  @ParameterizedTest
  @CsvSource({
    "'draft: true', DRAFT",
    "'draft: \"true\"', DRAFT",
    "'draft: \"yes\"', BUILT",
    "'draft: 0', BUILT",
    "'draft: 2', DRAFT",
    "'published: false', DRAFT",
    "'published: true', BUILT",
    "'build: {render: Never}', RENDER_NEVER",
    "'build: {render: false}', RENDER_NEVER",
    "'build: {render: link}', RENDER_LINK",
    "'_build: {render: link}', RENDER_LINK",
    "'build: x', BUILT",
    "'headless: false', BUILT",
  })
  void whetherAPageIsBuilt(String frontMatter, Status status) {
    Page page = page(IndexedSite.of("").page("a.md", frontMatter).index(), "en", "/a");
    assertThat(page.status()).isEqualTo(status);
  }

  @Test
  void whatAPageIsCalledAndOfWhichTypeItIs() {
    PageIndex index =
        IndexedSite.of("")
            .page("a.md", "title: A")
            .page("s/b.md", "title: B", "linkTitle: b", "type: t")
            .page("s/c.md", "x: 1")
            .index();
    assertThat(page(index, "en", "/a"))
        .extracting(Page::title, Page::linkTitle, Page::type, Page::section)
        .containsExactly("A", "A", "page", "");
    assertThat(page(index, "en", "/s/b"))
        .extracting(Page::title, Page::linkTitle, Page::type, Page::section)
        .containsExactly("B", "b", "t", "s");
    assertThat(page(index, "en", "/s/c"))
        .extracting(Page::title, Page::linkTitle, Page::type)
        .containsExactly("", "", "s");
    assertThat(page(index, "en", "/s").section()).isEqualTo("s");
  }

  private static @Nullable String place(Site site, String path) {
    Page page = Objects.requireNonNull(site.page("en", new LogicalPath(path)), path);
    Span span = page.position();
    return span == null ? null : span + " " + span.text();
  }

  @Test
  void aPageStandsAtItsTitleElseAtItsFirstLine() {
    Site site =
        new SmallSite()
            .file("content/a.md", "---\nx: 1\ntitle: T\n---\n")
            .file("content/b.md", "first\nsecond\n")
            .file("content/c.md", "only")
            .file("content/g.md", "\nsecond\n")
            .file(
                "content/d/_content.gotmpl",
                "{{ .AddPage (dict \"path\" \"e\" \"title\" \"E\") }}"
                    + "{{ .AddPage (dict \"path\" \"f\") }}")
            .build();
    assertThat(place(site, "/a")).isEqualTo("content/a.md:3:8 T");
    assertThat(place(site, "/b")).isEqualTo("content/b.md:1:1 first");
    assertThat(place(site, "/c")).isEqualTo("content/c.md:1:1 only");
    assertThat(place(site, "/g")).isEqualTo("content/g.md:1:1 ");
    assertThat(place(site, "/d/e")).startsWith("content/d/_content.gotmpl:1:1 ");
    assertThat(place(site, "/d/f")).startsWith("content/d/_content.gotmpl:1:45 ");
    assertThat(place(site, "/")).isNull();
  }

  /** Before 0.123 only lists cascaded, and nothing below a draft was built. */
  @Test
  void olderHugosCascadedLess() {
    IndexedSite site =
        IndexedSite.of("")
            .page("s/_index.md", "title: S", "cascade: {slug: moved}")
            .page("s/a/index.md", "title: A", "cascade: {title: below}")
            .page("drafts/_index.md", "title: D", "draft: true")
            .page("drafts/p.md", "title: P")
            .page("gone/p.md", "title: P", "draft: true");
    assertThat(page(site.on(122).index(), "en", "/s/a").url()).hasToString("/s/moved/");
    assertThat(page(site.index(), "en", "/drafts/p").status()).isEqualTo(Status.DRAFT);
    assertThat(site.index().page("en", new LogicalPath("/gone"))).isNull();
    PageIndex now = site.on(167).index();
    assertThat(page(now, "en", "/drafts/p").status()).isEqualTo(Status.BUILT);
    assertThat(page(now, "en", "/gone").kind().hugoName()).isEqualTo("section");
  }

  @Test
  void layoutsThatAreNotThereRenderNothing() {
    IndexedSite site =
        IndexedSite.of("")
            .file("layouts/baseof.html", "{{ block `main` . }}{{ end }}")
            .file("layouts/home.html", "{{ define `main` }}home{{ end }}")
            .file("layouts/docs/page.html", "{{ define `main` }}page{{ end }}")
            .file("layouts/_partials/page.html", "no layout")
            .page("a.md", "title: A")
            .page("docs/b.md", "title: B");
    assertThat(page(site.index(), "en", "/a").outputs()).isEmpty();
    assertThat(page(site.index(), "en", "/docs/b").outputs()).hasSize(1);
    assertThat(page(site.index(), "en", "/").outputs()).isNotEmpty();
    site.file("layouts/page.html", "{{ define `main` }}page{{ end }}");
    assertThat(page(site.index(), "en", "/a").outputs()).hasSize(1);
    IndexedSite few = IndexedSite.of("").file("layouts/home.html", "x").page("a.md", "title: A");
    assertThat(page(few.index(), "en", "/a").outputs()).hasSize(1);
    IndexedSite absent = IndexedSite.of("theme = 't'").page("a.md", "title: A");
    assertThat(absent.published()).contains("a/index.html");
  }
}
