package dev.waymark.hugo.time;

import dev.waymark.data.Data;
import dev.waymark.data.GoLayout;
import dev.waymark.data.GoTimeReader;
import dev.waymark.hugo.config.Options;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Hugo takes for a date in front matter ({@code common/htime/time.go}, {@code spf13/cast}'s
 * {@code internal/time.go}).
 *
 * <p>No value, {@code null} and {@code ""} are no date and no mistake; anything else that is no
 * date fails the build since Hugo 0.136.
 */
public final class HugoDates {
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

  private HugoDates() {}

  /** Whether a value counts as unset. */
  public static boolean isUnset(@Nullable Data value) {
    return value == null
        || value instanceof Data.Nothing
        || value instanceof Data.Text t && t.value().isEmpty();
  }

  /** Whether a value is set and no date. */
  public static boolean isMalformed(@Nullable Data value) {
    return !isUnset(value) && parse(value, ZoneOffset.UTC) == null;
  }

  /**
   * The date a value stands for; null when it is unset or malformed. Where it names no zone, {@code
   * zone} holds.
   */
  public static @Nullable ZonedDateTime parse(@Nullable Data value, ZoneId zone) {
    if (value instanceof Data.Text text) return parse(text.value(), zone);
    if (value instanceof Data.Moment moment) return parse(moment.raw().strip(), zone);
    if (value instanceof Data.Num num && num.value() instanceof Long seconds) {
      if (Math.abs(seconds) > MOST_SECONDS) return null;
      return Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC);
    }
    return null;
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

  /** The zone of dates that name none ({@code timeZone}); UTC when unset or unknown. */
  public static ZoneId zone(Options options) {
    try {
      String name = options.text("", "timezone");
      return name.isEmpty() ? ZoneOffset.UTC : ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }
}
