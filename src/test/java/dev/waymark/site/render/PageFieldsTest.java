package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages say of themselves, of their places and of others. */
class PageFieldsTest {
  private static AskedSite site() {
    return AskedSite.of(
            """
            baseURL = 'https://x.test/sub/'
            enableGitInfo = false
            refLinksNotFoundURL = '/none/'
            [params]
            shared = 'site'
            [sitemap]
            priority = 0.3
            [languages.en]
            weight = 1
            [languages.fr]
            weight = 2
            """)
        .page("_index.md", "title: Home")
        .page(
            "docs/_index.md",
            "title: Docs",
            "description: About it",
            "cascade: {type: manual, params: {level: 1}}")
        .page(
            "docs/a.md",
            "title: Alpha",
            "slug: first",
            "layout: wide",
            "keywords: [k1, k2]",
            "aliases: [/old/, near]",
            "weight: 3",
            "draft: false",
            "date: 2024-03-02T10:00:00Z",
            "params: {own: 1, nested: {deep: x}}",
            "sitemap: {changefreq: daily, disable: true}",
            "translationKey: tk",
            "outputs: [html, json]")
        .page("docs/b.md", "title: Beta", "weight: 4")
        .page("docs/deep/c/index.md", "title: Gamma", "type: own", "weight: 5")
        .page("docs/other.fr.md", "title: Autre", "translationKey: tk")
        .page("docs/b.fr.md", "title: Bêta")
        .page("blog/b.md", "title: Other")
        .page("x/same.md", "title: One")
        .page("y/same.md", "title: Two")
        .file("data/n.json", "{\"n\": 1}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        ".LinkTitle => Alpha",
        ".Name => Alpha",
        ".Description => ''",
        ".Layout => wide",
        ".Slug => first",
        ".Kind => page",
        ".Type => manual",
        ".Section => docs",
        ".BundleType => ''",
        ".IsHome => false",
        ".IsPage => true",
        ".IsSection => false",
        ".IsNode => false",
        ".Weight => 3",
        ".Draft => false",
        ".Keywords => [k1 k2]",
        ".Aliases => [/old /docs/near]",
        ".Sitemap.Priority => 0.3",
        ".Sitemap.ChangeFreq => daily",
        ".Sitemap.Disable => true",
        ".Sitemap.Filename => sitemap.xml",
        ".ResourceType => page",
        ".MediaType => application/octet-stream",
        ".IsZero => false",
        ".CodeOwners => []",
        ".Param \"own\" => 1",
        ".Param \"nested.deep\" => x",
        ".Param \"shared\" => site",
        ".Param \"level\" => 1",
        "with .Param \"none\" }}x{{ else }}none{{ end => none",
        ".Param (getenv \"X\") => ~",
        ".Params.weight => 3",
        ".Params.draft => false",
        ".Params.iscjklanguage => false",
        ".Date.Format \"15:04\" => 10:00",
        ".Lastmod.Year => 2024",
        ".PublishDate.Month => March",
        ".ExpiryDate.IsZero => true",
        ".TranslationKey => tk",
        ".IsTranslated => true",
        "range .Translations }}{{ .Title }},{{ end => Autre,",
        "range .AllTranslations }}{{ .Title }},{{ end => Alpha,Autre,",
        ".Lang => en",
        ".Language.Lang => en",
        ".Sites.First.Home.Title => Home",
        ".CurrentSection.Title => Docs",
        ".FirstSection.Title => Docs",
        "range .Ancestors }}{{ .Title }},{{ end => Docs,Home,",
        ".SectionsPath => /docs",
        "with .NextInSection }}x{{ else }}none{{ end => none",
        ".PrevInSection.Title => Beta",
        ".Prev.Title => Beta",
        ".PrevPage.Title => Beta",
        "with .Next }}x{{ else }}none{{ end => none",
        ".IsAncestor (site.GetPage \"/docs\") => false",
        ".IsDescendant (site.GetPage \"/docs\") => true",
        ".IsDescendant (site.GetPage \"/blog\") => false",
        ".IsDescendant site.Home => true",
        ".InSection (site.GetPage \"/docs/b\") => true",
        ".InSection (site.GetPage \"/blog/b\") => false",
        ".Eq . => true",
        ".Eq (site.GetPage \"/docs/b\") => false",
        ".Eq 1 => false",
        ".IsAncestor (getenv \"X\") => ~",
        ".NoSuch => ~",
        "range .OutputFormats }}{{ .Name }} {{ .RelPermalink }},{{ end =>"
            + " html /sub/docs/first/,json /sub/docs/first/index.json,",
        "range .AlternativeOutputFormats }}{{ .Name }},{{ end => json,",
        "(.OutputFormats.Get \"JSON\").Permalink => https://x.test/sub/docs/first/index.json",
        "with .OutputFormats.Get \"rss\" }}x{{ else }}none{{ end => none",
      })
  void aPage(String expression, String printed) {
    assertThat(site().ask("/docs/a", "{{ " + expression + " }}")).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "/docs => .Description => About it",
        "/docs => .BundleType => branch",
        "/docs => .IsSection => true",
        "/docs => .IsNode => true",
        "/docs => .Type => manual",
        "/docs => .Draft => false",
        "/docs => .Aliases => []",
        "/docs => .CurrentSection.Title => Docs",
        "/docs => .IsAncestor (site.GetPage \"/docs/deep/c\") => true",
        "/docs => with .Next }}x{{ else }}none{{ end => none",
        "/docs => .TranslationKey => /docs",
        "/docs/deep/c => .BundleType => leaf",
        "/docs/deep/c => .Type => own",
        "/docs/deep/c => .Parent.Title => Docs",
        "/docs/deep/c => .Sitemap.ChangeFreq => ''",
        "/docs/deep/c => .Sitemap.Disable => false",
        "/docs/deep/c => .NextInSection.Title => Beta",
        "/docs/b => .Slug => ''",
        "/docs/b => .TranslationKey => /docs/b",
        "/docs/b => range .Translations }}{{ .Title }},{{ end => Bêta,",
        "/x/same => .IsTranslated => false",
        "/ => .IsHome => true",
        "/ => .Ancestors => Pages(0)",
        "/ => .CurrentSection.Title => Home",
        "/ => .SectionsPath => /",
        "/ => .Type => page",
        "/tags => .Kind => taxonomy",
        "/tags => .Date.IsZero => true",
      })
  void otherPages(String path, String expression, String printed) {
    assertThat(site().ask(path, "{{ " + expression + " }}")).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        ".File.Path => docs/deep/c/index.md",
        ".File.Dir => docs/deep/c/",
        ".File.LogicalName => index.md",
        ".File.BaseFileName => index",
        ".File.TranslationBaseName => index",
        ".File.ContentBaseName => c",
        ".File.Ext => md",
        ".File.Extension => md",
        ".File.Lang => ''",
        ".File.Section => docs",
        ".File.UniqueID => f28bf4a62b753ec46ffb4907a778f86b",
        ".File.IsContentAdapter => false",
        ".File.String => index",
        ".File => index",
        ".File.FileInfo.Name => index.md",
        ".File.FileInfo.IsDir => false",
      })
  void itsFile(String expression, String printed) {
    assertThat(site().ask("/docs/deep/c", "{{ " + expression + " }}")).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "(.GetPage \"b\").Title => Beta",
        "(.GetPage \"/blog/b\").Title => Other",
        "(.GetPage \"deep/c\").Title => Gamma",
        "(site.GetPage \"docs\").Title => Docs",
        "(site.GetPage \"home\").Title => Home",
        "(site.GetPage \"/\").Title => Home",
        "(site.GetPage \"section\" \"blog\").Title => Blogs",
        "(site.GetPage \"home\" \"\").Title => Home",
        "with .GetPage \"/none\" }}x{{ else }}none{{ end => none",
        ".GetPage (getenv \"X\") => ~",
        "(site.GetPage \"same\").Title => ~",
        "relref . \"/docs/b\" => /sub/docs/b/",
        "relref . \"b\" => /sub/docs/b/",
        "relref . \"/docs/b#frag\" => /sub/docs/b/#frag",
        "relref . \"#frag\" => #frag",
        "relref . \"\" => ''",
        "relref . \"/none\" => /none/",
        "relref . (dict \"path\" \"/docs/b\" \"lang\" \"fr\") => /sub/fr/docs/b/",
        "relref . (dict \"path\" \"/docs/b\" \"lang\" \"de\") => /none/",
        "relref . (dict \"path\" \"/docs/a\" \"outputFormat\" \"json\") => /sub/docs/first/index.json",
        "relref . (dict \"Path\" \"/docs/a\" \"outputFormat\" \"rss\") => /none/",
        "relref . (slice \"/docs/a\" \"json\") => /sub/docs/first/index.json",
        "relref . (slice \"/docs/b\") => /sub/docs/b/",
        ".Ref \"/docs/b\" => https://x.test/sub/docs/b/",
        ".Ref (dict \"path\" \"/docs/b\") => https://x.test/sub/docs/b/",
        ".RelRef \"/docs/b\" => /sub/docs/b/",
        ".RelRef (getenv \"X\") => ~",
        ".RelRef (slice) => ~",
      })
  void otherPagesAreFound(String expression, String printed) {
    assertThat(site().ask("/docs/a", "{{ " + expression + " }}")).isEqualTo(printed);
  }
}
