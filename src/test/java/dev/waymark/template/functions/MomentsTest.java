package dev.waymark.template.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.Value;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The methods of times: {@code day} is one, {@code noon} and {@code late} are the moment of a
 * build, of which the day is taken for known and the hour is not.
 */
class MomentsTest {
  private static Value build(String time) {
    return new Value.Moment(ZonedDateTime.parse(time), true);
  }

  private static void holds(String line) {
    Calls calls =
        new Calls()
            .with("day", new Value.Moment(ZonedDateTime.parse("2026-03-04T05:06:07Z")))
            .with("noon", build("2026-03-04T12:30:10Z"))
            .with("late", build("2026-03-04T23:59:59.9Z"));
    assertThat(calls.again(line)).containsExactly(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "noon.Year => 2026",
        "late.Month => March",
        "late.Day => 4",
        "late.YearDay => 63",
        "noon.Weekday => Wednesday",
        "noon.Hour => ?",
        "late.Hour => ?",
        "noon.Minute => ?",
        "late.Minute => ?",
        "noon.Second => ?",
        "late.Second => ?",
        "noon.Nanosecond => ?",
        "noon.Unix => ?",
        "noon.IsZero => false",
        "noon.Format \"2006-01-02\" => 2026-03-04",
        "late.Format \"Jan 2\" => Mar 4",
        "late.Format \"15\" => ?",
        "late.Format \"04\" => ?",
        "late.Format \"05\" => ?",
        "time.Format \"2006-01-02\" late => 2026-03-04",
        "time.Format \"15:04\" noon => ?",
        "(late.AddDate 0 0 1).Day => 5",
        "(late.AddDate 0 0 1).Hour => ?",
        "(noon.UTC).Year => 2026",
        "(noon.UTC).Hour => ?",
        "noon.String => ?",
        "print noon => ?",
        "noon.After day => true",
        "noon.Before day => false",
      })
  void theHourOfTheBuildIsNotKnown(String line) {
    holds(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "day.Hour => 5",
        "day.Format => ! wrong number of args for Format: want 1 got 0",
        "day.Before => ! wrong number of args for Before: want 1 got 0",
        "day.Sub day day => ! wrong number of args for Sub: want 1 got 2",
        "day.Add => ! wrong number of args for Add: want 1 got 0",
        "day.AddDate 1 2 => ! wrong number of args for AddDate: want 3 got 2",
        "day.In => ! wrong number of args for In: want 1 got 0",
        "day.Round => ! wrong number of args for Round: want 1 got 0",
        "day.Truncate => ! wrong number of args for Truncate: want 1 got 0",
        "day.Year 1 => ! wrong number of args for Year: want 0 got 1",
        "day.Before unknown => ?",
        "day.Before newScratch => ?",
        "day.Before \"2020-01-01\" => ! expected time.Time; got string",
        "day.Add unknown => ?",
        "day.AddDate 1000001 0 0 => ?",
        "day.AddDate 0 0 -400000001 => ?",
        "day.AddDate 0 1200 0 => 2126-03-04 05:06:07 +0000 UTC",
        "day.Nothing => ?",
        "printf \"%T\" day => time.Time",
        "printf \"%T\" day.Month => time.Month",
        "not (time.ParseDuration \"0s\") => true",
        "not (time.ParseDuration \"1s\") => false",
      })
  void methodsOfATime(String line) {
    holds(line);
  }
}
