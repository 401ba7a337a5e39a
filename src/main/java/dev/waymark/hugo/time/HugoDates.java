package dev.waymark.hugo.time;

import dev.waymark.data.Data;
import dev.waymark.data.GoDates;
import dev.waymark.hugo.config.Options;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Dates in front matter ({@link GoDates}).
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
    return !isUnset(value) && GoDates.parse(value, ZoneOffset.UTC) == null;
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
