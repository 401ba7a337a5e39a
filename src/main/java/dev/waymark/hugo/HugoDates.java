package dev.waymark.hugo;

import dev.waymark.data.Data;
import dev.waymark.data.GoDates;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What Hugo takes for a date in front matter ({@code common/htime/time.go}, {@code spf13/cast}'s
 * {@code internal/time.go}).
 *
 * <p>No value, {@code null} and {@code ""} are no date and no mistake; anything else that is no
 * date fails the build since Hugo 0.136.
 */
public final class HugoDates {
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
    return GoDates.parse(value, zone);
  }

  /** The date a text stands for; null when it is none. */
  public static @Nullable ZonedDateTime parse(String text, ZoneId zone) {
    return GoDates.parse(text, zone);
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
