package dev.waymark.data;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/** Writes dates by Go's layouts, such as {@code 2006-01-02} (Go's {@code time/format.go}). */
public final class GoTime {
  public static final List<String> MONTHS =
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
  public static final List<String> DAYS =
      List.of("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday");

  private GoTime() {}

  public static String format(ZonedDateTime date, String layout) {
    StringBuilder out = new StringBuilder();
    for (GoLayout.Piece piece : GoLayout.of(layout).pieces())
      out.append(piece.field() ? format(date, piece) : piece.text());
    return out.toString();
  }

  private static String format(ZonedDateTime date, GoLayout.Piece piece) {
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
}
