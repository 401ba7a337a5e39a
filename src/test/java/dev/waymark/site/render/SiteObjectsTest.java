package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.site.model.Site;
import dev.waymark.template.Mark;
import dev.waymark.template.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What templates get of a site, as Hugo 0.167 gives it but for what is rendered. */
class SiteObjectsTest {
  private static final String CONFIG =
      """
      baseURL = 'https://example.org/sub/'
      title = 'My Site'
      sectionPagesMenu = 'sec'
      [params]
      Color = 'red'
      [params.Nested]
      Deep = 'd1'
      [languages.en]
      weight = 1
      label = 'English'
      locale = 'en-GB'
      [languages.fr]
      weight = 2
      title = 'Mon site'
      [[menus.main]]
      name = 'Docs'
      pageRef = '/docs'
      weight = 10
      [[menus.main]]
      name = 'Guide'
      parent = 'Docs'
      pageRef = '/docs/guide'
      [[menus.main]]
      name = 'Ext'
      url = 'https://other.org/x'
      weight = 5
      pre = '<b>'
      [[menus.main]]
      name = 'Root Rel'
      url = '/Some Path/#Frag'
      [pagination]
      pagerSize = 2
      """;

  private static AskedSite site() {
    return AskedSite.of(CONFIG)
        .page("_index.md", "title: Home")
        .page(
            "about.md",
            "title: About us",
            "linkTitle: About",
            "date: 2024-01-02",
            "menus: [foot]",
            "aliases: [/old, x/y]",
            "params: {own: 1, Title: user title}",
            "Other: {A: 1}")
        .page("about.fr.md", "title: A propos")
        .page("docs/_index.md", "title: Docs", "weight: 1", "cascade: {banner: b1}")
        .page(
            "docs/a.md",
            "title: Alpha",
            "date: 2023-05-01",
            "tags: [Go Lang, web]",
            "tags_weight: 5",
            "weight: 20",
            "slug: alfa",
            "href: missing.md")
        .page("docs/b.md", "title: beta", "date: 2023-07-01", "tags: [web]", "weight: 10")
        .page("docs/d.md", "title: draft", "draft: true", "tags: [web]")
        .page("docs/guide/_index.md", "title: Guide")
        .page("docs/guide/g1.md", "title: G one", "build: {list: local}")
        .page(
            "posts/trip/index.md",
            "title: Trip",
            "resources:",
            "- {src: 'img/*.png', name: 'pic-:counter', title: 'Picture :counter'}")
        .file("content/posts/trip/img/b.png", "x")
        .file("content/posts/trip/img/A.png", "x")
        .file("content/posts/trip/notes.txt", "note text\n")
        .page("posts/trip/sub.md", "title: Sub")
        .file("data/team/people.yaml", "list:\n- Name: Bob\n")
        .file("i18n/en.toml", "[items]\none = '{{ .Count }} item'\nother = '{{ .Count }} items'\n")
        .file("i18n/fr.yaml", "nest:\n  inner: dedans\n")
        .file("assets/css/main.css", "a{}")
        .file("includes/x.txt", "included");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        ".Title => Alpha",
        ".Path => /docs/a",
        ".RelPermalink => /sub/docs/alfa/",
        ".Permalink => https://example.org/sub/docs/alfa/",
        ".Date.Format \"2006\" => 2023",
        ".Params.BANNER => b1",
        ".Param \"nested.deep\" => d1",
        ".Params.tags => [Go Lang web]",
        ".File.Path => docs/a.md",
        ".File.Dir => docs/",
        ".File.ContentBaseName => a",
        ".Parent.Title => Docs",
        ".Next.Title => beta",
        ".Prev.Title => About us",
        ".FirstSection.Path => /docs",
        ".IsDescendant (site.GetPage \"/docs\") => true",
        "eq . (site.GetPage \"/docs/a\") => true",
        ".WordCount => 3",
        ".Content => <p>Alpha</p>",
        ".RenderString \"x\" => inline x",
        ".RenderString (dict \"display\" \"block\") \"x\" => block x",
        "markdownify \"x\" => inline x",
        ".Store.Set \"a\" 1 => ''",
        "site.Title => My Site",
        "site.Language.Locale => en-GB",
        "site.Params.nested.Deep => d1",
        "site.Data.team.people.list => [map[Name:Bob]]",
        "hugo.IsProduction => true",
        "T \"items\" 1 => 1 item",
        "T \"items\" 3 => 3 items",
        "relURL \"x/\" => /sub/x/",
        "relURL \"/x\" => /x",
        "absURL \"x y/?a=b#c\" => https://example.org/sub/x%20y/?a=b#c",
        "ref . \"/docs/b\" => https://example.org/sub/docs/b/",
        "relref . (dict \"path\" \"/about\" \"lang\" \"fr\") => /sub/fr/about/",
        "anchorize \"Hello, World & Co\" => hello-world--co",
        "readFile \"includes/x.txt\" => included",
        "(resources.Get \"css/main.css\").RelPermalink => /sub/css/main.css",
        "(resources.Get \"css/main.css\" | fingerprint).RelPermalink => ~",
        ".GetTerms \"tags\" => Pages(2)",
        "len site.RegularPages => 4",
      })
  void pageOfDocs(String expression, String printed) {
    assertThat(site().ask("/docs/a", "{{ " + expression + " }}")).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "/about => .Params.title => user title",
        "/about => .Params.other.a => 1",
        "/about => .LinkTitle => About",
        "/about => .Aliases => [/old /x/y]",
        "/about => .Prev.Title => Trip",
        "/docs => range .Pages }}{{ .Title }},{{ end => beta,Alpha,Guide,",
        "/docs => range .RegularPagesRecursive }}{{ .Title }},{{ end => beta,Alpha,G one,",
        "/docs => range .Sections }}{{ .Title }},{{ end => Guide,",
        "/docs => range .Pages.ByTitle.Reverse }}{{ .Title }},{{ end => Guide,beta,Alpha,",
        "/docs => .Paginator.TotalPages => 1",
        "/docs => (.Paginate site.RegularPages).Next.URL => /sub/docs/page/2/",
        "/docs => .Paginate site.RegularPages \"many\" => ~",
        "/docs => .Date.Format \"2006-01\" => 2023-07",
        "/tags/web => .Data.Term => web",
        "/tags/web => range .Data.tag }}{{ .Weight }} {{ .Title }},{{ end => 0 beta,5 Alpha,",
        "/tags => range .Data.Terms.ByCount }}{{ .Name }} {{ .Count }},{{ end => web 2,go lang 1,",
        "/posts/trip => range .Resources }}{{ .Name }},{{ end => notes.txt,pic-1,pic-2,sub.md,",
        "/posts/trip => (.Resources.Get \"IMG/a.png\").Title => Picture 1",
        "/posts/trip => (.Resources.GetMatch \"pic-*\").RelPermalink => /sub/posts/trip/img/A.png",
        "/posts/trip => (.Resources.Get \"notes.txt\").Content | chomp => note text",
      })
  void lists(String path, String expression, String printed) {
    assertThat(site().ask(path, "{{ " + expression + " }}")).isEqualTo(printed);
  }

  @Test
  void menus() {
    String entries =
        "{{ range site.Menus.main }}{{ .Name }}|{{ .URL }}|{{ .Pre }}"
            + "[{{ range .Children }}{{ .Name }} {{ .URL }}{{ end }}]"
            + "{{ $.IsMenuCurrent \"main\" . }} {{ $.HasMenuCurrent \"main\" . }},{{ end }}";
    assertThat(site().ask("/docs/guide", entries))
        .isEqualTo(
            "Ext|https://other.org/x|<b>[]false false,"
                + "Docs|/sub/docs/|[Guide /sub/docs/guide/]false true,"
                + "Root Rel|/sub/some-path/#frag|[]false false,");
    assertThat(site().ask("/about", "{{ range site.Menus.foot }}{{ .Name }} {{ .URL }}{{ end }}"))
        .isEqualTo("About /sub/about/");
    assertThat(site().ask("/about", "{{ range site.Menus.sec }}{{ .Identifier }} {{ end }}"))
        .isEqualTo("docs posts ");
  }

  @Test
  void languages() {
    assertThat(site().run("fr", "/about", "{{ T \"nest.inner\" }} {{ T \"items\" 2 }}").value())
        .isEqualTo("dedans 2 items");
    assertThat(site().run("fr", "/about", "{{ relLangURL \"x\" }}").value()).isEqualTo("/sub/fr/x");
    String translations = "{{ range .Translations }}{{ .Lang }} {{ .RelPermalink }}{{ end }}";
    assertThat(site().ask("/about", translations)).isEqualTo("fr /sub/fr/about/");
  }

  @Test
  void textsKeepTheirPlaces() {
    Text printed = site().run("en", "/docs/a", "{{ .Params.href | relURL }}");
    assertThat(printed.value()).isEqualTo("/sub/missing.md");
    assertThat(printed.from()).hasToString("content/docs/a.md:8:7");
    Text menu = site().run("en", "/", "{{ (index site.Menus.main 0).URL }}");
    assertThat(menu.from()).hasToString("hugo.toml:25:7");
    Text data = site().run("en", "/", "{{ (index site.Data.team.people.list 0).Name }}");
    assertThat(data.from()).hasToString("data/team/people.yaml:2:9");
    Text raw = site().run("en", "/about", "{{ .RawContent }}");
    assertThat(raw.marks().get(0).note()).isInstanceOf(Mark.From.class);
  }

  @Test
  void whatIsMissingIsTold() {
    AskedSite site = site();
    String asks =
        "{{ with .GetPage .Params.href }}{{ end }}{{ readFile .Params.href }}"
            + "{{ with resources.Get .Params.href }}{{ end }}{{ ref . .Params.href }}"
            + "{{ with .Resources.Get .Params.href }}{{ end }}{{ readFile \"nothing\" }}";
    site.ask("/docs/a", asks);
    String place = " missing.md content/docs/a.md:8:7";
    assertThat(site.missing())
        .containsExactly(
            "page" + place, "file" + place, "resource" + place, "ref" + place, "resource" + place);
  }

  @Test
  void whatOnlyARunKnowsIsAHole() {
    assertThat(site().ask("/docs/a", "{{ getenv \"X\" }}{{ hugo.WorkingDir }}/{{ .NoSuchThing }}"))
        .isEqualTo("~~/~");
    assertThat(site().ask("/docs/a", "{{ .File.Filename }}")).isEqualTo("~/content/docs/a.md");
    assertThat(site().ask("/docs/a", "{{ with .GitInfo }}git{{ else }}none{{ end }}"))
        .isEqualTo("none");
  }

  /** The issue was told of 0.166.0-DEV; 0.131 says false, 0.169 true. */
  @ParameterizedTest
  @CsvSource({"0.131.0, false", "0.165.0, false", "0.166.0, true", "0.169.0, true"})
  void aWholeNumberEqualsItsFloatSince0166(String version, String answer) {
    Site site =
        new SmallSite()
            .file(".tool-versions", "hugo " + version + "\n")
            .file("layouts/_default/single.html", "<b id=\"{{ eq 1 1.0 }}\"></b>")
            .page("a.md", "")
            .build();
    assertThat(site.allAnchors(site.pagesOf("content/a.md").get(0)).ids()).containsExactly(answer);
  }
}
