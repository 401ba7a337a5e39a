package dev.waymark.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
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
  private int month = -1;
  private int day = -1;
  private int dayOfYear = -1;
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

  /** Blanks stand for any number of them, also none at the end ({@code skip}). */
  boolean plain(String wanted) {
    for (int i = 0; i < wanted.length(); i++) {
      char c = wanted.charAt(i);
      if (c == ' ') {
        boolean first = i == 0 || wanted.charAt(i - 1) != ' ';
        if (first && at < text.length() && text.charAt(at) != ' ') return false;
        while (at < text.length() && text.charAt(at) == ' ') at++;
      } else if (at == text.length() || text.charAt(at++) != c) {
        return false;
      }
    }
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
      case "002" -> (dayOfYear = number(3, 3)) >= 0;
      case "__2" -> {
        for (int i = 0; i < 2 && at < text.length() && text.charAt(at) == ' '; i++) at++;
        yield (dayOfYear = number(1, 3)) >= 0;
      }
      case "15" -> (hour = number(1, 2)) >= 0;
      case "3" -> (hour = number(1, 2)) >= 0 && hour <= 12;
      case "03" -> (hour = number(2, 2)) >= 0 && hour <= 12;
      case "4" -> (minute = number(1, 2)) >= 0;
      case "04" -> (minute = number(2, 2)) >= 0;
      case "5" -> (second = number(1, 2)) >= 0;
      case "05" -> (second = number(2, 2)) >= 0;
      case "PM" -> half("AM", "PM");
      case "pm" -> half("am", "pm");
      case "MST" -> abbreviation();
      default ->
          switch (field.charAt(1)) {
            case '0' -> isFraction(field) ? digits(field.length() - 1) : offset(field);
            case '9' -> fraction();
            default -> offset(field);
          };
    };
  }

  private static boolean isFraction(String field) {
    return field.charAt(0) == '.' || field.charAt(0) == ',';
  }

  private boolean half(String before, String after) {
    morning = text.startsWith(before, at);
    afternoon = text.startsWith(after, at);
    at += 2;
    return morning || afternoon;
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

  /** So many digits of a second, no fewer and no more. */
  private boolean digits(int count) {
    return fractionEnd() > at + count && fraction(at + 1 + count);
  }

  /** Fractional seconds may follow seconds though no layout asks for them; true without any. */
  private boolean fraction() {
    int end = fractionEnd();
    return end == at || fraction(end);
  }

  private boolean fraction(int end) {
    String digits = text.substring(at + 1, Math.min(end, at + 10));
    nano = Integer.parseInt(digits + "0".repeat(9 - digits.length()));
    at = end;
    return true;
  }

  /** Where a dot and the digits behind it end; here when there is none. */
  private int fractionEnd() {
    if (at >= text.length() || !isFraction(text.substring(at))) return at;
    int end = at + 1;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') end++;
    return end == at + 1 ? at : end;
  }

  /** {@code MST}, {@code GMT+3}: its name says no offset, the site's zone holds. */
  private boolean abbreviation() {
    int start = at;
    if (plain("UTC")) {
      offset = ZoneOffset.UTC;
      return true;
    }
    at = start;
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
    String colon = field.contains(":") ? ":" : "";
    int hours = number(2, 2);
    int minutes = field.length() <= "-07".length() ? 0 : plain(colon) ? number(2, 2) : -1;
    int rest = field.length() <= "-07:00".length() ? 0 : plain(colon) ? number(2, 2) : -1;
    if (hours < 0 || minutes < 0 || rest < 0 || minutes > 59 || rest > 59) return false;
    int seconds = (hours * 60 + minutes) * 60 + rest;
    // Java knows no more.
    if (seconds > 18 * 60 * 60) return false;
    offset = ZoneOffset.ofTotalSeconds(west ? -seconds : seconds);
    return true;
  }

  @Nullable ZonedDateTime date(ZoneId zone) {
    if (afternoon && hour < 12) hour += 12;
    if (morning && hour == 12) hour = 0;
    try {
      LocalDate date = LocalDate.of(year, month < 0 ? 1 : month, day < 0 ? 1 : day);
      if (dayOfYear >= 0) date = LocalDate.ofYearDay(year, dayOfYear);
      boolean other = month >= 0 && month != date.getMonthValue();
      if (other || day >= 0 && day != date.getDayOfMonth()) return null;
      LocalDateTime local = date.atTime(LocalTime.of(hour, minute, second, nano));
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
      if (!piece.text().equals("05") && !piece.text().equals("5")) continue;
      GoLayout.Piece next = i + 1 < pieces.size() ? pieces.get(i + 1) : piece;
      if (!next.field() || !isFraction(next.text())) reading.fraction();
    }
    return reading.atEnd() ? reading.date(zone) : null;
  }
}
