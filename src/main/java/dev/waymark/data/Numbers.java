package dev.waymark.data;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Reads spelled numbers. */
final class Numbers {
  /** A number of more digits is not computed: its value would cost more than it tells. */
  private static final int MOST_DIGITS = 1000;

  private Numbers() {}

  /**
   * A Long, a BigInteger when that is too small, or an infinite Double; {@code digits} may begin
   * with a sign.
   */
  static Number whole(String digits, int radix) {
    if (digits.length() > MOST_DIGITS) {
      return digits.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    if (digits.length() < 12 || digits.length() < 20 && radix <= 10) {
      try {
        return Long.valueOf(digits, radix);
      } catch (NumberFormatException tooLarge) {
        return new BigInteger(digits, radix);
      }
    }
    BigInteger big = new BigInteger(digits, radix);
    return big.bitLength() < 64 ? (Number) big.longValue() : big;
  }

  /**
   * What a plain YAML scalar is as Hugo's YAML reads it ({@code goccy/go-yaml token.ToNumber}):
   * underscores are ignored, a leading zero is octal, only what has a dot is a float. Null when it
   * is not a number.
   */
  static @Nullable Number yaml(String raw) {
    if (raw.isEmpty() || raw.length() > 10 * MOST_DIGITS) return null;
    char first = raw.charAt(0);
    if (first != '+' && first != '-' && first != '.' && (first < '0' || first > '9')) return null;
    boolean negative = first == '-';
    String digits = (first == '+' || negative ? raw.substring(1) : raw).replace("_", "");
    int dot = digits.indexOf('.');
    if (dot != digits.lastIndexOf('.')) return null;
    int radix = 10;
    if (digits.startsWith("0x")) radix = 16;
    else if (digits.startsWith("0o")) radix = 8;
    else if (digits.startsWith("0b")) radix = 2;
    if (radix != 10) digits = digits.substring(2);
    else if (digits.startsWith("0") && digits.length() > 1 && dot < 0) radix = 8;
    else if (dot >= 0) return decimal(digits, negative);
    if (digits.isEmpty()) return null;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c > 'f' || Character.digit(c, radix) < 0) return null;
    }
    return whole(negative ? "-" + digits : digits, radix);
  }

  private static @Nullable Number decimal(String digits, boolean negative) {
    if (!digits.matches("(\\d+\\.\\d*|\\.\\d+)([eE][+-]?\\d+)?")) return null;
    double value = Double.parseDouble(digits);
    return negative ? -value : value;
  }
}
