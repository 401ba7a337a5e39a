package dev.waymark.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The edges of fields, zones and blanks, beside the tables of Go's own tests in GoTimeTest. */
class GoTimeReaderTest {
  private static String read(String layout, String text) {
    return String.valueOf(GoTimeReader.parse(GoLayout.of(layout), text, ZoneOffset.ofHours(1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "2006 | 0000 | 0000-01-01T00:00+01:00",
        "15:4:5 | 00:0:0 | 0000-01-01T00:00+01:00",
        "15:04:05 | 00:00:00 | 0000-01-01T00:00+01:00",
        "3:04:05 | 0:59:59 | 0000-01-01T00:59:59+01:00",
        "03:04PM | 12:30PM | 0000-01-01T12:30+01:00",
        "03:04PM | 00:30AM | 0000-01-01T00:30+01:00",
        "_2 Jan 2006 | ~ 5 Jan 2024~ | 2024-01-05T00:00+01:00",
        "_2 Jan 2006 | 15 Jan 2024 | 2024-01-15T00:00+01:00",
        "__2 2006 | ~  6 2024~ | 2024-01-06T00:00+01:00",
        "__2 2006 | ~ 60 2024~ | 2024-02-29T00:00+01:00",
        "__2 2006 | 366 2024 | 2024-12-31T00:00+01:00",
        "2006-01 002 | 2024-02 060 | 2024-02-29T00:00+01:00",
        "2006 02 002 | 2024 29 060 | 2024-02-29T00:00+01:00",
        "2006  01 | 2024 02 | 2024-02-01T00:00+01:00",
        "2006  01 | ~2024   02~ | 2024-02-01T00:00+01:00",
        "_2006 | _2024 | 2024-01-01T00:00+01:00",
        "2006 Jana | 2024 Jana | 2024-01-01T00:00+01:00",
        "2006 Monz | 2024 Monz | 2024-01-01T00:00+01:00",
        "05.000 | 06.129 | 0000-01-01T00:00:06.129+01:00",
        "05 | 06,90 | 0000-01-01T00:00:06.900+01:00",
        "05 | 06.0123456789 | 0000-01-01T00:00:06.012345678+01:00",
        "05. | 06. | 0000-01-01T00:00:06+01:00",
        "2006 MST | 2024 UTC | 2024-01-01T00:00Z",
        "2006 MST | 2024 ZAC | 2024-01-01T00:00+01:00",
        "2006 MST | 2024 AKSTZ | 2024-01-01T00:00+01:00",
        "2006 MST | 2024 GMT+3 | 2024-01-01T00:00+01:00",
        "2006 MST | 2024 GMT-12 | 2024-01-01T00:00+01:00",
        "2006 MST | 2024 GMT+0 | 2024-01-01T00:00+01:00",
        "2006 -07 | 2024 -03 | 2024-01-01T00:00-03:00",
        "2006 -07:00:00 | 2024 +01:59:30 | 2024-01-01T00:00+01:59:30",
        "2006 -070000 | 2024 -015959 | 2024-01-01T00:00-01:59:59",
        "2006 Z07:00 | 2024 -01:00 | 2024-01-01T00:00-01:00",
      })
  void reads(String layout, String text, String date) {
    assertThat(read(layout, text)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Mon | ~~",
        "Monday | ~~",
        "_2 | ~~",
        "__2 2006 | ~   6 2024~",
        "PM | ~~",
        "03 | 13",
        "03 | 1",
        "01 | 00",
        "15 | 24",
        "04 | 60",
        "2006 01 | 202401",
        "2006-01 002 | 2024-03 060",
        "2006 02 002 | 2024 28 060",
        "05.000 | 06.12",
        "05.000 | 06.1234",
        "05 | 06.",
        "2006 MST | 2024 UT",
        "2006 MST | 2024 ABCDEF",
        "2006 MST | 2024 A[C",
        "2006 MST | 2024 GMT+",
        "2006 MST | 2024 est",
        "2006-0700 | 2024",
        "2006-0700 | 20240700",
        "2006-0700 | 2024+07",
        "2006 -07:00:00 | 2024 +01:00:60",
        "2006 -07:00:00 | 2024 +01:00",
        "2006 Z07:00 | 2024 z",
        "2006 Jana | 2024 Janb",
      })
  void refuses(String layout, String text) {
    assertThat(read(layout, text)).isEqualTo("null");
  }

  @ParameterizedTest
  @CsvSource({
    "2006, true",
    "at 3 o'clock, true",
    ".000, true",
    "., false",
    "a.0b1, true",
    "none, false",
    "'', false",
  })
  void aLayoutMayHoldNoField(String layout, boolean fields) {
    assertThat(GoLayout.of(layout).hasFields()).isEqualTo(fields);
  }
}
