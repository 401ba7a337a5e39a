package dev.waymark.site.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.site.IndexedSite;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is near to a wrong name, and where a heading of a translation stands. */
class NearTest {
  private static final String LANGUAGES =
      "[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\n";

  private static Suggestions suggestions() {
    return new Suggestions(
        IndexedSite.of(LANGUAGES)
            .page("install.md", "title: I")
            .page("guide/upgrade.md", "title: U")
            .page("guide/upgraded.md", "title: U", "draft: true")
            .page("linked.md", "title: L", "build: {render: link}")
            .page("install.fr.md", "title: I")
            .file("static/img/logo.png", "")
            .index());
  }

  @Test
  void addressesOfPagesAreThoseThatReadersCanOpen() {
    assertThat(suggestions().pages("en", "/instal/")).containsExactly("/install/");
    assertThat(suggestions().pages("fr", "/fr/instal/")).containsExactly("/fr/install/");
    assertThat(suggestions().pages("en", "/guide/upgrades/")).containsExactly("/guide/upgrade/");
    assertThat(suggestions().pages("en", "/linkes/")).isEmpty();
  }

  @Test
  void logicalPathsAreThoseOfPagesWithALink() {
    assertThat(suggestions().paths("en", "/instal")).containsExactly("/install");
    assertThat(suggestions().paths("en", "/linkes")).containsExactly("/linked");
    assertThat(suggestions().paths("fr", "/guide/upgrad")).isEmpty();
  }

  @Test
  void filesAreThoseThatAreNoPages() {
    assertThat(suggestions().files("", "/img/logo.jpg")).containsExactly("/img/logo.png");
    assertThat(suggestions().files("/sub", "/sub/img/logos.png"))
        .containsExactly("/sub/img/logo.png");
    assertThat(suggestions().files("", "/install/index.htm")).isEmpty();
  }

  @Test
  void includesAreContentFilesByTheirPathBelowContent() {
    assertThat(suggestions().includes("guide/upgrad.md")).contains("guide/upgrade.md");
  }

  @Test
  void namesAndIdsAreAskedOfWhoeverHasThem() {
    assertThat(suggestions().names(List.of("figure", "note"), "figur")).containsExactly("figure");
    assertThat(suggestions().anchors(List.of("install-it", "other"), "instal-it"))
        .containsExactly("install-it");
  }

  /** Looking for near names is dear, and most of them are never shown. */
  @Test
  void aListIsMadeOnceAndNotBeforeItIsLookedAt() {
    List<String> made = new ArrayList<>();
    LazyList list =
        new LazyList(
            () -> {
              made.add("made");
              return List.of("a", "b");
            });
    assertThat(made).isEmpty();
    assertThat(list.get(1)).isEqualTo("b");
    assertThat(list).hasSize(2);
    assertThat(made).hasSize(1);
  }

  private static Site translated(String english, String french) {
    return new SmallSite()
        .file("hugo.toml", "baseURL = 'https://example.org/'\n" + LANGUAGES)
        .page("a.md", english)
        .page("a.fr.md", french)
        .page("b.fr.md", "## One\n")
        .build();
  }

  private static @Nullable String same(Site site, String language, String path, String fragment) {
    Page page = Objects.requireNonNull(site.page(language, new LogicalPath(path)));
    TranslatedHeadings.Same same = new TranslatedHeadings(site).of(page, fragment);
    return same == null ? null : same.id() + " " + same.there().language().code();
  }

  @ParameterizedTest
  @CsvSource({
    "one, un en",
    "two, deux en",
    "named, nom en",
    "three, ",
    "un, ",
  })
  void aHeadingOfATranslationStandsAtTheSamePlace(String fragment, @Nullable String expected) {
    Site site =
        translated("## One\n\n### Two\n\n## Name {#named}\n", "## Un\n\n### Deux\n\n## Nom\n");
    assertThat(same(site, "fr", "/a", fragment)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"'## Un\n\n## Deux\n'", "'## Un\n'", "'## One\n\n### Two\n'"})
  void headingsThatAreNotThoseOfTheOtherSideTellNothing(String french) {
    assertThat(same(translated("## One\n\n### Two\n", french), "fr", "/a", "one")).isNull();
  }

  @Test
  void aPageWithoutTranslationHasNone() {
    assertThat(same(translated("## One\n", "## Un\n"), "fr", "/b", "one")).isNull();
    Site single = new SmallSite().page("a.md", "## One\n").build();
    assertThat(same(single, "en", "/a", "one")).isNull();
  }

  @Test
  void ofEqualHeadingsEachHasItsOwnId() {
    Site site = translated("## A\n\n## A\n\n## A {#b}\n\nterm\n: text\n", "");
    Page page = Objects.requireNonNull(site.page("en", new LogicalPath("/a")));
    assertThat(OwnHeadings.of(site, page)).containsOnlyKeys("a", "a-1", "b");
    Page home = Objects.requireNonNull(site.page("en", new LogicalPath("/")));
    assertThat(OwnHeadings.of(site, home)).isEmpty();
  }
}
