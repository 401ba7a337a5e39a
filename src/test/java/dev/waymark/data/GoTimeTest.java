package dev.waymark.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.GoData;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Dates by Go's layouts: read and written as the tables of Go's own tests say, and their edges. */
class GoTimeTest {
  static List<String[]> parsed() throws IOException {
    return GoData.rows("time-parse.tsv");
  }

  @ParameterizedTest
  @MethodSource("parsed")
  void readsAsGoDoes(String layout, String text, String expected) {
    ZonedDateTime date = GoTimeReader.parse(GoLayout.of(layout), text, ZoneOffset.UTC);
    if (expected.equals("-")) assertThat(date).isNull();
    else assertThat(date).isEqualTo(OffsetDateTime.parse(expected).toZonedDateTime());
  }

  /** Without names of zones: Waymark knows none. */
  static List<String[]> formatted() throws IOException {
    return GoData.rows("time-format.tsv").stream().filter(row -> !row[0].contains("MST")).toList();
  }

  @ParameterizedTest
  @MethodSource("formatted")
  void writesAsGoDoes(String layout, String expected) {
    ZonedDateTime date = ZonedDateTime.parse("2009-02-04T21:00:57.0123456-08:00");
    assertThat(GoTime.format(date, layout)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"68, 2068", "69, 1969", "70, 1970", "99, 1999", "00, 2000"})
  void twoDigitsOfAYearAreOfTheCenturyAround1969(String text, int year) {
    ZonedDateTime date = GoTimeReader.parse(GoLayout.of("06"), text, ZoneOffset.UTC);
    assertThat(Objects.requireNonNull(date).getYear()).isEqualTo(year);
  }

  @ParameterizedTest
  @CsvSource({
    "3:04PM, 12:00PM, 12",
    "3:04PM, 12:00AM, 0",
    "3:04PM, 1:00PM, 13",
    "03:04PM, 11:59AM, 11",
    "3:04pm, 9:00pm, 21",
    "15:4:5, 7:8:9, 7",
  })
  void hoursOfHalfADay(String layout, String text, int hour) {
    ZonedDateTime date = GoTimeReader.parse(GoLayout.of(layout), text, ZoneOffset.UTC);
    assertThat(Objects.requireNonNull(date).getHour()).isEqualTo(hour);
  }

  @ParameterizedTest
  @CsvSource({
    "3:04PM, 13:00PM",
    "3:04PM, 9:00pm",
    "3:04pm, 9:00PM",
    "-0700, +1801",
    "-0700, +0060",
    "-07:00, +0700",
    "2006-002, 2010-366",
    "2006-002, 2010-000",
    "2006 MST, 2010 PS",
  })
  void refusesWhatIsNone(String layout, String text) {
    assertThat(GoTimeReader.parse(GoLayout.of(layout), text, ZoneOffset.UTC)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2006-01-02 -0700, 2024-07-01 +0000, 2024-07-01T00:00Z",
    "2006-01-02 -0700, 2024-07-01 -0330, 2024-07-01T00:00-03:30",
    "2006-01-02 -0700, 2024-07-01 +1800, 2024-07-01T00:00+18:00",
    "2006-01-02 Z07:00, 2024-07-01 Z, 2024-07-01T00:00Z",
    "2006-01-02, 2024-07-01, 2024-07-01T00:00+02:00[Europe/Paris]",
    "2006 002, 2024 060, 2024-02-29T00:00+01:00[Europe/Paris]",
    "2006 __2, 2024  60, 2024-02-29T00:00+01:00[Europe/Paris]",
  })
  void theZoneHoldsWhereNoneIsWritten(String layout, String text, String expected) {
    ZonedDateTime date = GoTimeReader.parse(GoLayout.of(layout), text, ZoneId.of("Europe/Paris"));
    assertThat(date).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "3:04PM, 12:05AM, 2024-01-02T00:05:06Z",
    "3 03 15 PM, 12 12 12 PM, 2024-01-02T12:05:06Z",
    "05.000, 06.010, 2024-01-02T00:05:06.010900Z",
    "05.999, 06.01, 2024-01-02T00:05:06.010900Z",
    "05.999, 06, 2024-01-02T00:05:06Z",
    "Z07:00, Z, 2024-01-02T00:05:06Z",
    "Z07:00, +05:30, 2024-01-02T00:05:06+05:30",
    "-07, -03, 2024-01-02T00:05:06-03:00",
    "-070000, +053000, 2024-01-02T00:05:06+05:30",
    "2006, 0099, 0099-01-02T00:05:06Z",
    "_2, 10, 2024-01-10T00:05:06Z",
    "_2|__2, ' 9|  9', 2024-01-09T00:05:06Z",
    "PM pm, AM am, 2024-01-02T11:59:06Z",
    "PM pm, PM pm, 2024-01-02T12:00:06Z",
    "-0700, +0000, 2024-01-02T00:05:06Z",
    "05., 06., 2024-01-02T00:05:06Z",
    "'05,000', '06,500', 2024-01-02T00:05:06.5Z",
    "Jana Janz Jan, Jana Janz Jan, 2024-01-02T00:05:06Z",
    "Mon, Sun, 2024-01-07T00:05:06Z",
  })
  void writesEdges(String layout, String expected, String date) {
    assertThat(GoTime.format(ZonedDateTime.parse(date), layout)).isEqualTo(expected);
  }
}
