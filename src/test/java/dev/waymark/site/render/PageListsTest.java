package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders, groups and neighbours of lists of pages. */
class PageListsTest {
  private static final String TITLES = " }}{{ .Title }},{{ end";

  private static AskedSite site() {
    return AskedSite.of(
            "baseURL = 'https://x.test/'\n[params]\nrank = 2\n[languages.en]\nweight = 1\n"
                + "[languages.fr]\nweight = 2\n")
        .page(
            "s/a.md",
            "title: Beta",
            "linkTitle: z",
            "weight: 3",
            "date: 2021-05-01",
            "lastmod: 2024-01-01",
            "publishDate: 2020-01-03",
            "expiryDate: 2030-01-02",
            "params: {rank: 3, team: red}",
            "tags: [x, y]")
        .page(
            "s/b.md",
            "title: alpha",
            "linkTitle: y",
            "weight: 1",
            "date: 2021-05-20",
            "lastmod: 2023-01-01",
            "publishDate: 2020-01-01",
            "expiryDate: 2030-01-03",
            "params: {rank: 10, team: blue}",
            "tags: x",
            "tags_weight: 7")
        .page(
            "s/c.md",
            "title: Gamma",
            "linkTitle: x",
            "weight: 2",
            "date: 2022-07-01",
            "lastmod: 2022-01-01",
            "publishDate: 2020-01-02",
            "expiryDate: 2030-01-01",
            "params: {team: red}")
        .page("s/a.fr.md", "title: Bêta")
        .page("s/only.fr.md", "title: Seul", "weight: 9");
  }

  /** Of the section's pages in their own order: alpha, Gamma, Beta. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        ".Pages => alpha,Gamma,Beta,",
        ".Pages.Reverse => Beta,Gamma,alpha,",
        ".Pages.ByWeight => alpha,Gamma,Beta,",
        ".Pages.ByTitle => alpha,Beta,Gamma,",
        ".Pages.ByLinkTitle => Gamma,alpha,Beta,",
        ".Pages.ByDate => Beta,alpha,Gamma,",
        ".Pages.ByPublishDate => alpha,Gamma,Beta,",
        ".Pages.ByExpiryDate => Gamma,Beta,alpha,",
        ".Pages.ByLastmod => Gamma,alpha,Beta,",
        ".Pages.ByLanguage => Gamma,alpha,Beta,",
        ".Pages.ByParam \"rank\" => Gamma,Beta,alpha,",
        ".Pages.ByParam \"team\" => alpha,Gamma,Beta,",
        ".Pages.ByParam \"none\" => alpha,Gamma,Beta,",
        "first 0 .Pages.ByDate => ''",
        ".Pages.Limit 2 => alpha,Gamma,",
        ".Pages.Limit 0 => ''",
        ".Pages.Limit 9 => alpha,Gamma,Beta,",
        "(.Pages.Limit 0).ByDate => ''",
        "first 1 .Pages => alpha,",
        "where .Pages \"Title\" \"Beta\" => Beta,",
        ".Pages | union .Pages.ByTitle => alpha,Beta,Gamma,",
        "sort .Pages \"Title\" \"desc\" => Gamma,Beta,alpha,",
      })
  void orders(String list, String titles) {
    assertThat(site().ask("/s", "{{ range " + list + TITLES + " }}")).isEqualTo(titles);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        ".Pages.Len => 3",
        "len .Pages => 3",
        ".Pages => Pages(3)",
        "(.Pages.Next (site.GetPage \"/s/c\")).Title => alpha",
        "(.Pages.Prev (site.GetPage \"/s/c\")).Title => Beta",
        "with .Pages.Next (site.GetPage \"/s/b\") }}x{{ else }}none{{ end => none",
        "with .Pages.Prev (site.GetPage \"/s/a\") }}x{{ else }}none{{ end => none",
        "with .Pages.Prev (site.GetPage \"/s\") }}x{{ else }}none{{ end => none",
        ".Pages.IndexOf (site.GetPage \"/s/c\") => 1",
        ".Pages.IndexOf (site.GetPage \"/s\") => -1",
        "(index (.Pages.ByParam \"rank\") 0).Title => Gamma",
        "(.Pages.ByParam (getenv \"X\")) => ~",
        "(.Pages.Limit (getenv \"X\")) => ~",
        ".Pages.ByNothing => ~",
        ".Pages.Nothing => ~",
      })
  void neighbours(String expression, String printed) {
    assertThat(site().ask("/s", "{{ " + expression + " }}")).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        ".Pages.GroupBy \"Section\" => s: alpha,Gamma,Beta,;",
        ".Pages.GroupBy \"Title\" => alpha: alpha,;Beta: Beta,;Gamma: Gamma,;",
        ".Pages.GroupBy \"Title\" \"desc\" => Gamma: Gamma,;Beta: Beta,;alpha: alpha,;",
        ".Pages.GroupBy \"Weight\" => 1: alpha,;2: Gamma,;3: Beta,;",
        ".Pages.GroupBy \"Weight\" \"reverse\" => 3: Beta,;2: Gamma,;1: alpha,;",
        "(.Pages.GroupBy \"Weight\").Reverse => 3: Beta,;2: Gamma,;1: alpha,;",
        ".Pages.GroupByParam \"team\" => blue: alpha,;red: Gamma,Beta,;",
        ".Pages.GroupByParam \"team\" \"rev\" => red: Gamma,Beta,;blue: alpha,;",
        ".Pages.GroupByParam \"rank\" => 3: Beta,;10: alpha,;",
        ".Pages.GroupByParam \"none\" => ''",
        "(.Pages.Limit 0).GroupBy \"Title\" => ''",
        ".Pages.GroupByDate \"2006\" => 2022: Gamma,;2021: alpha,Beta,;",
        ".Pages.GroupByDate \"2006\" \"asc\" => 2021: Beta,alpha,;2022: Gamma,;",
        ".Pages.GroupByDate \"2006\" \"desc\" => 2022: Gamma,;2021: alpha,Beta,;",
        ".Pages.GroupByLastmod \"2006\" => 2024: Beta,;2023: alpha,;2022: Gamma,;",
        ".Pages.GroupByPublishDate \"2006\" => 2020: Beta,Gamma,alpha,;",
        ".Pages.GroupByExpiryDate \"2006\" \"asc\" => 2030: Gamma,Beta,alpha,;",
      })
  void groups(String list, String printed) {
    String each = " }}{{ .Key }}: {{ range .Pages }}{{ .Title }},{{ end }};{{ end }}";
    assertThat(site().ask("/s", "{{ range " + list + each)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "(.Pages.GroupBy \"Title\").Len => 3",
        "len (.Pages.GroupByParam \"team\") => 2",
        "(index (.Pages.GroupByParam \"team\") 1).Len => 2",
        "range (index (.Pages.GroupByParam \"team\") 1).ByTitle }}{{ .Title }},{{ end => Beta,Gamma,",
        "if index (.Pages.GroupBy \"Title\") 0 }}yes{{ end => yes",
        ".Pages.GroupBy (getenv \"X\") => ~",
        ".Pages.GroupBy \"Title\" (getenv \"X\") => ~",
        ".Pages.GroupByParamDate \"x\" \"2006\" => ~",
      })
  void groupsAreListsThemselves(String expression, String printed) {
    assertThat(site().ask("/s", "{{ " + expression + " }}")).isEqualTo(printed);
  }

  /** Pages that this language lacks come from the other, in one order. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "$fr := index .Translations 0 }}{{ range .Pages.MergeByLanguage $fr.Pages }}{{ .Title }},"
            + "{{ end => alpha,Gamma,Beta,Seul,",
        "$fr := index .Translations 0 }}{{ range $fr.Pages.MergeByLanguage .Pages }}{{ .Title }},"
            + "{{ end => alpha,Gamma,Seul,Bêta,",
      })
  void languagesAreMerged(String expression, String printed) {
    assertThat(site().ask("/s", "{{ " + expression + " }}")).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "len site.Taxonomies.tags => 2",
        "len site.Taxonomies.tags.x => 2",
        "site.Taxonomies.tags.x.Count => 2",
        "site.Taxonomies.tags.Count \"X\" => 2",
        "site.Taxonomies.tags.Count \"none\" => 0",
        "len (site.Taxonomies.tags.Get \"y\") => 1",
        "len (site.Taxonomies.tags.Get \"none\") => 0",
        "site.Taxonomies.tags.Count (getenv \"X\") => ~",
        "range site.Taxonomies.tags.Alphabetical }}{{ .Name }} {{ .Count }},{{ end => x 2,y 1,",
        "range site.Taxonomies.tags.ByCount }}{{ .Term }} {{ len .Pages }},{{ end => x 2,y 1,",
        "range site.Taxonomies.tags.ByCount.Reverse }}{{ .Name }},{{ end => y,x,",
        "range $k, $v := site.Taxonomies.tags }}{{ $k }} {{ $v.Page.Path }},{{ end =>"
            + " x /tags/x,y /tags/y,",
        "site.Taxonomies.tags.Page.Path => /tags",
        "range site.Taxonomies.tags.x }}{{ .Weight }} {{ .Title }} {{ .Page.Path }},{{ end =>"
            + " 0 Beta /s/a,7 alpha /s/b,",
        "(site.Taxonomies.tags.x.Next (site.GetPage \"/s/b\")).Title => Beta",
        "(site.Taxonomies.tags.x.Prev (site.GetPage \"/s/a\")).Title => alpha",
        "with site.Taxonomies.tags.x.Prev (site.GetPage \"/s/b\") }}x{{ else }}none{{ end => none",
        "with site.Taxonomies.tags.x.Next (site.GetPage \"/s\") }}x{{ else }}none{{ end => none",
        "range (site.GetPage \"/tags/x\").Pages }}{{ .Title }},{{ end => Beta,alpha,",
        "range (site.GetPage \"/s/a\").GetTerms \"tags\" }}{{ .Title }},{{ end => X,Y,",
        "range (site.GetPage \"/s/c\").GetTerms \"tags\" }}{{ .Title }},{{ end => ''",
        "(site.GetPage \"/tags/x\").Data.Singular => tag",
        "(site.GetPage \"/tags\").Data.Plural => tags",
        "len (site.GetPage \"/tags\").Data.Pages => 2",
        "len (site.GetPage \"/s\").Data.Pages => 3",
        "len (site.GetPage \"/s/a\").Data => 0",
        "(site.GetPage \"/tags/x\").Name => x",
      })
  void terms(String expression, String printed) {
    assertThat(site().ask("/s", "{{ " + expression + " }}")).isEqualTo(printed);
  }
}
