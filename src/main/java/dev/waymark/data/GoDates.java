package dev.waymark.data;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Hugo takes for a date, in front matter and in templates ({@code common/htime/time.go},
 * {@code spf13/cast}'s {@code internal/time.go}).
 */
public final class GoDates {
  private static final List<GoLayout> LAYOUTS =
      Stream.of(
              "2006-01-02",
              "2006-01-02T15:04:05Z07:00",
              "2006-01-02T15:04:05",
              "Mon, 02 Jan 2006 15:04:05 -0700",
              "Mon, 02 Jan 2006 15:04:05 MST",
              "02 Jan 06 15:04 -0700",
              "02 Jan 06 15:04 MST",
              "Monday, 02-Jan-06 15:04:05 MST",
              "2006-01-02 15:04:05.999999999 -0700 MST",
              "2006-01-02T15:04:05-0700",
              "2006-01-02 15:04:05Z0700",
              "2006-01-02 15:04:05",
              "Mon Jan _2 15:04:05 2006",
              "Mon Jan _2 15:04:05 MST 2006",
              "Mon Jan 02 15:04:05 -0700 2006",
              "2006-01-02 15:04:05Z07:00",
              "02 Jan 2006",
              "2006-01-02 15:04:05 -07:00",
              "2006-01-02 15:04:05 -0700",
              "3:04PM",
              "Jan _2 15:04:05",
              "Jan _2 15:04:05.000",
              "Jan _2 15:04:05.000000",
              "Jan _2 15:04:05.000000000")
          .map(GoLayout::of)
          .toList();

  /** No layout fits a longer text. */
  private static final int LONGEST = 80;

  /** Beyond these seconds Java has no date; Hugo's would be meaningless. */
  private static final long MOST_SECONDS = 300_000_000_000L;

  private GoDates() {}

  /**
   * The date a value stands for; null when it is unset or malformed. Where it names no zone, {@code
   * zone} holds.
   */
  public static @Nullable ZonedDateTime parse(@Nullable Data value, ZoneId zone) {
    if (value instanceof Data.Text text) return parse(text.value(), zone);
    if (value instanceof Data.Moment moment) return parse(moment.raw().strip(), zone);
    if (value instanceof Data.Num num && num.value() instanceof Long seconds) return at(seconds);
    return null;
  }

  /** So many seconds since 1970; null where Java has no date. */
  public static @Nullable ZonedDateTime at(long seconds) {
    if (seconds > MOST_SECONDS || seconds < -MOST_SECONDS) return null;
    return Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC);
  }

  /** The date a text stands for; null when it is none. */
  public static @Nullable ZonedDateTime parse(String text, ZoneId zone) {
    if (text.length() > LONGEST || text.chars().noneMatch(c -> c >= '0' && c <= '9')) return null;
    String upper =
        text.length() > 10 && text.charAt(10) == 't'
            ? text.replace('t', 'T').replace('z', 'Z')
            : text;
    for (GoLayout layout : LAYOUTS) {
      ZonedDateTime date = GoTimeReader.parse(layout, upper, zone);
      if (date != null) return date;
    }
    return null;
  }
}
