package dev.waymark.template.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Facts of Hugo's documentation and {@code tpl/time/time_test.go}. */
class TimeFunctionsTest {
  private static final String TIMES =
      """
      dateFormat "Monday, Jan 2, 2006" "2015-01-21" => Wednesday, Jan 21, 2015
      time.Format "2006-01-02T15:04:05Z07:00" "2023-01-27T23:44:58-08:00" => 2023-01-27T23:44:58-08:00
      time.Format ":date_full" "2023-01-27T23:44:58-08:00" => Friday, January 27, 2023
      time.Format ":date_long" "2023-01-27" => January 27, 2023
      time.Format ":date_medium" "2023-01-27" => Jan 27, 2023
      time.Format ":date_short" "2023-01-27" => 1/27/23
      time.Format ":time_full" "2023-01-27" => ?
      time.Format "" "2023-01-27" =>
      time.Format "2006" 1421733600 => 2015
      time.Format "2006" "nonsense" => ! unable to parse date: nonsense
      time.Format "2006" unknown => ?
      (time "2015-01-21").Year => 2015
      (time.AsTime "2015-01-21").Month => January
      printf "%02d %s" (time.AsTime "2015-01-21").Month (time.AsTime "2015-01-21").Month => 01 January
      eq (time.AsTime "2015-01-21").Month 1 => true
      lt (time.AsTime "2015-01-21").Month 2 => true
      add (time.AsTime "2015-01-21").Month 1 => 2
      int (time.AsTime "2015-01-21").Month => 1
      index (slice "a" "b") (time.AsTime "2015-01-21").Month => b
      (time.AsTime "2015-01-21").Weekday => Wednesday
      (time.AsTime "2015-01-21").Day => 21
      (time.AsTime "2015-01-21").YearDay => 21
      (time.AsTime "2015-01-21").Unix => 1421798400
      (time.AsTime "2015-01-21T10:20:30Z").Hour => 10
      (time.AsTime "2015-01-21T10:20:30+02:00").UTC.Hour => 8
      (time.AsTime "2015-01-21" "Europe/Oslo").Format "-0700" => +0100
      (time.In "America/New_York" (time.AsTime "2020-10-20T12:00:00Z")).Hour => 8
      time.AsTime "2015-01-21" "Nowhere/Land" => ! unknown time zone Nowhere/Land
      (time.AsTime "2015-01-21").AddDate 0 1 15 | time.Format "2006-01-02" => 2015-03-08
      ((time.AsTime "2023-10-31").AddDate 0 1 0).Format "2006-01-02" => 2023-12-01
      ((time.AsTime "2023-10-31").Add (time.ParseDuration "36h")).Format "2006-01-02" => 2023-11-01
      (time.AsTime "2023-10-31").Before (time.AsTime "2023-11-01") => true
      (time.AsTime "2023-10-31").After (time.AsTime "2023-11-01") => false
      (time.AsTime "2023-11-01").Sub (time.AsTime "2023-10-31") => 24h0m0s
      ((time.AsTime "2023-11-01").Sub (time.AsTime "2023-10-31")).Hours => 24
      (time.AsTime "2023-11-01").IsZero => false
      (time.AsTime nil).IsZero => true
      (time.AsTime "2023-11-01").String => 2023-11-01 00:00:00 +0000 UTC
      (time.AsTime "2023-11-01").Local => ?
      (time.AsTime "2023-11-01T10:34:00Z").Truncate (time.ParseDuration "1h") | time.Format "15:04" => 10:00
      (time.AsTime "2023-11-01T10:34:00Z").Round (time.ParseDuration "1h") | time.Format "15:04" => 11:00
      duration "second" 3600 => 1h0m0s
      duration "ms" 1500 => 1.5s
      duration "fortnight" 1 => ! "fortnight" is not a valid duration unit
      time.ParseDuration "1h12m10s" => 1h12m10s
      time.ParseDuration "-1.5h" => -1h30m0s
      time.ParseDuration "300us" => 300µs
      (time.ParseDuration "1h30m").Minutes => 90
      (time.ParseDuration "3.6s").Round (time.ParseDuration "1s") => 4s
      time.ParseDuration "1x" => ! time: invalid duration "1x"
      """;

  @TestFactory
  List<DynamicTest> times() {
    return new Calls().table(TIMES);
  }

  @TestFactory
  List<DynamicTest> numbers() {
    return new Calls()
        .table(
            """
            lang.FormatNumberCustom 2 12345.6789 => 12,345.68
            lang.FormatNumberCustom 2 12345.6789 "- , ." => 12.345,68
            lang.FormatNumberCustom 6 -12345.6789 "- ." => -12345.678900
            lang.FormatNumberCustom 0 -12345.6789 "- . ," => -12,346
            lang.FormatNumberCustom 0 -12345.6789 "-|.| " "|" => -12 346
            -98765.4321 | lang.FormatNumberCustom 2 => -98,765.43
            lang.FormatNumberCustom 0 1.5 => 2
            512.5032 | lang.FormatNumber 2 => 512.50
            512.5032 | lang.FormatPercent 2 => 512.50%
            lang.FormatNumber 21 1 => ! invalid precision: 21
            lang.FormatCurrency 2 "USD" 1 => ?
            lang.Merge nil (slice 1) => [1]
            lang.Merge (slice 1) (slice 2) => ?
            """);
  }

  /** What Hugo 0.169.0 printed on sites in other languages. */
  private static void prints(String language, String lines) {
    Value tags = new Value.Dict(Map.of("Lang", Text.of(language)), false);
    Value site = new Value.Dict(Map.of("Language", tags), false);
    assertThat(new Calls().with("site", site).again(lines))
        .isEqualTo(lines.strip().lines().toList());
  }

  @Test
  void datesInGerman() {
    prints(
        "de",
        """
        time.Format "Monday, January 2, 2006" "2020-03-01" => Sonntag, März 1, 2020
        time.Format "Mon, Jan 2, 2006" "2020-03-01" => So., März 1, 2020
        time.Format "Mon, Jan 2, 2006" "2020-07-04" => Sa., Juli 4, 2020
        time.Format "Monday 02 January" "2021-12-31" => Freitag 31 Dezember
        time.Format "2006-01-02" "2021-12-31" => 2021-12-31
        time.Format "2 January 2006 15:04" "2021-05-31T10:20:30Z" => 31 Mai 2021 10:20
        time.Format "Monday" "2020-01-06" => Montag
        time.Format "Mon" "2020-01-07" => Di.
        time.Format "Jan" "2020-05-07" => Mai
        time.Format ":date_long" "2020-03-01" => ?
        """);
  }

  @Test
  void datesInFrench() {
    prints(
        "fr",
        """
        time.Format "Monday, January 2, 2006" "2020-03-01" => dimanche, mars 1, 2020
        time.Format "Mon, Jan 2, 2006" "2020-03-01" => dim., mars 1, 2020
        time.Format "Mon, Jan 2, 2006" "2020-07-04" => sam., juil. 4, 2020
        time.Format "Monday 02 January" "2021-12-31" => vendredi 31 décembre
        time.Format "2006-01-02" "2021-12-31" => 2021-12-31
        time.Format "2 January 2006 15:04" "2021-05-31T10:20:30Z" => 31 mai 2021 10:20
        time.Format "Monday" "2020-01-06" => lundi
        time.Format "Mon" "2020-01-07" => mar.
        time.Format "Jan" "2020-05-07" => mai
        """);
  }
}
