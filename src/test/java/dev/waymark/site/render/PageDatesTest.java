package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates of lists, and the zone of dates that name none. */
class PageDatesTest {
  private static final String DATE = ".Format \"2006-01-02\"";

  private static AskedSite site() {
    return AskedSite.of("timeZone = 'Europe/Berlin'\n")
        .page("a/_index.md", "title: A", "date: 2020-01-01")
        .page("a/one.md", "title: One", "date: 2024-03-01", "lastmod: 2024-05-01")
        .page("a/deep/_index.md", "title: Deep")
        .page("a/deep/two.md", "title: Two", "date: 2023-01-01", "tags: [t]")
        .page("b/three.md", "title: Three", "date: 2022-06-30T23:30:00Z");
  }

  /** A list has no date but the latest below it, also below lists that have their own. */
  @ParameterizedTest
  @CsvSource({
    "/, Date, 2024-03-01",
    "/, Lastmod, 2024-05-01",
    "/a, Date, 2020-01-01",
    "/a, Lastmod, 2020-01-01",
    "/a/deep, Date, 2023-01-01",
    "/b, Date, 2022-06-30",
    "/tags/t, Date, 2023-01-01",
  })
  void aList(String page, String name, String date) {
    assertThat(site().ask(page, "{{ ." + name + DATE + " }}")).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "(time.AsTime \"2024-01-01\").Unix => 1704063600",
        "(time \"2024-07-01T10:00:00\").Format \"15:04 Z07:00\" => 10:00 +02:00",
        "(time.AsTime \"2024-01-01\" \"UTC\").Unix => 1704067200",
        "dateFormat \"Z07:00\" \"2024-01-01\" => +01:00",
        "dateFormat \"Z07:00\" \"2024-01-01T00:00:00Z\" => Z",
        "site.Lastmod.Format \"2006-01-02\" => 2024-05-01",
        "len (where site.RegularPages \"Date\" \"ge\" (time.AsTime \"2022-07-01\")) => 3",
        "len (where site.RegularPages \"Date\" \"ge\" (time.AsTime \"2022-07-02\")) => 2",
      })
  void aDateOfTheSitesZone(String expression, String printed) {
    assertThat(site().ask("/", "{{ " + expression + " }}")).isEqualTo(printed);
  }
}
