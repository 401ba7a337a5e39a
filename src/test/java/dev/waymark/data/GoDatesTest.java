package dev.waymark.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Hugo takes for a date. */
class GoDatesTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Span PLACE = Source.of("a", "x").all();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-01-05                         | 2024-01-05T00:00+01:00[Europe/Paris]
          2024-01-05T10:00:00Z               | 2024-01-05T10:00Z
          2024-01-05t10:00:00z               | 2024-01-05T10:00Z
          2024-01-05T10:00:00+02:00          | 2024-01-05T10:00+02:00
          2024-01-05T10:00:00                | 2024-01-05T10:00+01:00[Europe/Paris]
          2024-01-05T10:00:00.25             | 2024-01-05T10:00:00.250+01:00[Europe/Paris]
          Fri, 05 Jan 2024 10:00:00 +0200    | 2024-01-05T10:00+02:00
          Fri, 05 Jan 2024 10:00:00 UTC      | 2024-01-05T10:00Z
          05 Jan 24 10:00 -0330              | 2024-01-05T10:00-03:30
          05 Jan 24 10:00 CET                | 2024-01-05T10:00+01:00[Europe/Paris]
          Friday, 05-Jan-24 10:00:00 UTC     | 2024-01-05T10:00Z
          2024-01-05 10:00:00.5 +0200 CEST   | 2024-01-05T10:00:00.500+02:00
          2024-01-05T10:00:00-0700           | 2024-01-05T10:00-07:00
          2024-01-05 10:00:00Z               | 2024-01-05T10:00Z
          2024-01-05 10:00:00                | 2024-01-05T10:00+01:00[Europe/Paris]
          Fri Jan  5 10:00:00 2024           | 2024-01-05T10:00+01:00[Europe/Paris]
          Fri Jan 05 10:00:00 -0700 2024     | 2024-01-05T10:00-07:00
          05 Jan 2024                        | 2024-01-05T00:00+01:00[Europe/Paris]
          2024-01-05 10:00:00 -07:00         | 2024-01-05T10:00-07:00
          2024-01-05 10:00:00 -0700          | 2024-01-05T10:00-07:00
          """)
  void readsTheLayoutsThatHugoKnows(String text, String expected) {
    assertThat(GoDates.parse(text, PARIS)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "soon", "2024-13-01", "2024-02-30", "2024-1-5", "2024-01-05 10:00", "٢٠٢٤"})
  void refusesWhatIsNone(String text) {
    assertThat(GoDates.parse(text, PARIS)).isNull();
  }

  @Test
  void aLongerTextThanAnyLayoutIsNone() {
    String begin = "2024-01-05 10:00:00.";
    assertThat(GoDates.parse(begin + "0".repeat(60), ZoneOffset.UTC))
        .hasToString("2024-01-05T10:00Z");
    assertThat(GoDates.parse(begin + "0".repeat(61), ZoneOffset.UTC)).isNull();
  }

  @Test
  void textsMomentsAndSecondsAreDates() {
    String day = "2024-01-05T00:00Z";
    assertThat(GoDates.parse(new Data.Text("2024-01-05", PLACE), ZoneOffset.UTC)).hasToString(day);
    assertThat(GoDates.parse(new Data.Moment(" 2024-01-05 ", PLACE), ZoneOffset.UTC))
        .hasToString(day);
    assertThat(GoDates.parse(new Data.Num(1_704_412_800L, "", PLACE), PARIS)).hasToString(day);
    assertThat(GoDates.parse(new Data.Num(1.5, "", PLACE), PARIS)).isNull();
    assertThat(GoDates.parse(new Data.Flag(true, PLACE), PARIS)).isNull();
    assertThat(GoDates.parse((Data) null, PARIS)).isNull();
  }

  @Test
  void beyondWhatJavaKnowsThereIsNoDate() {
    assertThat(GoDates.at(300_000_000_000L)).isNotNull();
    assertThat(GoDates.at(300_000_000_001L)).isNull();
    assertThat(GoDates.at(-300_000_000_000L)).isNotNull();
    assertThat(GoDates.at(-300_000_000_001L)).isNull();
  }
}
