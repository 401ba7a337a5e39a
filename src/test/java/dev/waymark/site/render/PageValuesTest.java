package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters, formats, terms and menus of pages, as Hugo 0.169.0 prints them. */
class PageValuesTest {
  private static AskedSite site() {
    return AskedSite.of(
            """
            [frontmatter]
            date = ['made', ':default']
            [outputFormats.own]
            mediaType = 'application/json'
            baseName = 'own'
            notAlternative = true
            [outputFormats.style]
            mediaType = 'text/css'
            rel = 'Canonical'
            [menus]
            [[menus.m]]
            name = 'N'
            [[menus.m]]
            name = 'U'
            url = '/u/'
            [[menus.m]]
            identifier = 'i'
            name = 'I'
            url = '/u/'
            """)
        .page("_index.md", "title: H", "outputs: [html, json, own, css, style]")
        .page(
            "a.md",
            "title: A",
            "made: 2020-01-02",
            "date: 2021-01-01",
            "custom: 2022-01-01",
            "weight: '7'",
            "slug: My Slug",
            "keywords: one",
            "float: 1.5",
            "build: {render: never}")
        .page("b.md", "title: B", "draft: 'false'", "categories: [x, ' Y Z ']", "url: /u/")
        .page("nolink.md", "title: N", "build: {render: never}", "outputs: [html]")
        .page("categories/x/_index.md", "title: Ex");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "/b => .Params.draft => false",
        "/b => .Params.url => /u/",
        "/ => .Params.draft => false",
        "/ => range .OutputFormats }}{{ .Name }} {{ .Rel }},{{ end"
            + " => html canonical,json alternate,own alternate,css stylesheet,style Canonical,",
        "/ => range .AlternativeOutputFormats }}{{ .Name }},{{ end => json,style,",
        "/ => .OutputFormats.Canonical.Name => html",
        "/ => (.OutputFormats.Get \"OWN\").Format.BaseName => own",
        "/ => with .OutputFormats.Get \"none\" }}x{{ else }}none{{ end => none",
        "/b => range .GetTerms \"categories\" }}{{ .Title }},{{ end => Ex, Y Z ,",
        "/b => len (.GetTerms \"none\") => 0",
        "/categories/x => .Data.Term => x",
        "/categories/x => .Title => Ex",
        "/categories => range $k, $v := .Data.Terms }}{{ $k }},{{ end => ' y z ,x,'",
        "/categories => .Data.Terms.Count \"x\" => 1",
        "/categories => .Data.Terms.Count \"none\" => 0",
        "/categories => len (.Data.Terms.Get \"x\") => 1",
        "/categories => printf \"%T\" .Data.Terms => page.Taxonomy",
        "/ => range site.Menus.m }}{{ .KeyName }} {{ .Identifier }} {{ .URL }},{{ end"
            + " => i i /u/,N  ,U  /u/,",
        "/ => printf \"%T\" (index site.Menus.m 0) => *navigation.MenuEntry",
        "/ => printf \"%T\" site.Taxonomies.categories => page.Taxonomy",
      })
  void values(String page, String expression, String printed) {
    assertThat(site().ask(page, "{{ " + expression + " }}")).isEqualTo(printed);
  }

  /** A date is a parameter under its own name, too, since 0.123; git's nobody here knows. */
  @ParameterizedTest
  @CsvSource({
    "122, false, lastmod: 2020-01-02, none 2020",
    "123, false, lastmod: 2020-01-02, 2020 2020",
    "169, false, lastmod: 2020-01-02, 2020 2020",
    "169, false, pubdate: 2020-01-02, 2020 2020",
    "169, false, x: y, none none",
    "169, true, x: y, none ~none",
    "169, true, pubdate: 2020-01-02, 2020 ~none",
  })
  void dates(int minor, boolean git, String field, String printed) {
    String template =
        "{{ with .Params.date }}{{ .Year }}{{ else }}none{{ end }}"
            + " {{ with .Params.lastmod }}{{ .Year }}{{ else }}none{{ end }}";
    String shown =
        ShownSite.of("enableGitInfo = " + git + "\n")
            .on(minor)
            .file("layouts/_default/single.html", template)
            .file("content/a.md", "---\ntitle: A\n" + field + "\n---\n")
            .shown("/a");
    assertThat(shown).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        ".Params.made.Year => 2020",
        ".Params.custom => 2022-01-01",
        ".Params.weight => 7",
        ".Weight => 7",
        ".Params.slug => My Slug",
        ".Params.keywords => [one]",
        ".Params.float => 1.5",
        ".Date.Year => 2020",
        ".Params.date.Year => 2021",
        ".Params.lastmod.Year => 2021",
        ".Params.publishdate.Year => 2021",
        "with .Params.expirydate }}x{{ else }}none{{ end => none",
        ".Slug => My Slug",
      })
  void parameters(String expression, String printed) {
    AskedSite site = site();
    String page = "{{ range where site.Pages \"Title\" \"A\" }}{{ " + expression + " }}{{ end }}";
    assertThat(site.ask("/a", "{{ " + expression + " }}")).as(page).isEqualTo(printed);
  }
}
