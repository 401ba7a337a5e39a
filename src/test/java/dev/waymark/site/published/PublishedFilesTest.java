package dev.waymark.site.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.config.Language;
import dev.waymark.site.IndexedSite;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Url;
import dev.waymark.site.published.PageIndex.Served;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What lies around the pages: aliases, redirects, static files, pagers, adapters, collisions. */
class PublishedFilesTest {
  private static Map<String, String> aliases(PageIndex index) {
    Map<String, String> found = new TreeMap<>();
    for (String file : index.publishedFiles()) {
      Served served = index.published(file);
      if (served != null && served.redirect() != null) found.put(file, served.redirect().to());
    }
    return found;
  }

  @Test
  void aliasesBecomeFiles() {
    PageIndex index =
        IndexedSite.of("")
            .page(
                "posts/a.md",
                "aliases: [/abs/, rel, ../up/, /x/y.html, /v1.2, /foo.txt, /Upper, 'https://x.org/', '/', '']")
            .page("b.md", "aliases: [/gone]", "draft: true")
            .index();
    assertThat(aliases(index))
        .containsOnlyKeys(
            "abs/index.html",
            "posts/rel/index.html",
            "up/index.html",
            "x/y.html",
            "v1.2/index.html",
            "foo.txt/index.html",
            "Upper/index.html")
        .containsValue("/posts/a/");
    assertThat(index.redirects().get(0).span()).hasToString("content/posts/a.md:2:11");
    assertThat(index.redirects().get(0).from()).isEqualTo(new Url("/abs/"));
  }

  @Test
  void aTextHoldsAsManyAliasesAsWords() {
    IndexedSite site = IndexedSite.of("").page("a.md", "aliases: /old/a/ rel");
    assertThat(aliases(site.index())).containsOnlyKeys("old/a/index.html", "rel/index.html");
  }

  @Test
  void absoluteAliasesGetTheLanguageSince155() {
    IndexedSite site =
        IndexedSite.of("[languages.en]\n[languages.fr]\n")
            .page("p/a.fr.md", "aliases: [/vieux/, rel]");
    assertThat(aliases(site.index())).containsKeys("fr/vieux/index.html", "fr/p/rel/index.html");
    assertThat(aliases(site.on(154).index()))
        .containsKeys("vieux/index.html", "fr/p/rel/index.html");
  }

  @Test
  void disabledAliasesAreNotWritten() {
    PageIndex index =
        IndexedSite.of("disableAliases = true\n").page("a.md", "aliases: [/b]").index();
    assertThat(index.published("b/index.html")).isNull();
    assertThat(index.redirects()).isEmpty();
  }

  @Test
  void pagersOfAnyNumberAreServed() {
    PageIndex index = IndexedSite.of("[pagination]\npath = 'seite'\n").page("posts/a.md").index();
    assertThat(index.published("posts/seite/7/index.html"))
        .extracting(s -> s.page().path().value())
        .isEqualTo("/posts");
    assertThat(index.published("seite/1/index.html"))
        .extracting(s -> s.page().path().value())
        .isEqualTo("/");
    assertThat(index.published("posts/a/seite/2/index.html")).isNull();
    assertThat(index.published("posts/page/2/index.html")).isNull();
    assertThat(index.published("posts/seite/0/index.html")).isNull();
  }

  @Test
  void redirectsOfARepositoryAroundTheSiteHoldWithoutAPlaceInIt() {
    String config = "baseURL = 'https://example.org/'\n";
    PageIndex index =
        IndexedSite.of("")
            .page("a.md")
            .file("../site/hugo.toml", config)
            .file(
                "../netlify.toml",
                "[build]\nbase = 'site'\n[[redirects]]\nfrom = '/old'\nto = '/a/'\n")
            .index();
    assertThat(index.redirects())
        .filteredOn(redirect -> redirect.kind() == Redirect.Kind.FILE)
        .singleElement()
        .satisfies(redirect -> assertThat(redirect.to()).isEqualTo("/a/"))
        .satisfies(redirect -> assertThat(redirect.span()).isNull());
  }

  @Test
  void redirectFilesAreReadWhereHostsFindThem() {
    PageIndex index =
        IndexedSite.of("")
            .page("a.md")
            .file(
                "static/_redirects",
                "# c\n/old/*  /new/:splat 301\n/gone /x 404\n/q id=:id /r/:id\n/fr /de 302 Language=de\n")
            .file(
                "netlify.toml",
                "[[redirects]]\nfrom = '/n/:x/y'\nto = '/m'\n[[redirects]]\nfrom = '/c'\nto = '/d'\nconditions = {Language = ['x']}\n")
            .file("data/redirects.yml", "/target/:\n  - /source/\n/from: /to\n")
            .file(
                "vercel.json",
                "{\"redirects\":[{\"source\":\"/v/:path*\",\"destination\":\"/w\"}]}")
            .file("static/.htaccess", "Redirect 301 /h https://example.net/h\n")
            .index();
    Map<String, String> wanted =
        Map.of(
            "/old/a/b/",
            "/new/:splat",
            "/old",
            "/new/:splat",
            "/q",
            "/r/:id",
            "/n/1/y/",
            "/m",
            "/source",
            "/target/",
            "/from/",
            "/to",
            "/v/x/y",
            "/w",
            "/h",
            "https://example.net/h");
    wanted.forEach(
        (from, to) ->
            assertThat(index.redirectAt(new Url(from)))
                .as(from)
                .extracting(Redirect::to)
                .isEqualTo(to));
    for (String none : new String[] {"/gone", "/fr", "/n/1/2/y", "/c", "/a/", "/olden"}) {
      assertThat(index.redirectAt(new Url(none))).as(none).isNull();
    }
  }

  @Test
  void staticFilesKeepTheirNamesAndClashesAreTold() {
    PageIndex index =
        IndexedSite.of("staticDir = ['one', 'two']\n")
            .page("a.md", "aliases: [/p/]")
            .page("b.md", "url: /a/")
            .page("p.md")
            .file("one/.Hidden~", "")
            .file("two/A b.png", "")
            .file("one/p/index.html", "")
            .file("assets/img/x.png", "")
            .index();
    assertThat(index.publishedFiles()).contains(".Hidden~", "A b.png").doesNotContain("img/x.png");
    assertThat(index.asset(index.pages().get(0).language(), "/img/X.png"))
        .isEqualTo(new Url("/img/x.png"));
    assertThat(index.collisions().stream().map(c -> c.outputFile() + " " + c.claims().size()))
        .containsExactly("a/index.html 2", "p/index.html 3");
  }

  @Test
  void pagesOfAContentAdapterAreAdded() {
    PageIndex index =
        IndexedSite.of("")
            .page("books/_index.md")
            .file(
                "content/books/_content.gotmpl",
                "{{/* a */}}{{ $.AddPage (dict \"path\" \"My Book\" \"slug\" \"mine\" \"params\" (dict \"x\" (slice 1 true))) }}"
                    + "{{- $.AddResource (dict \"path\" \"my-book/x.txt\" \"content\" (dict \"value\" \"x\")) -}}")
            .index();
    assertThat(index.publishedFiles()).contains("books/mine/index.html", "books/mine/x.txt");
    assertThat(index.unknownBelow(index.pages().get(0).language(), "/books/other/")).isNull();
  }

  @Test
  void anAdapterOfUnknownDataLeavesItsFolderOpen() {
    PageIndex index =
        IndexedSite.of("")
            .page("a.md")
            .file(
                "content/books/_content.gotmpl",
                "{{ range getJSON \"x\" }}{{ $.AddPage . }}{{ end }}")
            .index();
    assertThat(index.unknownBelow(index.pages().get(0).language(), "/books/x/y/"))
        .contains("_content.gotmpl");
    assertThat(index.unknownBelow(index.pages().get(0).language(), "/a/x/")).isNull();
  }

  @Test
  void anAbsentModuleLeavesOpenWhatItMayMount() {
    String module = "[[module.imports]]\npath = 'example.org/absent'\n";
    PageIndex index = IndexedSite.of(module).page("docs/a.md").index();
    Language language = index.pages().get(0).language();
    assertThat(index.unknownBelow(language, "/docs/x/")).isNull();
    assertThat(index.unknownBelow(language, "/other/x/")).isNull();
    assertThat(index.unknownBelow(language, "/docs/x.css")).isNull();
    assertThat(index.unknownBelow(language, "/other/x.css")).contains("example.org/absent");

    String mount = "[[module.imports.mounts]]\nsource = 'x'\ntarget = 'content'\n";
    PageIndex content = IndexedSite.of(module + mount).page("docs/a.md").index();
    assertThat(content.unknownBelow(language, "/other/x/")).contains("example.org/absent");
  }

  @Test
  void hostileContentNeverBreaksTheIndex() {
    PageIndex index =
        IndexedSite.of("[permalinks]\na = '/:nosuch[[/:title'\n")
            .page(
                "a/x.md",
                "url: '////:::[['",
                "aliases: {a: 1}",
                "slug: '../../..'",
                "tags: [[1], {a: b}, '/', '//', ' ']",
                "weight: 1e400")
            .page(
                "a/y.md",
                "url: '..'",
                "outputs: [nosuch]",
                "cascade: [1, {target: {path: '[['}}]",
                "build: x",
                "date: {}")
            .page(
                "b/z.md",
                "aliases: ['..', '/../..', '////', '.', \"\\u0000\"]",
                "tags: 7",
                "url: '?'")
            .file("content/b/_content.gotmpl", "{{ $.AddPage (dict (((((((( }} {{ \"")
            .file("data/redirects.yml", "[[[\n: {")
            .file("static/_redirects", "/a\n* *\n/:x /:x\n")
            .index();
    assertThat(index.pages()).hasSizeGreaterThan(3);
  }

  @Test
  void aFileGoesOutWithThePageOfItsOwnLanguage() {
    String languages = "[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\n";
    IndexedSite site =
        IndexedSite.of(languages)
            .page("b/index.fr.md")
            .file("content/b/pic.png", "")
            .file("content/b/own.fr.png", "")
            .page("c/index.md")
            .page("c/index.fr.md")
            .file("content/c/pic.png", "");
    assertThat(site.published())
        .contains("c/pic.png", "fr/b/own.fr.png")
        .doesNotContain("b/pic.png", "fr/b/pic.png");
    String each = "[markup.goldmark]\nduplicateResourceFiles = true\n";
    assertThat(site.file("hugo.toml", languages + each).published())
        .contains("fr/b/pic.png", "c/pic.png", "fr/c/pic.png");
  }
}
