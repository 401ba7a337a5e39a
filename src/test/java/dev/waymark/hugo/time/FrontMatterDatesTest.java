package dev.waymark.hugo.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.paths.PermalinksTest;
import dev.waymark.hugo.time.FrontMatterDates.Dates;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which fields and names give a page its dates. */
class FrontMatterDatesTest {
  private static final FrontMatterDates USUAL = site("");
  private static final FrontMatterDates BY_NAME = site("[frontmatter]\ndate = [':filename']");

  private static FrontMatterDates site(String toml) {
    return FrontMatterDates.of(PermalinksTest.options(toml));
  }

  private static Dates of(FrontMatterDates site, String yaml) {
    return site.read(HugoDatesTest.table(yaml)::get, "a.md");
  }

  private static Dates named(String fileName) {
    return BY_NAME.read(HugoDatesTest.table("a: b")::get, fileName);
  }

  @ParameterizedTest
  @CsvSource({
    "modified, lastmod",
    "pubdate, publishdate",
    "published, publishdate",
    "unpublishdate, expirydate"
  })
  void otherNamesStandForAField(String other, String field) {
    Dates dates = of(USUAL, other + ": 2024-03-01");
    assertThat(dates).isEqualTo(of(USUAL, field + ": 2024-03-01"));
    assertThat(dates).isNotEqualTo(of(USUAL, "a: b"));
    assertThat(of(USUAL, other + ": 2024-03-01\n" + field + ": 2023-03-01"))
        .as("the field itself goes first")
        .isEqualTo(of(USUAL, field + ": 2023-03-01"));
  }

  @Test
  void aPageWithoutDatesHasNone() {
    Dates dates = of(USUAL, "date: ''\nlastmod:");
    assertThat(dates).isEqualTo(new Dates(null, null, null, null, null, List.of(), false));
  }

  @Test
  void eachDateIsThatOfItsOwnFieldFirst() {
    Dates dates =
        of(
            USUAL,
            "date: 2021-01-01\nlastmod: 2022-01-01\npublishdate: 2023-01-01\nexpirydate: 2024-01-01");
    assertThat(
            List.of(dates.date(), dates.lastmod(), dates.publishDate(), dates.expiryDate()).stream()
                .map(date -> date.getYear()))
        .containsExactly(2021, 2022, 2023, 2024);
  }

  @Test
  void aDateThatWasFoundFillsItsFieldForLaterChains() {
    FrontMatterDates site =
        site("[frontmatter]\ndate = ['born']\nlastmod = ['date']\npublishdate = ['born', 'date']");
    FrontMatterDates old =
        new FrontMatterDates(site.chains(), site.zone(), new HugoVersion(0, 122, 0));
    assertThat(of(site, "born: 2020-01-01").lastmod()).isNotNull();
    assertThat(of(old, "born: 2020-01-01").lastmod()).isNull();
    assertThat(of(site, "born: 2020-01-01\ndate: 2021-01-01").lastmod().getYear())
        .as("what is written wins")
        .isEqualTo(2021);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "enableGitInfo = true",
        "[frontmatter]\nlastmod = [':fileModTime', 'lastmod']",
      })
  void datesThatNobodyHereKnowsAreUncertain(String toml) {
    Dates dates = of(site(toml), "lastmod: 2024-01-01");
    assertThat(dates.uncertain()).isTrue();
    assertThat(dates.lastmod().getYear()).isEqualTo(2024);
    assertThat(of(site("enableGitInfo = false"), "lastmod: 2024-01-01").uncertain()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-02-hello.md, 2024-01-02T00:00Z, hello",
    "2024-01-02.md, 2024-01-02T00:00Z, ''",
    "2024-01-02, 2024-01-02T00:00Z, ''",
    "2024-01-02 -_a b_- .md, 2024-01-02T00:00Z, a b",
    "2024-01-02 -_.md, 2024-01-02T00:00Z, ''",
    "2024-01-02x.en.md, 2024-01-02T00:00Z, x.en",
    "2024-01-02-03-04-05-hello.md, 2024-01-02T03:04:05Z, hello",
    "2024-01-02-03-04-05.md, 2024-01-02T03:04:05Z, ''",
    "2024-01-02-33-04-05.md, 2024-01-02T00:00Z, 33-04-05",
  })
  void aFilesNameMayBeginWithADate(String fileName, String date, String slug) {
    Dates dates = named(fileName);
    assertThat(dates.date()).hasToString(date);
    assertThat(dates.slug()).isEqualTo(slug);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a.md", "2024-01-0.md", ".2024-01-02", "a-2024-01-02.md"})
  void otherNamesGiveNoDate(String fileName) {
    assertThat(named(fileName).date()).isNull();
    assertThat(named(fileName).slug()).isNull();
  }

  @Test
  void whatIsNoDateIsSaidOnceAndTheNextOfTheChainCounts() {
    Dates dates = of(USUAL, "date: soon\nexpirydate: [never]\nlastmod: 2024-01-01");
    assertThat(dates.malformed())
        .extracting(value -> value instanceof Data.Text text ? text.value() : "a list")
        .containsExactly("soon", "a list");
    assertThat(dates.date().getYear()).isEqualTo(2024);
  }

  @Test
  void theZoneOfTheSiteIsThatOfDatesWithoutOne() {
    assertThat(of(site("timeZone = 'Europe/Paris'"), "date: 2024-07-01").date())
        .hasToString("2024-07-01T00:00+02:00[Europe/Paris]");
    assertThat(of(site("timeZone = 'Nowhere/Else'"), "date: 2024-07-01").date())
        .hasToString("2024-07-01T00:00Z");
    assertThat(USUAL.zone()).isEqualTo(ZoneId.of("Z"));
  }
}
