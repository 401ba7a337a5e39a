package dev.waymark.site.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.site.IndexedSite;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.published.PageIndex;
import dev.waymark.text.Source;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that Hugo makes without a file, their titles, and the order of lists. */
class MadePagesTest {
  private static Page page(PageIndex index, String path) {
    return Objects.requireNonNull(index.page("en", new LogicalPath(path)), path);
  }

  /** A section, and a term of the same name, as Hugo 0.131 and 0.169 called them. */
  @ParameterizedTest
  @CsvSource({
    "'', docs, Docs, Docs",
    "'', my-doc, My-Docs, My-Doc",
    "'', my_doc, My_docs, My_doc",
    "'', 'a-b c', A-B Cs, A-B C",
    "'', box, Boxes, Box",
    "'', city, Cities, City",
    "'', day, Days, Day",
    "'', boss, Bosses, Boss",
    "'', church, Churches, Church",
    "'', man, Men, Man",
    "'', API, APIs, API",
    "'', über, Übers, Über",
    "'', a—– b, A—– Bs, A—– B",
    "pluralizeListTitles = false, my-doc, My-Doc, My-Doc",
    "capitalizeListTitles = false, my-doc, my-docs, my-doc",
    "capitalizeListTitles = false, box, boxes, box",
  })
  void titlesAreMadeOfNames(String config, String name, String section, String term) {
    PageIndex index =
        IndexedSite.of(config).page(name + "/p.md", "title: P", "tags: ['" + name + "']").index();
    String path = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    assertThat(page(index, "/" + path).title()).isEqualTo(section);
    assertThat(page(index, "/tags/" + path).title()).isEqualTo(term);
  }

  @Test
  void aTaxonomysHyphensAreBlanks() {
    String kinds = "title = 'My site'\n[taxonomies]\nby-hand = 'made-by'\n";
    PageIndex index = IndexedSite.of(kinds).page("p.md", "made-by: [a-b]").index();
    assertThat(page(index, "/made-by").title()).isEqualTo("Made By");
    assertThat(page(index, "/made-by/a-b").title()).isEqualTo("A-B");
    assertThat(page(index, "/").title()).isEqualTo("My site");
  }

  @Test
  void listsAreOrderedByWeightThenDateThenTitle() {
    PageIndex index =
        IndexedSite.of("")
            .page("s/z.md", "title: Z", "weight: 1")
            .page("s/y.md", "title: Y", "weight: 2")
            .page("s/x.md", "title: X", "weight: '3'")
            .page("s/old.md", "title: A", "date: 2001-01-01")
            .page("s/new.md", "title: B", "date: 2002-01-01")
            .page("s/b.md", "title: b")
            .page("s/a.md", "title: C", "linkTitle: a")
            .page("s/never.md", "title: N", "build: {list: never}")
            .page("s/local.md", "title: P", "_build: {list: false}")
            .page("s/headless.md", "title: H", "headless: true")
            .page("s/draft.md", "title: D", "draft: true")
            .index();
    assertThat(index.children(page(index, "/s")))
        .extracting(p -> p.path().name())
        .containsExactly("z", "y", "x", "new", "old", "a", "b");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "-2, -2",
    "1.9, 1",
    "true, 1",
    "false, 0",
    "'\"7\"', 7",
    "'\"7.0\"', 7",
    "'\"+7\"', 7",
    "'\"7.5\"', 0",
    "'\"x\"', 0",
    "[1], 0",
    "null, 0",
  })
  void aWeightIsAWholeNumber(String written, int expected) {
    Source source = Source.of("a.yaml", "w: " + written);
    Data.Table table =
        (Data.Table) Objects.requireNonNull(DataReader.read(DataFormat.YAML, source.all()).value());
    assertThat(WholeNumbers.integer(table.get("w"))).isEqualTo(expected);
    assertThat(WholeNumbers.integer(null)).isZero();
  }

  @Test
  void foldersWithoutAPageOfTheirOwnAreMissing() {
    PageIndex index =
        IndexedSite.of("")
            .page("docs/a/b/p.md")
            .page("docs/a/q.md")
            .page("docs/draft/p.md", "draft: true")
            .page("docs/elsewhere/p.md", "url: /x/")
            .page("docs/served/p.md")
            .file("static/docs/served/index.html", "")
            .page("docs/own/_index.md")
            .page("docs/own/p.md")
            .index();
    assertThat(index.missingSections())
        .extracting(m -> m.path() + " " + m.first().path())
        .containsExactly("/docs/a /docs/a/b/p", "/docs/a/b /docs/a/b/p");
  }

  /** A list without a date of its own has the latest of the pages below it. */
  @Test
  void listsHaveTheDateOfTheirLatestPage() {
    String permalinks = "[permalinks.section]\ndocs = '/:year/:month/'\n";
    IndexedSite site =
        IndexedSite.of(permalinks)
            .page("docs/_index.md", "title: D")
            .page("docs/a.md", "date: 2001-02-03")
            .page("docs/deep/b.md", "date: 2003-04-05")
            .page("docs/c.md", "date: 2002-01-01")
            .page("docs/draft.md", "date: 2009-01-01", "draft: true");
    assertThat(page(site.index(), "/docs").url()).hasToString("/2003/04/");
    site.page("docs/_index.md", "title: D", "date: 1999-12-31");
    assertThat(page(site.index(), "/docs").url()).hasToString("/1999/12/");
  }

  @ParameterizedTest
  @CsvSource({
    "'[a, b/c, \"\", /]', /tags/a /tags/b/c",
    "'A B', /tags/a-b",
    "'[x, X]', /tags/x",
    "'a/', /tags/a",
    "'[]', ''",
  })
  void termsAreThoseThatPagesName(String tags, String paths) {
    PageIndex index = IndexedSite.of("").page("p.md", "tags: " + tags).index();
    List<String> terms =
        index.pages().stream()
            .map(p -> p.path().value())
            .filter(path -> path.startsWith("/tags/"))
            .toList();
    assertThat(String.join(" ", terms)).isEqualTo(paths);
  }

  @ParameterizedTest
  @CsvSource({
    "slug: moved, 167, /moved/p/",
    "slug: moved, 166, /docs/p/",
    "title: D, 167, /docs/p/",
  })
  void aSectionsSlugMovesWhatIsBelow(String section, int version, String address) {
    PageIndex index =
        IndexedSite.of("").page("docs/_index.md", section).page("docs/p.md").on(version).index();
    assertThat(page(index, "/docs/p").url()).hasToString(address);
  }

  @ParameterizedTest
  @CsvSource({
    "'disableKinds = [''rss'']', 112, false",
    "'disableKinds = [''RSS'']', 111, false",
    "'disableKinds = [''rss'']', 111, true",
    "'disableKinds = [''taxonomyTerm'']', 167, true",
  })
  void kindsThatAreDisabled(String config, int version, boolean feed) {
    List<String> files =
        List.copyOf(IndexedSite.of(config).page("p.md").on(version).index().publishedFiles());
    assertThat(files.contains("index.xml")).isEqualTo(feed);
    assertThat(files.contains("tags/index.html")).isEqualTo(!config.contains("taxonomyTerm"));
  }
}
