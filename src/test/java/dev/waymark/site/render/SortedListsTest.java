package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders and groups of lists by parameters and dates, as Hugo 0.169.0 gives them. */
class SortedListsTest {
  private static AskedSite site() {
    return AskedSite.of("[params]\nshared = 2\n[frontmatter]\ndate = ['own', ':default']\n")
        .page("s/_index.md", "title: S")
        .page(
            "s/a.md",
            "title: A",
            "weight: 1",
            "n: 3",
            "f: 1.5",
            "t: b",
            "own: 2020-01-01",
            "b: true",
            "sign: -1",
            "word: u")
        .page(
            "s/b.md",
            "title: B",
            "weight: 2",
            "n: 1",
            "f: 0.5",
            "t: B",
            "date: 2021-01-01",
            "b: false",
            "sign: 1",
            "mixed: 1",
            "word: v")
        .page("s/c.md", "title: C", "weight: 3", "n: 2", "f: 2", "t: a", "publishDate: 2019-03-01")
        .page("s/d.md", "title: D", "weight: 4", "shared: 1", "l: [1]", "mixed: x");
  }

  private static String order(String expression) {
    String each = " }}{{ .Title }}{{ end }}";
    return site().ask("/s", "{{ range .Pages." + expression + each);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "ByWeight => ABCD",
        "ByParam \"n\" => BCAD",
        "ByParam \"f\" => BACD",
        "ByParam \"t\" => CABD",
        "ByParam \"b\" => BACD",
        "ByParam \"shared\" => DABC",
        "ByParam \"none\" => ABCD",
        "ByDate => DCAB",
        "ByPublishDate.Reverse => BACD",
        "ByTitle.Reverse => DCBA",
        "ByLanguage => BACD",
        "Limit 2 => AB",
        "Limit 2.9 => AB",
        "Limit 9 => ABCD",
        "Reverse => DCBA",
      })
  void orders(String expression, String titles) {
    assertThat(order(expression)).isEqualTo(titles);
  }

  @ParameterizedTest
  @CsvSource({
    "ByParam `l`",
    "ByParam (getenv `X`)",
    "ByParam (slice 1)",
    "ByNothing",
    "Limit `x`",
    "Limit"
  })
  void anOrderThatIsNotKnown(String expression) {
    assertThat(order(expression)).contains("~");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "GroupBy \"Section\" => s:ABCD,",
        "GroupBy \"Title\" \"desc\" => D:D,C:C,B:B,A:A,",
        "GroupBy \"Weight\" => 1:A,2:B,3:C,4:D,",
        "GroupBy \"Weight\" \"desc\" => 4:D,3:C,2:B,1:A,",
        "GroupByParam \"n\" => 1:B,2:C,3:A,",
        "GroupByParam \"t\" => a:C,b:A,B:B,",
        "GroupByParam \"word\" => u:A,v:B,",
        "GroupBy \"Draft\" => false:ABCD,",
        "GroupByDate \"2006\" => 2021:B,2020:A,2019:C,0001:D,",
        "GroupByDate \"2006\" \"asc\" => 0001:D,2019:C,2020:A,2021:B,",
        "GroupByPublishDate \"2006\" => 2021:B,2020:A,2019:C,0001:D,",
      })
  void groups(String expression, String groups) {
    String each =
        "{{ range .Pages."
            + expression
            + " }}{{ .Key }}:{{ range .Pages }}{{ .Title }}{{ end }},{{ end }}";
    assertThat(site().ask("/s", each)).isEqualTo(groups);
  }

  @ParameterizedTest
  @CsvSource({
    "GroupByParam `l`",
    "GroupByParam `f`",
    "GroupByParam `mixed`",
    "GroupByParam `sign`",
    "GroupBy (getenv `X`)",
    "GroupBy (slice 1)",
    "GroupBy `Aliases`",
    "GroupBy `NoSuch`",
    "GroupByNothing `x`",
    "GroupBy `Title` (slice 1)",
    "GroupByParamDate `own` `2006`",
  })
  void groupsThatAreNotKnown(String expression) {
    assertThat(site().ask("/s", "{{ range .Pages." + expression + " }}{{ .Key }}{{ end }}"))
        .contains("~");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "len (.Pages.GroupBy \"Section\") => 1",
        "(.Pages.GroupBy \"Title\").Len => 4",
        "range (.Pages.GroupBy \"Title\").Reverse }}{{ .Key }}{{ end => DCBA",
        "range (index (.Pages.GroupBy \"Section\") 0).ByTitle.Reverse }}{{ .Title }}{{ end => DCBA",
        "(.Pages.GroupBy \"Title\").Nothing => ~",
        "if index (.Pages.GroupBy \"Title\") 0 }}yes{{ end => yes",
        "len ((where .Pages \"Title\" \"Z\").GroupBy \"Title\") => 0",
      })
  void whatGroupsSay(String expression, String printed) {
    assertThat(site().ask("/s", "{{ " + expression + " }}")).isEqualTo(printed);
  }
}
