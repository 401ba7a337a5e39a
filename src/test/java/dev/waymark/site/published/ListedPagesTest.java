package dev.waymark.site.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.document.Document;
import dev.waymark.site.IndexedSite;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Revision;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.Url;
import dev.waymark.site.redirects.PrintedRedirects;
import dev.waymark.template.Why;
import dev.waymark.text.Source;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pages lists hold, and what an index says of pages whose texts have changed. */
class ListedPagesTest {
  private static Page page(PageIndex index, String path) {
    return Objects.requireNonNull(index.page("en", new LogicalPath(path)), path);
  }

  private static IndexedSite site() {
    return IndexedSite.of("")
        .page("a.md", "tags: [x, y]", "tags_weight: 2", "aliases: [/old/]")
        .page("s/_index.md", "title: S")
        .page("s/b.md", "tags: x", "tags_weight: 1")
        .page("s/c/index.md", "tags: x")
        .page("s/t/_index.md", "title: T")
        .page("s/t/d.md", "tags: x", "draft: true")
        .page("s/deep/e.md", "build: {list: never}", "tags: x")
        .page("s/b/f.md", "weight: 1");
  }

  @ParameterizedTest
  @CsvSource({
    "/, /a /s",
    "/s, /s/b/f /s/b /s/c /s/t",
    "/s/t, ''",
    "/s/b, ''",
    "/tags, /tags/x /tags/y",
    "/tags/x, /s/c /s/b /a",
    "/tags/y, /a",
    "/categories, ''",
  })
  void aListHoldsItsPages(String list, String pages) {
    PageIndex index = site().index();
    List<String> found =
        index.children(page(index, list)).stream().map(p -> p.path().value()).toList();
    assertThat(String.join(" ", found)).isEqualTo(pages);
  }

  @ParameterizedTest
  @CsvSource({
    "/a, /",
    "/s, /",
    "/s/b, /s",
    "/s/b/f, /s",
    "/s/t/d, /s/t",
    "/s/deep/e, /s",
    "/tags/x, /tags",
    "/tags, /",
  })
  void aPageLiesBelowTheNearestList(String path, String parent) {
    PageIndex index = site().index();
    assertThat(index.parent(page(index, path))).isSameAs(page(index, parent));
    assertThat(index.parent(page(index, "/"))).isNull();
  }

  /** An index in which one page has another text tells of that page wherever it told of it. */
  @Test
  void aChangedTextIsThatOfAllThatTellsOfItsPage() {
    IndexedSite files =
        site().page("clash.md", "url: /a/").page("s/gap/g.md").page("z.md", "draft: true");
    files
        .file("content/s/f.txt", "")
        .file("assets/y.css", "")
        .file("static/_redirects", "/from/ /a/");
    files.file("content/open/_content.gotmpl", "{{ .AddPage (getJSON `x`) }}");
    PageIndex before = files.index();
    Revision revision = new Revision();
    for (String path : List.of("/a", "/s/gap/g", "/z", "/s"))
      revision.add(List.of(page(before, path)), changed());
    PageIndex now = Revised.of(before, revision);
    Page a = page(now, "/a");
    assertThat(a.document()).isSameAs(changed());
    assertThat(now.pages()).contains(a).hasSameSizeAs(before.pages());
    assertThat(now.pagesOf("content/a.md")).containsExactly(a);
    assertThat(now.named("en", "a")).containsExactly(a);
    assertThat(now.children(page(now, "/tags/y"))).containsExactly(a);
    assertThat(now.parent(page(now, "/s/b"))).isSameAs(page(now, "/s"));
    assertThat(Objects.requireNonNull(now.published("a/index.html")).page()).isSameAs(a);
    Redirect old = Objects.requireNonNull(now.published("old/index.html")).redirect();
    assertThat(Objects.requireNonNull(old).page()).isSameAs(a);
    assertThat(now.redirects()).extracting(Redirect::page).containsExactlyInAnyOrder(a, null);
    assertThat(now.unpublished("z/index.html")).isSameAs(page(now, "/z"));
    assertThat(now.collisions())
        .singleElement()
        .satisfies(
            clash -> {
              assertThat(clash.claims()).extracting(claim -> claim.page()).contains(a);
              assertThat(clash.outputFile()).isEqualTo("a/index.html");
            });
    assertThat(now.missingSections())
        .extracting(section -> section.first())
        .contains(page(now, "/s/gap/g"));
    assertThat(now.publishedFiles()).isEqualTo(before.publishedFiles());
    assertThat(now.unknown()).isEqualTo(before.unknown());
    assertThat(now.published("s/b/index.html")).isSameAs(before.published("s/b/index.html"));
    assertThat(now.published("none.html")).isNull();
    assertThat(now.resource(a, "x.png")).isNull();
    assertThat(now.resource(page(now, "/s"), "f.txt")).hasToString("/s/f.txt");
    assertThat(now.files(page(now, "/s"))).hasSize(1);
    assertThat(now.asset(a.language(), "y.css")).hasToString("/y.css");
    assertThat(leads(now, "/from/")).isEqualTo("/a/");
    assertThat(leads(now, "/none/")).isNull();
    assertThat(now.unknownBelow(a.language(), "/open/x/")).isNotNull();
    assertThat(now.unknownNamed(a.language(), "x")).isNull();
    // And of a text that has changed twice.
    Revision again = new Revision();
    again.add(List.of(a), AGAIN);
    assertThat(page(Revised.of(now, again), "/a").document()).isSameAs(AGAIN);
    assertThat(page(Revised.of(now, again), "/z").document()).isSameAs(changed());
  }

  private static final Document CHANGED = text("one");
  private static final Document AGAIN = text("two");

  private static Document changed() {
    return CHANGED;
  }

  private static Document text(String text) {
    Site site = new SmallSite().page("a.md", text).build();
    return site.documents().iterator().next();
  }

  @Test
  void whoClaimsAFile() {
    PageIndex index =
        IndexedSite.of("")
            .page("a.md", "aliases: [/s/]")
            .page("b.md", "url: /s/")
            .page("s/c.md")
            .file("static/s/index.html", "")
            .index();
    assertThat(index.collisions())
        .singleElement()
        .satisfies(
            clash -> {
              assertThat(clash.url()).hasToString("/s/");
              assertThat(clash.claims())
                  .extracting(claim -> claim.what())
                  .containsExactlyInAnyOrder(
                      "page content/b.md", "section /s", "alias /s/", "file static/s/index.html");
            });
  }

  /** A page without a template is written in no file, but known where it would be. */
  @Test
  void aPageThatNoTemplateShowsIsNotPublished() {
    PageIndex index =
        IndexedSite.of("")
            .file("layouts/_default/baseof.html", "x")
            .file("layouts/_default/list.html", "x")
            .page("a.md", "outputs: [html, json]")
            .index();
    assertThat(index.published("a/index.html")).isNull();
    assertThat(index.unpublished("a/index.html")).isSameAs(page(index, "/a"));
  }

  private static @Nullable String leads(PageIndex index, String from) {
    Redirect redirect = index.redirectAt(new Url(from));
    return redirect == null ? null : redirect.to();
  }

  private static PrintedRedirects printed(String... lines) {
    List<Redirect> all =
        java.util.Arrays.stream(lines)
            .map(line -> line.split(" "))
            .map(
                two ->
                    new Redirect(
                        Redirect.Kind.FILE,
                        new Url(two[0]),
                        two[1],
                        null,
                        Source.of("_redirects", two[0]).all()))
            .toList();
    List<PrintedRedirects.Doubt> doubts =
        List.of(new PrintedRedirects.Doubt("/maybe/*", Why.of("a hole")));
    return new PrintedRedirects(all, doubts);
  }

  /** Aliases that a template hands on, and what else it writes, once each. */
  @Test
  void whatTemplatesWriteIsRedirected() {
    PageIndex before = site().file("static/_redirects", "/file/ /a/\n/both/ /a/\n").index();
    assertThat(leads(before, "/file/")).isEqualTo("/a/");
    assertThat(leads(before, "/old/")).isNull();
    PageIndex now =
        before.redirecting(
            List.of(
                printed("/old/ /a/", "/new/ /s/", "/new/ /s/"),
                printed("/new/ /s/", "/both/ https://example.org/a/")));
    assertThat(leads(now, "/old/")).isEqualTo("/a/");
    assertThat(leads(now, "/new/")).isEqualTo("/s/");
    assertThat(leads(now, "/file/")).isEqualTo("/a/");
    assertThat(now.redirects())
        .extracting(redirect -> redirect.kind() + " " + redirect.from())
        .containsExactlyInAnyOrder("ALIAS /old/", "FILE /file/", "FILE /both/", "FILE /new/");
    assertThat(now.unknownRedirect("/maybe/x/")).contains("a hole");
    assertThat(now.unknownRedirect("/a/")).isNull();
    assertThat(now.unknownBelow(page(now, "/a").language(), "/maybe/x/")).contains("a hole");
    assertThat(before.unknownRedirect("/maybe/x/")).isNull();
    assertThat(now.unknown()).isNotEqualTo(before.unknown());
    // One that leads elsewhere is another.
    PageIndex other = before.redirecting(List.of(printed("/old/ /s/")));
    assertThat(leads(other, "/old/")).isEqualTo("/s/");
    assertThat(other.redirects()).hasSize(4);
  }
}
