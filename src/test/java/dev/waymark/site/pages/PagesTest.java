package dev.waymark.site.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.site.IndexedSite;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Page.Status;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Url;
import dev.waymark.site.published.PageIndex;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which pages a site has, and where. */
class PagesTest {
  private static final String NO_TAXONOMIES = "disableKinds = ['taxonomy', 'term']\n";

  @Test
  void onlyRootFoldersBecomeSectionsOfThemselves() {
    IndexedSite site =
        IndexedSite.of(NO_TAXONOMIES).page("docs/deep/y.md").page("lone/index.md").page("a.md");
    assertThat(site.urls())
        .isEqualTo(
            Map.of(
                "docs/deep/y.md",
                "/docs/deep/y/",
                "lone/index.md",
                "/lone/",
                "a.md",
                "/a/",
                "section /docs",
                "/docs/"));
    assertThat(site.index().missingSections())
        .singleElement()
        .satisfies(m -> assertThat(m.path().value()).isEqualTo("/docs/deep"));
  }

  @Test
  void aLeafBundleSwallowsAllBeneath() {
    IndexedSite site =
        IndexedSite.of(NO_TAXONOMIES)
            .page("posts/index.md")
            .page("posts/one.md")
            .page("posts/sub/_index.md")
            .file("content/posts/sub/My Pic.PNG", "");
    assertThat(site.published())
        .containsExactly("index.html", "posts/index.html", "posts/sub/My Pic.PNG");
    Page posts = site.index().pagesOf("content/posts/index.md").get(0);
    assertThat(site.index().resource(posts, "sub/my-pic.png"))
        .isEqualTo(new Url("/posts/sub/My%20Pic.PNG"));
  }

  @Test
  void ofTwoFilesWithOnePathOneIsKept() {
    IndexedSite site =
        IndexedSite.of(NO_TAXONOMIES)
            .page("baz.md")
            .page("baz.html")
            .page("sp ace.md")
            .page("sp-ace.md")
            .page("foo.md")
            .page("foo/index.md");
    assertThat(site.urls().keySet()).containsExactly("baz.md", "foo/index.md", "sp ace.md");
  }

  @Test
  void anIndexBesideAnUnderscoredIndexWinsSince132() {
    IndexedSite site =
        IndexedSite.of(NO_TAXONOMIES).page("d/index.md").page("d/_index.md").page("d/p.md");
    assertThat(site.urls().keySet()).containsExactly("d/index.md");
    assertThat(site.on(131).urls().keySet()).contains("d/_index.md", "d/p.md");
  }

  @Test
  void termsComeFromBuiltPagesAndTextPrefixesDecideKinds() {
    IndexedSite site =
        IndexedSite.of("")
            .page("a.md", "tags: [Hugo Rocks, 'C#', a/b, hugo rocks]")
            .page("b.md", "draft: true", "tags: secret")
            .page("tagsguide/_index.md")
            .page("tags-x/c.md");
    assertThat(site.urls())
        .containsEntry("term /tags/hugo-rocks", "/tags/hugo-rocks/")
        .containsEntry("term /tags/c#", "/tags/c%23/")
        .containsEntry("term /tags/a/b", "/tags/a/b/")
        .doesNotContainKeys("term /tags/secret", "section /tags-x");
    assertThat(site.index().pagesOf("content/tagsguide/_index.md").get(0).kind())
        .isEqualTo(Kind.TERM);
  }

  @Test
  void contentFilesInBundlesMakeTermsSince153() {
    IndexedSite site =
        IndexedSite.of("")
            .page("b/index.md", "title: B")
            .page("b/part.md", "tags: [part]")
            .page("b/draft.md", "tags: [secret]", "draft: true");
    assertThat(site.urls())
        .containsEntry("term /tags/part", "/tags/part/")
        .doesNotContainKey("term /tags/secret");
    assertThat(site.on(152).urls()).doesNotContainKey("term /tags/part");
  }

  @Test
  void whatIsNotBuiltIsKnownAndWithheld() {
    PageIndex index =
        IndexedSite.of("")
            .page("draft.md", "draft: 1")
            .page("quoted.md", "draft: \"yes\"")
            .page("future.md", "lastmod: 2099-01-01")
            .page("expired.md", "expiryDate: 2020-01-01")
            .page("never.md", "build: {render: never}")
            .page("link.md", "build: {render: link}")
            .page("headless.md", "headless: true")
            .index();
    Map<String, Status> wanted =
        Map.of(
            "draft",
            Status.DRAFT,
            "quoted",
            Status.BUILT,
            "future",
            Status.FUTURE,
            "expired",
            Status.EXPIRED,
            "never",
            Status.RENDER_NEVER,
            "link",
            Status.RENDER_LINK,
            "headless",
            Status.RENDER_NEVER);
    wanted.forEach(
        (name, status) -> {
          Page page = index.page("en", new LogicalPath("/" + name));
          assertThat(page).isNotNull();
          assertThat(page.status()).as(name).isEqualTo(status);
          String file = name + "/index.html";
          assertThat(index.published(file) != null).as(file).isEqualTo(status == Status.BUILT);
          assertThat(index.unpublished(file) == page).as(file).isEqualTo(status != Status.BUILT);
        });
  }

  @Test
  void childrenOfADraftSectionArePublishedSince123() {
    IndexedSite site =
        IndexedSite.of(NO_TAXONOMIES).page("s/_index.md", "draft: true").page("s/p.md");
    assertThat(site.urls().keySet()).containsExactly("s/p.md");
    assertThat(site.on(122).urls().keySet()).isEmpty();
  }

  @Test
  void cascadesReachBelowAndTheClosestWins() {
    PageIndex index =
        IndexedSite.of("[[cascade]]\ntype = 'site'\n[cascade.target]\npath = '/s/**'\n")
            .page("s/_index.md", "cascade: {weight: 5, params: {color: red}}")
            .page("s/a.md")
            .page("s/t/_index.md", "cascade: [{weight: 7, target: {path: /s/t/x}}]")
            .page("s/t/x.md")
            .page("s/t/y.md", "weight: 1")
            .index();
    assertThat(
            index.pages().stream()
                .filter(p -> p.document() != null)
                .map(p -> p.path() + " " + p.weight() + " " + p.type()))
        .containsExactly("/s 5 s", "/s/a 5 site", "/s/t 5 site", "/s/t/x 7 site", "/s/t/y 1 site");
    Page deep = index.pagesOf("content/s/t/x.md").get(0);
    assertThat(deep.params().param("color"))
        .extracting(Object::toString)
        .asString()
        .contains("red");
  }

  @Test
  void slugsOfSectionsMoveAllBelowSince167() {
    IndexedSite site =
        IndexedSite.of(NO_TAXONOMIES)
            .page("posts/_index.md", "slug: articles")
            .page("posts/deep/x.md", "slug: -x y-")
            .page("posts/b/index.md")
            .file("content/posts/b/i.png", "");
    assertThat(site.urls())
        .isEqualTo(
            Map.of(
                "posts/_index.md",
                "/articles/",
                "posts/deep/x.md",
                "/articles/deep/x-y/",
                "posts/b/index.md",
                "/articles/b/"));
    assertThat(site.published()).contains("articles/b/i.png");
    assertThat(site.on(166).urls())
        .containsEntry("posts/_index.md", "/posts/")
        .containsEntry("posts/b/index.md", "/posts/b/");
  }

  @Test
  void urlsOfFrontMatterAreTakenAsTheyAre() {
    Map<String, String> urls =
        Map.of(
            "/abs2",
            "/abs2/",
            "rel",
            "/rel/",
            "../up/",
            "/up/",
            "/v1.2/",
            "/v1.2/",
            "/v1.3",
            "/v1.3",
            "/Upper Case/Foo",
            "/Upper%20Case/Foo/",
            "/a#b/",
            "/a%23b/",
            "//x//y//",
            "/x/y/",
            "/q/index.html",
            "/q/",
            "/:section/t/",
            "/p/t/");
    assertThat(urls).isNotEmpty();
    urls.forEach(
        (url, link) ->
            assertThat(IndexedSite.of(NO_TAXONOMIES).page("p/a.md", "url: '" + url + "'").urls())
                .as(url)
                .containsEntry("p/a.md", link));
  }

  @Test
  void uglyAddresses() {
    IndexedSite site =
        IndexedSite.of("uglyURLs = true\n" + NO_TAXONOMIES)
            .page("p/a.md")
            .page("p/b/index.md")
            .file("content/p/b/i.png", "");
    assertThat(site.published())
        .containsExactly("index.html", "p/a.html", "p/b.html", "p/b/i.png", "p/index.html");
    assertThat(site.urls()).containsEntry("section /p", "/p/index.html");
    assertThat(site.on(147).urls()).containsEntry("section /p", "/p.html");
  }

  @Test
  void languagesHaveTheirOwnPagesAndShareFiles() {
    IndexedSite site =
        IndexedSite.of(
                "[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\n" + "[taxonomies]\n")
            .page("bun/index.md")
            .page("bun/index.fr.md", "url: doux/")
            .page("s/only.fr.md")
            .file("content/bun/i.png", "");
    assertThat(site.urls())
        .isEqualTo(
            Map.of(
                "bun/index.md",
                "/bun/",
                "bun/index.fr.md",
                "/fr/doux/",
                "s/only.fr.md",
                "/fr/s/only/",
                "section /s",
                "/fr/s/"));
    PageIndex index = site.index();
    Page french = index.pagesOf("content/bun/index.fr.md").get(0);
    assertThat(index.resource(french, "i.png")).isEqualTo(new Url("/bun/i.png"));
    assertThat(index.published("en/index.html"))
        .extracting(s -> s.redirect().kind())
        .isEqualTo(Redirect.Kind.HUGO);
  }

  @Test
  void childrenStandInHugosOrder() {
    PageIndex index =
        IndexedSite.of("")
            .page("s/c.md", "title: '10'")
            .page("s/b.md", "title: '9'")
            .page("s/e.md", "title: Old", "date: 2020-01-01")
            .page("s/f.md", "title: New", "date: 2024-01-01")
            .page("s/g.md", "weight: 2")
            .page("s/h.md", "weight: -1")
            .page("s/i.md", "draft: true")
            .page("s/sub/deep.md", "title: zz")
            .index();
    Page section = index.page("en", new LogicalPath("/s"));
    assertThat(section).isNotNull();
    assertThat(index.children(section).stream().map(p -> p.path().name()))
        .containsExactly("h", "g", "f", "e", "c", "b", "deep");
    assertThat(index.parent(index.pagesOf("content/s/sub/deep.md").get(0))).isSameAs(section);
  }

  @Test
  void aPageWithoutALayoutHasALinkAndNoFile() {
    IndexedSite site =
        IndexedSite.of("")
            .page("docs/a.md")
            .page("docs/b.md", "layout: docs")
            .page("posts/c.md")
            .file("layouts/_default/baseof.html", "x")
            .file("layouts/_default/list.html", "x")
            .file("layouts/docs/docs.html", "x")
            .file("layouts/posts/single.html", "x");
    assertThat(site.published())
        .contains("docs/b/index.html", "posts/c/index.html")
        .doesNotContain("docs/a/index.html");
  }

  @Test
  void shortNamesFindPagesOfAnyKind() {
    PageIndex index =
        IndexedSite.of("")
            .page("a/same.md")
            .page("b/same/index.md")
            .page("c/same.md", "draft: true")
            .index();
    assertThat(index.named("en", "same"))
        .extracting(p -> p.path().value())
        .containsExactly("/a/same", "/b/same");
    assertThat(index.named("en", "tags")).extracting(Page::kind).isEqualTo(List.of(Kind.TAXONOMY));
  }
}
