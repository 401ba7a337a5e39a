package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paginated lists. */
class PagerObjectTest {
  private static AskedSite site(String config) {
    AskedSite site = AskedSite.of("baseURL = 'https://x.test/'\n" + config);
    for (int i = 1; i <= 5; i++)
      site.page("s/p" + i + ".md", "title: P" + i, "weight: " + i, "params: {team: " + i % 2 + "}");
    return site.page("s/sub/_index.md", "title: Sub").page("top.md", "title: Top", "tags: x");
  }

  private static final String TWO = "pagination.pagerSize = 2\n";

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        ".Paginator.TotalPages => 3",
        ".Paginator.TotalNumberOfElements => 5",
        ".Paginator.NumberOfElements => 2",
        ".Paginator.Last.NumberOfElements => 1",
        ".Paginator.PagerSize => 2",
        ".Paginator.PageSize => 2",
        ".Paginator.PageNumber => 1",
        ".Paginator.URL => /s/",
        ".Paginator.Next.URL => /s/page/2/",
        ".Paginator.Last.URL => /s/page/3/",
        ".Paginator.Next.Prev.URL => /s/",
        ".Paginator.HasPrev => false",
        ".Paginator.HasNext => true",
        ".Paginator.Next.HasPrev => true",
        ".Paginator.Next.HasNext => true",
        ".Paginator.Last.HasNext => false",
        ".Paginator.Last.First.PageNumber => 1",
        "with .Paginator.Prev }}x{{ else }}none{{ end => none",
        "with .Paginator.Last.Next }}x{{ else }}none{{ end => none",
        "range .Paginator.Pages }}{{ .Title }},{{ end => P1,P2,",
        "range .Paginator.Next.Pages }}{{ .Title }},{{ end => P3,P4,",
        "range .Paginator.Last.Pages }}{{ .Title }},{{ end => P5,",
        "range .Paginator.Pagers }}{{ .PageNumber }} {{ .URL }},{{ end =>"
            + " 1 /s/,2 /s/page/2/,3 /s/page/3/,",
        "len .Paginator.PageGroups => 0",
        ".Paginator => Pager 1",
        ".Paginator.Nothing => ~",
        "(.Paginate .Pages).TotalPages => 3",
        "(.Paginate (where .Pages \"Kind\" \"section\")).TotalPages => 1",
        "(.Paginate .Pages 4).TotalPages => 2",
        "(.Paginate (first 0 .Pages)).TotalPages => 0",
        "len (.Paginate (first 0 .Pages)).Pagers => 1",
        "(.Paginate (slice)).HasNext => false",
        "(.Paginate (getenv \"X\")).TotalPages => ~",
        // The first call decides.
        "(.Paginate .Pages 4).TotalPages }}{{ .Paginator.TotalPages => 22",
      })
  void aListInParts(String expression, String printed) {
    assertThat(site(TWO).ask("/s", "{{ " + expression + " }}")).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "$p.TotalPages => 3",
        "$p.TotalNumberOfElements => 5",
        "$p.NumberOfElements => 2",
        "$p.Next.NumberOfElements => 2",
        "$p.Last.NumberOfElements => 1",
        "len $p.Pages => 0",
        "range $p.PageGroups }}{{ .Key }}:{{ range .Pages }}{{ .Title }},{{ end }}{{ end => 0:P2,P4,",
        "range $p.Next.PageGroups }}{{ .Key }}:{{ len .Pages }},{{ end => 1:2,",
        "range $p.Last.PageGroups }}{{ .Key }}:{{ range .Pages }}{{ .Title }},{{ end }}{{ end =>"
            + " 1:P5,",
      })
  void groupsAreParted(String expression, String printed) {
    String groups = "{{ $p := .Paginate (.RegularPages.GroupByParam \"team\") }}{{ ";
    assertThat(site(TWO).ask("/s", groups + expression + " }}")).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "/ => .Paginator.TotalNumberOfElements => 6",
        "/s => .Paginator.TotalNumberOfElements => 5",
        "/tags => .Paginator.TotalNumberOfElements => 1",
        "/tags/x => .Paginator.TotalNumberOfElements => 1",
        "/ => .Paginator.Next.URL => /page/2/",
        "/s => .Paginator.PagerSize => 2",
      })
  void whatIsPaginatedUnlessATemplateSays(String page, String expression, String printed) {
    assertThat(site(TWO).ask(page, "{{ " + expression + " }}")).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 10",
    "pagination.pagerSize = 3, 3",
    "pagination.pagerSize = 'x', 10",
    "paginate = 3, 10",
  })
  void theUsualSize(String config, String size) {
    assertThat(site(config + "\n").ask("/s", "{{ .Paginator.PagerSize }}")).isEqualTo(size);
  }

  @Test
  void theFolderOfItsPages() {
    String config = "pagination = {pagerSize = 2, path = 'teil'}\n";
    assertThat(site(config).ask("/s", "{{ .Paginator.Next.URL }}")).isEqualTo("/s/teil/2/");
    assertThat(site("uglyURLs = true\n" + TWO).ask("/s", "{{ .Paginator.Next.URL }}"))
        .isEqualTo("~");
  }

  @ParameterizedTest
  @CsvSource({
    "/s/p1, .Paginator",
    "/s, .Paginate",
    "/s, .Paginate .Pages 0",
    "/s, .Paginate .Pages -1"
  })
  void whatHugoRefuses(String page, String expression) {
    assertThat(site(TWO).ask(page, "{{ " + expression + " }}")).isEqualTo("~");
  }
}
