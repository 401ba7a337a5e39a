package dev.waymark.site.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.site.IndexedSite;
import dev.waymark.site.model.Page;
import dev.waymark.text.Defect;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import dev.waymark.tree.Tree;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where something may lie that the tree does not show. */
class UnknownPlacesTest {
  private static final String LANGUAGES =
      "[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\n";

  private static IndexedSite site(String target) {
    String source =
        target.endsWith(".md") ? "../NEWS.md" : target.endsWith(".txt") ? "../x.txt" : "sub";
    return IndexedSite.of(
            LANGUAGES
                + "[[module.mounts]]\nsource = 'content'\ntarget = 'content'\n"
                + "[[module.mounts]]\nsource = 'static'\ntarget = 'static'\n"
                + "[[module.mounts]]\nsource = '"
                + source
                + "'\ntarget = '"
                + target
                + "'\n")
        .page("a.md")
        .page("s/b.md")
        .file("static/y.txt", "");
  }

  private static Language language(IndexedSite site, String code) {
    return Objects.requireNonNull(site.config().language(code));
  }

  @ParameterizedTest
  @CsvSource({
    "content/docs, /docs/x/, true",
    "content/docs, /docs/, true",
    "content/docs, /docs/x/y/?q#z, true",
    "content/docs, /fr/docs/x/, true",
    "content/docs, /documents/, false",
    "content/docs, /x/docs/, false",
    "content/docs, /?q=/docs/, false",
    "content/My Docs, /my-docs/x/, true",
    "content/My Docs, /My Docs/x.md, true",
    "static/files, /files/x.pdf, true",
    "static/files, /fr/files/x.pdf, false",
    "assets/files, /files/x.pdf, false",
    "data/files, /files/x.pdf, false",
    "content/news.md, /news/, true",
    "content/news.md, /news, true",
    "content/news.md, /news.html, true",
    "content/news.md, /news/index.html, true",
    "content/news.md, /news.md, true",
    "content/news.md, /news/x/, false",
    "content/news.md, /new/, false",
    "content/n/_index.md, /n/, true",
    "content/n/index.md, /n/, true",
    "content/n/index.md, /n/index/x/, false",
    "content/n/myindex.md, /n/, false",
    "content/_index.md, /, true",
    "static/x.txt, /x.txt, true",
    "static/x.txt, /x/, false",
    "static/x.txt, /z.txt, false",
  })
  void belowAMountThatIsNotHere(String target, String address, boolean open) {
    IndexedSite site = site(target);
    String why = site.index().unknownBelow(language(site, "en"), address);
    if (open) assertThat(why).isNotNull().contains("is not in the tree");
    else assertThat(why).isNull();
  }

  /** Look-ups by name alone. */
  @ParameterizedTest
  @CsvSource({
    "content/docs, x, true",
    "content/n/news.md, news, true",
    "content/n/news.md, NEWS.md, true",
    "content/n/news.md, x/news.md, true",
    "content/n/news.md, other, false",
    "static/files, x, false",
    "static/x.txt, x, false",
  })
  void aPageOfThisNameMayBeThere(String target, String name, boolean open) {
    IndexedSite site = site(target);
    assertThat(site.index().unknownNamed(language(site, "en"), name) != null).isEqualTo(open);
  }

  @Test
  void nothingIsUnknownOfASiteThatIsAllThere() {
    IndexedSite site = site("content/s");
    IndexedSite whole = IndexedSite.of(LANGUAGES).page("a.md");
    assertThat(whole.index().unknownBelow(language(whole, "en"), "/x/")).isNull();
    assertThat(whole.index().unknownNamed(language(whole, "en"), "x")).isNull();
    assertThat(whole.index().unknown()).isNotEqualTo(site.index().unknown());
  }

  /** A module that is not here may hold all but what lies in sections of the site's own. */
  @ParameterizedTest
  @CsvSource({
    "'', /other/x.css, true",
    "'', /x.css, true",
    "'', /other/x.html, false",
    "'', /other/x.HTM, false",
    "'', /other/x.md, false",
    "'', /other/x/, false",
    "'', /s/x.css, false",
    "'', /hidden/x.css, true",
    "content, /other/x/, true",
    "content, /s/x/, true",
    "static, /s/x.css, true",
    "content/docs, /docs/x/, true",
    "content/docs, /other/x/, false",
  })
  void anAbsentModuleMayHoldMuch(String target, String address, boolean open) {
    String mount = "[[module.imports.mounts]]\nsource = 'x'\ntarget = '" + target + "'\n";
    IndexedSite site =
        IndexedSite.of(
                LANGUAGES
                    + "[[module.imports]]\npath = 'example.org/absent'\n"
                    + (target.isEmpty() ? "" : mount))
            .page("s/b.md")
            .page("hidden/c.md", "draft: true");
    String why = site.index().unknownBelow(language(site, "en"), address);
    if (open) assertThat(why).isNotNull().contains("example.org/absent");
    else assertThat(why).isNull();
  }

  /** Some versions follow a symlink among static files that leads out of the site. */
  @ParameterizedTest
  @CsvSource({
    "static/out, /out/x.txt, true",
    "static/out, /out, true",
    "static/out, /outer/x.txt, false",
    "static/in/out, /in/out/x.txt, true",
    "static/in/out, /in/x.txt, false",
    "media/out, /m/out/x.txt, true",
    "media/out, /out/x.txt, false",
    "mediators/out, /m/out/x.txt, false",
    "content/out, /out/x.txt, false",
  })
  void whereASymlinkLeadsOut(String link, String address, boolean open) {
    HugoConfig config =
        IndexedSite.of(
                "[[module.mounts]]\nsource = 'content'\ntarget = 'content'\n"
                    + "[[module.mounts]]\nsource = 'media'\ntarget = 'static/m'\n")
            .page("a.md")
            .file("media/x.txt", "")
            .config();
    Span place = Source.of(link, "").all();
    List<Defect> defects =
        List.of(
            new Defect(Tree.OUT_OF_ROOT, "leads out", place),
            new Defect("another", "is wrong", Source.of("static/other", "").all()));
    UnknownPlaces places = new UnknownPlaces(config, List.of(), Map.of(), defects);
    assertThat(places.why(config.defaultLanguage(), address) != null).isEqualTo(open);
    assertThat(places.why(config.defaultLanguage(), "/other/x.txt")).isNull();
  }

  /** What an adapter cannot tell may lie at the address of its section, wherever that is. */
  @ParameterizedTest
  @CsvSource({
    "/books/x/, true",
    "/moved/x/, true",
    "/moved/, true",
    "/move/x/, false",
    "/fr/books/x/, false",
    "/s/x/, false",
  })
  void anAdapterLeavesItsSectionOpen(String address, boolean open) {
    IndexedSite site =
        IndexedSite.of(LANGUAGES)
            .page("s/b.md")
            .page("books/_index.md", "url: /moved/")
            .file(
                "content/books/_content.gotmpl",
                "{{ range getJSON \"x\" }}{{ $.AddPage . }}{{ end }}");
    PageIndex index = site.index();
    Page page = index.pagesOf("content/s/b.md").get(0);
    assertThat(index.unknownBelow(page.language(), address) != null).isEqualTo(open);
  }
}
