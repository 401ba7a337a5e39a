package dev.waymark.hugo;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes dates by Go's layouts, such as {@code 2006-01-02} (Go's {@code time/format.go}).
 */
final class GoTime {
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final List<String> DAYS =
      List.of("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday");

  /** What stands for a part of a date; where several fit, the first wins. */
  private static final List<String> FIELDS =
      List.of(
          "January",
          "Jan",
          "Monday",
          "Mon",
          "MST",
          "002",
          "01",
          "02",
          "03",
          "04",
          "05",
          "06",
          "2006",
          "__2",
          "_2",
          "-070000",
          "-07:00:00",
          "-0700",
          "-07:00",
          "-07",
          "Z070000",
          "Z07:00:00",
          "Z0700",
          "Z07:00",
          "Z07",
          "PM",
          "pm",
          "15",
          "1",
          "2",
          "3",
          "4",
          "5");

  private GoTime() {}

  /**
   * A piece of a layout: a field, fractional seconds ({@code .000}), or text that stands for
   * itself.
   */
  private record Piece(String text, boolean field) {}

  /** A layout taken apart once, for many texts. */
  static final class Layout {
    private final List<Piece> pieces;

    private Layout(List<Piece> pieces) {
      this.pieces = pieces;
    }

    static Layout of(String layout) {
      return new Layout(List.copyOf(pieces(layout)));
    }
  }

  private static List<Piece> pieces(String layout) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < layout.length(); ) {
      String field = fieldAt(layout, i);
      if (field == null) {
        plain.append(layout.charAt(i++));
        continue;
      }
      if (plain.length() > 0) pieces.add(new Piece(plain.toString(), false));
      plain.setLength(0);
      pieces.add(new Piece(field, true));
      i += field.length();
    }
    if (plain.length() > 0) pieces.add(new Piece(plain.toString(), false));
    return pieces;
  }

  private static @Nullable String fieldAt(String layout, int at) {
    char c = layout.charAt(at);
    if (c == '.' || c == ',') return fractionAt(layout, at);
    if (layout.startsWith("_2006", at)) return null;
    for (String field : FIELDS) {
      if (!layout.startsWith(field, at)) continue;
      char after = at + field.length() < layout.length() ? layout.charAt(at + field.length()) : ' ';
      boolean word = field.equals("Jan") || field.equals("Mon");
      if (!word || after < 'a' || after > 'z') return field;
    }
    return null;
  }

  private static @Nullable String fractionAt(String layout, int at) {
    if (at + 1 == layout.length()) return null;
    char digit = layout.charAt(at + 1);
    if (digit != '0' && digit != '9') return null;
    int end = at + 1;
    while (end < layout.length() && layout.charAt(end) == digit) end++;
    boolean more = end < layout.length() && Character.isDigit(layout.charAt(end));
    return more ? null : layout.substring(at, end);
  }

  /** Whether a text has any field at all. */
  static boolean isLayout(String text) {
    return pieces(text).stream().anyMatch(Piece::field);
  }

  static String format(ZonedDateTime date, String layout) {
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces(layout))
      out.append(piece.field() ? format(date, piece) : piece.text());
    return out.toString();
  }

  private static String format(ZonedDateTime date, Piece piece) {
    int day = date.getDayOfMonth();
    int hour12 = date.getHour() % 12 == 0 ? 12 : date.getHour() % 12;
    String month = MONTHS.get(date.getMonthValue() - 1);
    String weekday = DAYS.get(date.getDayOfWeek().getValue() % 7);
    return switch (piece.text()) {
      case "January" -> month;
      case "Jan" -> month.substring(0, 3);
      case "1" -> "" + date.getMonthValue();
      case "01" -> padded(date.getMonthValue(), 2);
      case "Monday" -> weekday;
      case "Mon" -> weekday.substring(0, 3);
      case "2" -> "" + day;
      case "_2" -> day < 10 ? " " + day : "" + day;
      case "02" -> padded(day, 2);
      case "__2" -> String.format(Locale.ROOT, "%3d", date.getDayOfYear());
      case "002" -> padded(date.getDayOfYear(), 3);
      case "15" -> padded(date.getHour(), 2);
      case "3" -> "" + hour12;
      case "03" -> padded(hour12, 2);
      case "4" -> "" + date.getMinute();
      case "04" -> padded(date.getMinute(), 2);
      case "5" -> "" + date.getSecond();
      case "05" -> padded(date.getSecond(), 2);
      case "2006" -> padded(date.getYear(), 4);
      case "06" -> padded(Math.floorMod(date.getYear(), 100), 2);
      case "PM" -> date.getHour() < 12 ? "AM" : "PM";
      case "pm" -> date.getHour() < 12 ? "am" : "pm";
      case "MST" ->
          date.getOffset().equals(ZoneOffset.UTC) ? "UTC" : zone(date.getOffset(), "-0700");
      default -> fractionOrZone(date, piece.text());
    };
  }

  private static String fractionOrZone(ZonedDateTime date, String field) {
    if (field.startsWith("Z")) {
      return date.getOffset().equals(ZoneOffset.UTC)
          ? "Z"
          : zone(date.getOffset(), "-" + field.substring(1));
    }
    if (field.startsWith("-")) return zone(date.getOffset(), field);
    String digits = padded(date.getNano(), 9).substring(0, Math.min(9, field.length() - 1));
    if (field.charAt(1) == '0') return field.charAt(0) + digits;
    int end = digits.length();
    while (end > 0 && digits.charAt(end - 1) == '0') end--;
    return end == 0 ? "" : field.charAt(0) + digits.substring(0, end);
  }

  private static String zone(ZoneOffset offset, String field) {
    int seconds = Math.abs(offset.getTotalSeconds());
    String colon = field.contains(":") ? ":" : "";
    String out = (offset.getTotalSeconds() < 0 ? "-" : "+") + padded(seconds / 3600, 2);
    if (field.length() > 3) out += colon + padded(seconds / 60 % 60, 2);
    if (field.length() > 6) out += colon + padded(seconds % 60, 2);
    return out;
  }

  private static String padded(int value, int width) {
    String digits = Integer.toString(Math.abs(value));
    return (value < 0 ? "-" : "") + "0".repeat(Math.max(0, width - digits.length())) + digits;
  }

  /**
   * Reads a date by a layout; null when it does not fit. Where the layout has no offset, {@code
   * zone} holds.
   */
  static @Nullable ZonedDateTime parse(Layout layout, String text, ZoneId zone) {
    Reading reading = new Reading(text);
    List<Piece> pieces = layout.pieces;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean fits = piece.field() ? reading.field(piece.text()) : reading.plain(piece.text());
      if (!fits) return null;
      if (!piece.text().equals("05")) continue;
      boolean fraction = i + 1 < pieces.size() && pieces.get(i + 1).text().matches("[.,][09]+");
      if (!fraction && !reading.fraction()) return null;
    }
    return reading.atEnd() ? reading.date(zone) : null;
  }

  /** The rest of a text and what has been read of it. */
  private static final class Reading {
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

    private Reading(String text) {
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
        case "January" -> (month = name(MONTHS, false)) > 0;
        case "Jan" -> (month = name(MONTHS, true)) > 0;
        case "01" -> (month = number(2, 2)) > 0;
        case "1" -> (month = number(1, 2)) > 0;
        case "Monday" -> name(DAYS, false) > 0;
        case "Mon" -> name(DAYS, true) > 0;
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
     * Fractional seconds may follow seconds though no layout asks for them; false when there is a
     * dot but no digit.
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
      while (at < text.length()
          && at - start < 5
          && text.charAt(at) >= 'A'
          && text.charAt(at) <= 'Z') at++;
      if (at - start < 3) return false;
      if (text.startsWith("GMT", start)
          && at < text.length()
          && "+-".indexOf(text.charAt(at)) >= 0) {
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
  }
}
