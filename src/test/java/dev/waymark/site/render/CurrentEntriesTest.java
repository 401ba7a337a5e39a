package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which entries of a menu with several levels are current, as Hugo 0.169.0 says. */
class CurrentEntriesTest {
  private static final String CONFIG =
      """
      [[menus.main]]
      identifier = 'top'
      name = 'Top'
      weight = 1
      [[menus.main]]
      identifier = 'mid'
      name = 'Mid'
      parent = 'top'
      url = '/mid/'
      [[menus.main]]
      name = 'Leaf'
      parent = 'mid'
      pageRef = '/blog/p'
      [[menus.main]]
      name = 'Other'
      url = '/docs/a/'
      weight = 2
      [[menus.main]]
      name = 'Sec'
      pageRef = '/docs'
      weight = 3
      [[menus.main]]
      name = 'Same'
      pageRef = '/docs'
      weight = 4
      """;

  private static final String EACH =
      "{{ template \"all\" (dict \"page\" . \"list\" site.Menus.main) }}{{ define \"all\" }}"
          + "{{ $page := .page }}{{ range .list }}{{ if $page.%s \"main\" . }}{{ .Name }},{{ end }}"
          + "{{ template \"all\" (dict \"page\" $page \"list\" .Children) }}{{ end }}{{ end }}";

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "/ => '' => ''",
        "/docs => Sec,Same, => ''",
        "/docs/a => '' => Sec,Same,",
        "/docs/sub => '' => Sec,Same,",
        "/docs/sub/x => '' => Sec,Same,",
        "/blog/p => Leaf, => Top,Mid,",
        "/blog => '' => ''",
        "/m => M, => Top,Mid,",
      })
  void entries(String page, String is, String has) {
    AskedSite site =
        AskedSite.of(CONFIG)
            .page("_index.md", "title: H")
            .page("docs/_index.md", "title: D")
            .page("docs/a.md", "title: A")
            .page("docs/sub/_index.md", "title: S")
            .page("docs/sub/x.md", "title: X")
            .page("blog/p.md", "title: P")
            .page("m.md", "title: M", "menus: {main: {parent: mid, identifier: own}}");
    assertThat(site.ask(page, EACH.formatted("IsMenuCurrent"))).isEqualTo(is);
    assertThat(site.ask(page, EACH.formatted("HasMenuCurrent"))).isEqualTo(has);
  }

  @ParameterizedTest
  @CsvSource({
    "$.IsMenuCurrent `main` 1",
    "$.IsMenuCurrent `main`",
    "$.HasMenuCurrent `main` $",
    "$.HasMenuCurrent (getenv `X`) (index site.Menus.main 0)",
    "$.HasMenuCurrent (slice 1) (index site.Menus.main 0)",
  })
  void whatIsNoEntry(String expression) {
    AskedSite site = AskedSite.of(CONFIG).page("_index.md", "title: H");
    assertThat(site.ask("/", "{{ " + expression + " }}")).isEqualTo("~");
  }
}
