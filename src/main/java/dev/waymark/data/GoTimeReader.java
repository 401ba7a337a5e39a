package dev.waymark.data;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates by Go's layouts ({@code time/format.go}): the rest of a text and what was read of it.
 */
public final class GoTimeReader {
  private final String text;
  private int at;
  private int year;
  private int month = 1;
  private int day = 1;
  private int hour;
  private int minute;
  private int second;
  private int nano;
  private boolean afternoon;
  private boolean morning;
  private @Nullable ZoneOffset offset;

  private GoTimeReader(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return at == text.length();
  }

  boolean plain(String wanted) {
    if (!text.startsWith(wanted, at)) return false;
    at += wanted.length();
    return true;
  }

  boolean field(String field) {
    return switch (field) {
      case "2006" -> (year = number(4, 4)) >= 0;
      case "06" -> (year = shortYear(number(2, 2))) >= 0;
      case "January" -> (month = name(GoTime.MONTHS, false)) > 0;
      case "Jan" -> (month = name(GoTime.MONTHS, true)) > 0;
      case "01" -> (month = number(2, 2)) > 0;
      case "1" -> (month = number(1, 2)) > 0;
      case "Monday" -> name(GoTime.DAYS, false) > 0;
      case "Mon" -> name(GoTime.DAYS, true) > 0;
      case "02" -> (day = number(2, 2)) >= 0;
      case "2" -> (day = number(1, 2)) >= 0;
      case "_2" -> {
        if (at < text.length() && text.charAt(at) == ' ') at++;
        yield (day = number(1, 2)) >= 0;
      }
      case "15", "3" -> (hour = number(1, 2)) >= 0;
      case "03" -> (hour = number(2, 2)) >= 0;
      case "04" -> (minute = number(2, 2)) >= 0;
      case "05" -> (second = number(2, 2)) >= 0;
      case "PM" -> {
        morning = text.startsWith("AM", at);
        afternoon = text.startsWith("PM", at);
        at += 2;
        yield morning || afternoon;
      }
      case "MST" -> abbreviation();
      default -> field.charAt(0) == '.' ? fraction() : offset(field);
    };
  }

  private static int shortYear(int year) {
    return year < 0 ? -1 : year >= 69 ? year + 1900 : year + 2000;
  }

  private int number(int least, int most) {
    int end = at;
    while (end < text.length()
        && end - at < most
        && text.charAt(end) >= '0'
        && text.charAt(end) <= '9') end++;
    if (end - at < least) return -1;
    int value = Integer.parseInt(text, at, end, 10);
    at = end;
    return value;
  }

  private int name(List<String> names, boolean cut) {
    for (int i = 0; i < names.size(); i++) {
      String name = cut ? names.get(i).substring(0, 3) : names.get(i);
      if (text.regionMatches(true, at, name, 0, name.length())) {
        at += name.length();
        return i + 1;
      }
    }
    return 0;
  }

  /**
   * Fractional seconds may follow seconds though no layout asks for them; false when there is a dot
   * but no digit.
   */
  boolean fraction() {
    boolean dot = at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',');
    if (!dot || at + 1 >= text.length() || !Character.isDigit(text.charAt(at + 1))) return true;
    int end = at + 1;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') end++;
    String digits = text.substring(at + 1, Math.min(end, at + 10));
    if (digits.isEmpty()) return false;
    nano = Integer.parseInt(digits + "0".repeat(9 - digits.length()));
    at = end;
    return true;
  }

  /** {@code MST}, {@code GMT+3}: its name says no offset, the site's zone holds. */
  private boolean abbreviation() {
    int start = at;
    while (at < text.length() && at - start < 5 && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z')
      at++;
    if (at - start < 3) return false;
    if (text.startsWith("GMT", start) && at < text.length() && "+-".indexOf(text.charAt(at)) >= 0) {
      at++;
      return number(1, 2) >= 0;
    }
    return true;
  }

  private boolean offset(String field) {
    if (field.startsWith("Z") && text.startsWith("Z", at)) {
      at++;
      offset = ZoneOffset.UTC;
      return true;
    }
    if (at >= text.length() || "+-".indexOf(text.charAt(at)) < 0) return false;
    boolean west = text.charAt(at++) == '-';
    int hours = number(2, 2);
    if (field.contains(":") && !plain(":")) return false;
    int minutes = number(2, 2);
    if (hours < 0 || minutes < 0 || hours > 18 || minutes > 59 || hours * 60 + minutes > 18 * 60)
      return false;
    int seconds = (hours * 60 + minutes) * 60;
    offset = ZoneOffset.ofTotalSeconds(west ? -seconds : seconds);
    return true;
  }

  @Nullable ZonedDateTime date(ZoneId zone) {
    if (afternoon && hour < 12) hour += 12;
    if (morning && hour == 12) hour = 0;
    try {
      LocalDateTime local = LocalDateTime.of(year, month, day, hour, minute, second, nano);
      return ZonedDateTime.of(local, offset == null ? zone : offset);
    } catch (DateTimeException none) {
      return null;
    }
  }

  /**
   * Reads a date by a layout; null when it does not fit. Where the layout has no offset, {@code
   * zone} holds.
   */
  public static @Nullable ZonedDateTime parse(GoLayout layout, String text, ZoneId zone) {
    GoTimeReader reading = new GoTimeReader(text);
    List<GoLayout.Piece> pieces = layout.pieces();
    for (int i = 0; i < pieces.size(); i++) {
      GoLayout.Piece piece = pieces.get(i);
      boolean fits = piece.field() ? reading.field(piece.text()) : reading.plain(piece.text());
      if (!fits) return null;
      if (!piece.text().equals("05")) continue;
      boolean fraction = i + 1 < pieces.size() && pieces.get(i + 1).text().matches("[.,][09]+");
      if (!fraction && !reading.fraction()) return null;
    }
    return reading.atEnd() ? reading.date(zone) : null;
  }
}
