package dev.waymark.site.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.config.Language;
import dev.waymark.site.IndexedSite;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.published.PageIndex;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which page a path names, as real Hugos answered {@code ref} and {@code GetPage}. */
class PageLookupTest {
  private static IndexedSite site() {
    return IndexedSite.of("")
        .page("about.md", "title: About")
        .page("posts/_index.md", "title: Posts")
        .page("posts/a.md", "title: A")
        .page("posts/b.md", "title: B")
        .page("posts/sp ace.md", "title: S")
        .page("posts/slugged.md", "title: S", "slug: permaslug")
        .page("posts/post.with.dots.md", "title: D")
        .page("posts/bundle/index.md", "title: Bundle")
        .page("posts/bundle/res.md", "title: Resource")
        .page("posts/deep/uniq.md", "title: U", "tags: [x]")
        .page("posts/draft.md", "title: D", "draft: true")
        .page("drafts/_index.md", "title: D", "draft: true")
        .page("one/same.md", "title: S")
        .page("two/same.md", "title: S");
  }

  private static String find(IndexedSite site, @Nullable String from, boolean names, String path) {
    PageIndex index = site.index();
    Language language = site.config().defaultLanguage();
    Page page = from == null ? null : index.page(language.code(), new LogicalPath(from));
    if (from != null) Objects.requireNonNull(page, from);
    PageLookup.Result found =
        new PageLookup(index, site.config()).find(page, language, names, path);
    if (found.page() != null) return found.page().path().value();
    if (!found.ambiguous().isEmpty())
      return found.ambiguous().stream().map(p -> p.path().value()).collect(Collectors.joining(" "));
    return found.unpublished() == null ? "-" : "unpublished " + found.unpublished().path();
  }

  /** From a page, a section, a bundle and the home page, recorded from Hugo 0.167. */
  @ParameterizedTest
  @CsvSource({
    "/posts/b, /posts/b, /posts/b, /posts/b, /posts/b",
    "/posts/b.md, /posts/b, /posts/b, /posts/b, /posts/b",
    "b, /posts/b, /posts/b, /posts/b, /posts/b",
    "b.md, /posts/b, /posts/b, /posts/b, /posts/b",
    "./b, /posts/b, /posts/b, /posts/b, -",
    "./b.md, /posts/b, /posts/b, /posts/b, -",
    "../posts/b, /posts/b, /posts/b, /posts/b, /posts/b",
    "../posts/b.md, /posts/b, /posts/b, -, /posts/b",
    "posts/b, /posts/b, /posts/b, /posts/b, /posts/b",
    "posts/b.md, /posts/b, /posts/b, /posts/b, /posts/b",
    "/posts, /posts, /posts, /posts, /posts",
    "/posts/, /posts, /posts, /posts, /posts",
    "/posts/_index.md, /posts, /posts, /posts, /posts",
    "posts, /posts, /posts, /posts, /posts",
    "/, /, /, /, /",
    "_index.md, /posts, /posts, /posts, /",
    "/_index.md, /, /, /, /",
    "bundle, /posts/bundle, /posts/bundle, /posts/bundle, /posts/bundle",
    "bundle/index.md, /posts/bundle, /posts/bundle, /posts/bundle, -",
    "/posts/bundle/index, /posts/bundle, /posts/bundle, /posts/bundle, /posts/bundle",
    "bundle/index, /posts/bundle, /posts/bundle, /posts/bundle, -",
    "./bundle, /posts/bundle, /posts/bundle, /posts/bundle, -",
    "uniq, /posts/deep/uniq, /posts/deep/uniq, /posts/deep/uniq, /posts/deep/uniq",
    "uniq.md, /posts/deep/uniq, /posts/deep/uniq, /posts/deep/uniq, /posts/deep/uniq",
    "deep/uniq, /posts/deep/uniq, /posts/deep/uniq, /posts/deep/uniq, -",
    "UNIQ, /posts/deep/uniq, /posts/deep/uniq, /posts/deep/uniq, /posts/deep/uniq",
    "/Posts/B, /posts/b, /posts/b, /posts/b, /posts/b",
    "sp ace, /posts/sp-ace, /posts/sp-ace, /posts/sp-ace, /posts/sp-ace",
    "sp ace.md, /posts/sp-ace, /posts/sp-ace, /posts/sp-ace, /posts/sp-ace",
    "sp-ace, /posts/sp-ace, /posts/sp-ace, /posts/sp-ace, /posts/sp-ace",
    "tags/x, /tags/x, /tags/x, /tags/x, /tags/x",
    "/tags/x, /tags/x, /tags/x, /tags/x, /tags/x",
    "x, /tags/x, /tags/x, /tags/x, /tags/x",
    "home, -, -, -, -",
    "about, /about, /about, /about, /about",
    "/about, /about, /about, /about, /about",
    "slugged, /posts/slugged, /posts/slugged, /posts/slugged, /posts/slugged",
    "permaslug, -, -, -, -",
    "/content/posts/b.md, -, -, -, -",
    "./, /posts, /posts, /posts, /",
    "., /posts, /posts, /posts, /",
    ".., /, /, /, /",
    "../, /, /, /, /",
    "../about, /about, /about, /about, /about",
    "../about.md, /about, /about, -, /about",
    "post.with.dots, /posts/post.with.dots, /posts/post.with.dots, /posts/post.with.dots, -",
    "res, -, -, -, -",
    "bundle/res.md, -, -, -, -",
    "b.txt, /posts/b, /posts/b, /posts/b, /posts/b",
    "a\\..\\b, /posts/b, /posts/b, /posts/b, -",
  })
  void aPathIsSeenFromAPage(
      String path, String fromPage, String fromSection, String fromBundle, String fromHome) {
    assertThat(find(site(), "/posts/a", true, path)).as("page").isEqualTo(fromPage);
    assertThat(find(site(), "/posts", true, path)).as("section").isEqualTo(fromSection);
    assertThat(find(site(), "/posts/bundle", true, path)).as("bundle").isEqualTo(fromBundle);
    assertThat(find(site(), "/", true, path)).as("home").isEqualTo(fromHome);
  }

  /** {@code .GetPage} of a page knows no short names, that of a site does. */
  @ParameterizedTest
  @CsvSource({
    "uniq, -, /posts/deep/uniq",
    "b, /posts/b, /posts/b",
    "about, /about, /about",
    "deep/uniq, /posts/deep/uniq, -",
    "posts/deep/uniq, /posts/deep/uniq, /posts/deep/uniq",
  })
  void aPageAsksWithoutShortNames(String path, String ofPage, String ofSite) {
    assertThat(find(site(), "/posts/a", false, path)).isEqualTo(ofPage);
    assertThat(find(site(), null, false, path)).isEqualTo(ofSite);
  }

  @ParameterizedTest
  @CsvSource({
    "same, /one/same /two/same",
    "one/same, /one/same",
    "/posts/draft, unpublished /posts/draft",
    "draft, -",
    "/drafts, /drafts",
    "drafts, /drafts",
    "none, -",
  })
  void namesOfSeveralPagesAndOfDrafts(String path, String expected) {
    assertThat(find(site(), "/about", true, path)).isEqualTo(expected);
  }

  /** From a page and from a bundle, recorded from Hugo 0.111. */
  @ParameterizedTest
  @CsvSource({
    "../posts/b, /posts/b, -",
    "x, /tags/x, /tags/x",
    "sp ace, /posts/sp-ace, /posts/sp-ace",
    "/content/posts/b.md, /posts/b, /posts/b",
    ".., /, /posts",
    "../about, /about, -",
    "post.with.dots, -, -",
    "b.txt, /posts/b, /posts/b",
  })
  void earlierHugosLookedElsewhere(String path, String fromPage, String fromBundle) {
    assertThat(find(site().on(111), "/posts/a", true, path)).as("page").isEqualTo(fromPage);
    assertThat(find(site().on(111), "/posts/bundle", true, path))
        .as("bundle")
        .isEqualTo(fromBundle);
  }

  @Test
  void filesOfAMountAreFoundByWhereTheyLie() {
    IndexedSite site =
        IndexedSite.of(
                """
                [[module.mounts]]
                source = 'docs'
                target = 'content/guide'
                [[module.mounts]]
                source = 'README.md'
                target = 'content/_index.md'
                """)
            .file("docs/a.md", "---\ntitle: A\n---\n")
            .file("docs/b.md", "---\ntitle: B\n---\n")
            .file("README.md", "---\ntitle: Home\n---\n");
    assertThat(find(site, "/guide/a", true, "../README.md")).isEqualTo("/");
    assertThat(find(site, "/", true, "docs/b.md")).isEqualTo("/guide/b");
    assertThat(find(site, "/guide/a", true, "docs/b.md")).isEqualTo("/guide/b");
    assertThat(find(site, "/guide/a", true, "../../README.md")).isEqualTo("-");
    assertThat(find(site, "/", true, "docs/none.md")).isEqualTo("-");
  }

  @Test
  void aLanguageInANameIsNoPartOfIt() {
    IndexedSite site =
        IndexedSite.of("[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\n")
            .page("posts/a.md", "title: A")
            .page("posts/a.fr.md", "title: A");
    assertThat(find(site, "/posts", true, "a.fr.md")).isEqualTo("/posts/a");
    assertThat(find(site, "/", true, "a.fr.md")).isEqualTo("/posts/a");
    assertThat(find(site, "/", true, "a.de.md")).isEqualTo("-");
  }

  @ParameterizedTest
  @CsvSource({
    "a/, b, a/b",
    "a/, ./b, a/b",
    "a/, ../b, b",
    "a/, ../../b, ",
    "'', b//c/, b/c",
    "a/, .., ''",
  })
  void aPathInTheTreeIsSeenFromAFolder(String folder, String path, @Nullable String expected) {
    assertThat(PageLookup.source(folder, path)).isEqualTo(expected);
  }
}
