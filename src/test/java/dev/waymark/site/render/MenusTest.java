package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Entries of menus: of the configuration, of sections and of pages, and which of them is current.
 */
class MenusTest {
  private static final String CONFIG =
      """
      baseURL = 'https://x.test/sub/'
      sectionPagesMenu = 'secs'
      [[menus.main]]
      identifier = 'docs'
      name = 'Documents'
      title = 'All of them'
      pageRef = '/docs'
      weight = 2
      post = '<i>'
      params = {icon = 'book'}
      [[menus.main]]
      name = 'Away'
      url = 'https://else.test/'
      weight = 1
      [[menus.main]]
      name = 'Late'
      url = '/late/'
      [[menus.main]]
      pageRef = '/docs/a'
      parent = 'docs'
      [[menus.main]]
      name = 'Deep'
      parent = 'Lost'
      url = 'x/'
      """;

  private static AskedSite site() {
    return AskedSite.of(CONFIG)
        .page("docs/_index.md", "title: Docs", "weight: 4")
        .page("docs/a.md", "title: Alpha", "linkTitle: A", "weight: 7")
        .page("docs/b.md", "title: Beta", "menus: {main: {parent: docs, weight: 1}, foot: {}}")
        .page("docs/c/_index.md", "title: Sub")
        .page("blog/p.md", "title: Post", "menu: [foot, side]")
        .page("q.md", "title: Q", "menu: {foot: {name: Own, identifier: q, weight: 3, pre: <b>}}")
        .page("tags/_index.md", "title: Tags", "menus: [topics]")
        .page("tags/x/_index.md", "title: X", "menus: {topics: {weight: 2}}")
        .page("r.md", "title: R", "menu: ['']")
        .page("draft.md", "title: D", "draft: true", "menu: foot");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "range site.Menus.main }}{{ .Name }},{{ end => Away,Documents,Late,Lost,",
        "range site.Menus.main.ByName }}{{ .Name }},{{ end => Away,Documents,Late,Lost,",
        "range site.Menus.main.Reverse }}{{ .Name }},{{ end => Lost,Late,Documents,Away,",
        "range site.Menus.main.Reverse.ByWeight }}{{ .Name }},{{ end => Away,Documents,Late,Lost,",
        "range site.Menus.main.Limit 2 }}{{ .Name }},{{ end => Away,Documents,",
        "range site.Menus.main }}{{ .Weight }},{{ end => 1,2,0,0,",
        "range site.Menus.main }}{{ .URL }},{{ end => https://else.test/,/sub/docs/,/sub/late/,,",
        "range (index site.Menus.main 1).Children }}{{ .Name }} {{ .Weight }} {{ .URL }},{{ end =>"
            + " Beta 1 /sub/docs/b/,A 7 /sub/docs/a/,",
        "range (index site.Menus.main 3).Children }}{{ .Name }} {{ .URL }},{{ end => Deep x/,",
        "range site.Menus.foot }}{{ .Name }} {{ .Pre }},{{ end => Own <b>,Beta ,Post ,",
        "range site.Menus.side }}{{ .Name }},{{ end => Post,",
        "range site.Menus.topics }}{{ .Name }} {{ .URL }},{{ end => X /sub/tags/x/,Tags /sub/tags/,",
        "range site.Menus.secs }}{{ .Identifier }} {{ .Name }} {{ .URL }},{{ end =>"
            + " docs Docs /sub/docs/,blog Blogs /sub/blog/,",
        "range $name, $m := site.Menus }}{{ $name }},{{ end => foot,main,secs,side,topics,",
      })
  void entriesInOrder(String expression, String printed) {
    assertThat(site().ask("/", "{{ " + expression + " }}")).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    ".Identifier, docs",
    ".KeyName, docs",
    ".Name, Documents",
    ".Title, All of them",
    ".PageRef, /docs",
    ".Page.Title, Docs",
    ".Menu, main",
    ".Weight, 2",
    ".Post, <i>",
    ".Pre, ''",
    ".Parent, ''",
    ".Params.icon, book",
    ".HasChildren, true",
    ".ConfiguredURL, ''",
    ".IsEqual ., true",
    ".IsSameResource ., true",
    ".IsEqual (index site.Menus.main 0), false",
    ".IsSameResource (index site.Menus.main 0), false",
    ".IsSameResource (index site.Menus.secs 0), true",
    ".IsEqual (index site.Menus.secs 0), true",
    "(index .Children 1).KeyName, A",
    "(index .Children 1).Title, Alpha",
    "(index .Children 1).Parent, docs",
    "(index .Children 1).HasChildren, false",
    ".Nothing, ~",
    "if . }}yes{{ end, yes",
  })
  void whatAnEntrySays(String expression, String printed) {
    String asked = "{{ with index site.Menus.main 1 }}{{ " + expression + " }}{{ end }}";
    assertThat(site().ask("/", asked)).isEqualTo(printed);
  }

  /** For each page, entries that are current, and those that hold the current one. */
  @ParameterizedTest
  @CsvSource({
    "/docs, Documents, ''",
    "/docs/a, '', Documents",
    "/docs/b, '', Documents",
    "/docs/c, '', Documents",
    "/blog/p, '', ''",
    "/, '', ''",
  })
  void whichEntryIsCurrent(String page, String is, String has) {
    String each =
        "{{ range site.Menus.main }}{{ if $.%s \"main\" . }}{{ .Name }}{{ end }}{{ end }}";
    assertThat(site().ask(page, each.formatted("IsMenuCurrent"))).isEqualTo(is);
    assertThat(site().ask(page, each.formatted("HasMenuCurrent"))).isEqualTo(has);
  }

  @ParameterizedTest
  @CsvSource({
    "/docs/b, main, Beta",
    "/docs/a, main, A",
    "/docs/b, none, ''",
    "/docs/a, none, ''",
    "/docs, main, ''",
  })
  void whichChildIsCurrent(String page, String menu, String is) {
    String each =
        "{{ range (index site.Menus.main 1).Children }}{{ if $.IsMenuCurrent \""
            + menu
            + "\" . }}{{ .Name }}{{ end }}{{ end }}";
    assertThat(site().ask(page, each)).isEqualTo(is);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        ".Menus.main.Parent => docs",
        "range $k, $v := .Menus }}{{ $k }} {{ $v.Name }},{{ end => foot Beta,main Beta,",
        ".IsMenuCurrent \"foot\" .Menus.foot => true",
        ".IsMenuCurrent \"foot\" .Menus.main => true",
        ".IsMenuCurrent (getenv \"X\") .Menus.main => ~",
        ".IsMenuCurrent \"main\" 1 => ~",
      })
  void thePagesOwnEntries(String expression, String printed) {
    assertThat(site().ask("/docs/b", "{{ " + expression + " }}")).isEqualTo(printed);
  }
}
