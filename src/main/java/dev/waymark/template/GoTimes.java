package dev.waymark.template;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/** What Go's {@code time.Time} does on its own ({@code time/format.go}). */
public final class GoTimes {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xx", Locale.ROOT);

  private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

  /** Abbreviations that both take from the same list. */
  private static final Set<String> SURE =
      Set.of(
          ("UTC GMT BST WET WEST CET CEST EET EEST MSK EST EDT CST CDT MST MDT PST PDT JST AEST"
                  + " AEDT")
              .split(" "));

  private GoTimes() {}

  /** {@code Time.String}, with a hole for the name of a zone that Java may name otherwise. */
  public static Text printed(ZonedDateTime time) {
    String text = text(time);
    String zone = text.substring(text.lastIndexOf(' ') + 1);
    if (zone.startsWith("+") || zone.startsWith("-") || SURE.contains(zone)) return Text.of(text);
    return Text.of(text.substring(0, text.length() - zone.length()))
        .plus(Text.hole(Why.of("how Go names a time zone")));
  }

  /** {@code Time.String}: {@code 2006-01-02 15:04:05.999999999 -0700 MST}. */
  public static String text(ZonedDateTime time) {
    StringBuilder text = new StringBuilder(SECONDS.format(time));
    if (time.getNano() != 0)
      text.append('.').append("%09d".formatted(time.getNano()).replaceFirst("0+$", ""));
    String offset = OFFSET.format(time);
    return text.append(' ').append(offset).append(' ').append(zone(time, offset)).toString();
  }

  /** The zone's abbreviation, or its offset when it has none, as {@code MST} prints it. */
  public static String zone(ZonedDateTime time, String offset) {
    String id = time.getZone().getId();
    if (id.equals("Z") || id.equals("UTC")) return "UTC";
    return time.getZone() instanceof ZoneOffset ? offset : ZONE.format(time);
  }

  /** {@code Time.IsZero}: January 1, year 1, 00:00:00 UTC. */
  public static boolean isZero(ZonedDateTime time) {
    return time.toEpochSecond() == -62135596800L && time.getNano() == 0;
  }
}
