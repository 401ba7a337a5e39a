package dev.waymark.template.functions;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** What Go's {@code time.Time} does on its own ({@code time/format.go}). */
final class GoTimes {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xx", Locale.ROOT);

  private GoTimes() {}

  /** {@code Time.String}: {@code 2006-01-02 15:04:05.999999999 -0700 MST}. */
  static String text(ZonedDateTime time) {
    StringBuilder text = new StringBuilder(SECONDS.format(time));
    if (time.getNano() != 0)
      text.append('.').append(("%09d".formatted(time.getNano())).replaceFirst("0+$", ""));
    String offset = OFFSET.format(time);
    text.append(' ').append(offset).append(' ').append(zone(time, offset));
    return text.toString();
  }

  /** The zone's abbreviation, or its offset when it has none, as {@code MST} prints it. */
  static String zone(ZonedDateTime time, String offset) {
    String id = time.getZone().getId();
    if (id.equals("Z") || id.equals("UTC")) return "UTC";
    if (time.getZone() instanceof ZoneOffset)
      return offset.endsWith("00") ? offset.substring(0, 3) : offset;
    String name =
        time.getZone().getRules().isDaylightSavings(time.toInstant()) ? summer(time) : winter(time);
    return name;
  }

  private static String summer(ZonedDateTime time) {
    return DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(time);
  }

  private static String winter(ZonedDateTime time) {
    String name = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(time);
    return name.isEmpty() ? time.getZone().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) : name;
  }

  /** {@code Time.IsZero}: January 1, year 1, 00:00:00 UTC. */
  static boolean isZero(ZonedDateTime time) {
    return time.toEpochSecond() == -62135596800L && time.getNano() == 0;
  }
}
