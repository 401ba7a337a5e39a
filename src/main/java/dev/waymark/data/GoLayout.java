package dev.waymark.data;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A layout of Go's dates, such as {@code 2006-01-02}, taken apart once for many texts (Go's {@code
 * time/format.go}).
 */
public record GoLayout(List<GoLayout.Piece> pieces) {
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

  /**
   * A piece of a layout: a field, fractional seconds ({@code .000}), or text that stands for
   * itself.
   */
  public record Piece(String text, boolean field) {}

  public static GoLayout of(String layout) {
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
    return new GoLayout(List.copyOf(pieces));
  }

  /** Whether there is any field at all. */
  public boolean hasFields() {
    return pieces.stream().anyMatch(Piece::field);
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
}
