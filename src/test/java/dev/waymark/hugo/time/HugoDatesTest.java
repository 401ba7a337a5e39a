package dev.waymark.hugo.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.data.GoDates;
import dev.waymark.hugo.paths.PermalinksTest;
import dev.waymark.hugo.time.FrontMatterDates.Dates;
import dev.waymark.text.Source;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class HugoDatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-01-05 | 2024-01-05T00:00Z",
        "2024-01-05T10:00:00+02:00 | 2024-01-05T10:00+02:00",
        "2024-01-05T10:00:00 | 2024-01-05T10:00Z",
        "2024-01-05T10:00:00.5Z | 2024-01-05T10:00:00.500Z",
        "2024-01-05t10:00:00z | 2024-01-05T10:00Z",
        "2024-01-05 10:00:00 | 2024-01-05T10:00Z",
        "2024-01-05 10:00:00 +0200 | 2024-01-05T10:00+02:00",
        "2024-01-05 10:00:00 -07:00 | 2024-01-05T10:00-07:00",
        "2024-01-05T10:00:00-0700 | 2024-01-05T10:00-07:00",
        "Fri, 05 Jan 2024 10:00:00 GMT | 2024-01-05T10:00Z",
        "Fri, 05 Jan 2024 10:00:00 +0100 | 2024-01-05T10:00+01:00",
        "05 Jan 2024 | 2024-01-05T00:00Z",
        "Fri Jan  5 10:00:00 2024 | 2024-01-05T10:00Z",
        "2023-10-15 13:18:50.123456789 +0000 UTC | 2023-10-15T13:18:50.123456789Z",
      })
  void readsDates(String text, String date) {
    assertThat(GoDates.parse(text, ZoneOffset.UTC)).hasToString(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-1-5",
        "05/01/2024",
        "January 5, 2024",
        "2024-01-05 10:00",
        "notadate",
        "2024-02-30",
        "2024-13-01",
        " ",
        "2024-01-05T25:00:00",
        "2024"
      })
  void refusesOtherTexts(String text) {
    assertThat(GoDates.parse(text, ZoneOffset.UTC)).isNull();
  }

  @Test
  void readsValues() {
    Data.Table values = table("a: 20240101\nb: ''\nc:\nd: false\ne: 1.5\nf: 2024-01-05");
    assertThat(GoDates.parse(values.get("a"), ZoneOffset.UTC).getYear()).isEqualTo(1970);
    assertThat(HugoDates.isUnset(values.get("b"))).isTrue();
    assertThat(HugoDates.isUnset(values.get("c"))).isTrue();
    assertThat(HugoDates.isMalformed(values.get("d"))).isTrue();
    assertThat(HugoDates.isMalformed(values.get("e"))).isTrue();
    assertThat(GoDates.parse(values.get("f"), ZoneId.of("Europe/Paris")))
        .hasToString("2024-01-05T00:00+01:00[Europe/Paris]");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1970-01-01T00:00Z",
    "-86400, 1969-12-31T00:00Z",
    "300000000000, +11476-08-15T05:20Z",
    "300000000001,",
    "-300000000001,"
  })
  void aNumberIsSecondsWithinReason(String seconds, @Nullable String date) {
    ZonedDateTime read = GoDates.parse(table("a: " + seconds).get("a"), ZoneOffset.UTC);
    assertThat(read == null ? null : read.toString()).isEqualTo(date);
  }

  @Test
  void aQuotedDateIsADate() {
    Data.Table values = table("a: '2024-01-05'\nb: 'soon'\nc: ''");
    assertThat(GoDates.parse(values.get("a"), ZoneOffset.UTC)).hasToString("2024-01-05T00:00Z");
    assertThat(HugoDates.isMalformed(values.get("a"))).isFalse();
    assertThat(HugoDates.isMalformed(values.get("b"))).isTrue();
    assertThat(HugoDates.isMalformed(values.get("c"))).as("unset").isFalse();
  }

  @Test
  void fallsBackAlongItsChains() {
    FrontMatterDates usual = FrontMatterDates.of(PermalinksTest.options(""));
    Dates dates = usual.read(table("lastmod: 2099-01-01")::get, "a.md");
    assertThat(dates.date().getYear()).isEqualTo(2099);
    assertThat(dates.publishDate().getYear()).isEqualTo(2099);
    assertThat(dates.expiryDate()).isNull();

    dates =
        usual.read(
            table("date: soon\npubdate: 2020-01-01\nunpublishdate: 2021-01-01")::get, "a.md");
    assertThat(dates.date().getYear()).isEqualTo(2020);
    assertThat(dates.expiryDate().getYear()).isEqualTo(2021);
    assertThat(dates.malformed()).hasSize(1);

    FrontMatterDates named =
        FrontMatterDates.of(
            PermalinksTest.options("[frontmatter]\ndate = [':filename', ':default']"));
    dates = named.read(table("date: 2020-01-01")::get, "2024-01-02-hello-world.md");
    assertThat(dates.date().getYear()).isEqualTo(2024);
    assertThat(dates.slug()).isEqualTo("hello-world");
    dates = named.read(table("date: 2020-01-01")::get, "hello.md");
    assertThat(dates.date().getYear()).isEqualTo(2020);
    assertThat(dates.slug()).isNull();
  }

  public static Data.Table table(String yaml) {
    return (Data.Table) DataReader.read(DataFormat.YAML, Source.of("a.md", yaml).all()).value();
  }
}
