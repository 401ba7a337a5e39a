package dev.waymark.template;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers read and written as Go's {@code strconv} does. */
public final class GoNumbers {
  private static final Pattern DECIMAL = Pattern.compile("([-+]?[0-9]*)(\\.[0-9]*)?");
  private static final Pattern LONELY_UNDERSCORE = Pattern.compile("(?<![0-9])_|_(?![0-9])");
  private static final Pattern REAL =
      Pattern.compile("[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?");
  private static final Pattern HEX_REAL =
      Pattern.compile("[-+]?0[xX](?:[0-9a-fA-F]+\\.?[0-9a-fA-F]*|\\.[0-9a-fA-F]+)[pP][-+]?[0-9]+");
  private static final Pattern SPECIAL =
      Pattern.compile("([-+]?)(inf|infinity)|nan", Pattern.CASE_INSENSITIVE);

  private GoNumbers() {}

  /** {@code cast.trimDecimal}. */
  public static String trimDecimal(String text) {
    if (text.indexOf('.') < 0) return text;
    Matcher matcher = DECIMAL.matcher(text);
    if (!matcher.matches()) return text;
    String whole = matcher.group(1);
    return whole.isEmpty() || whole.equals("-") || whole.equals("+") ? whole + "0" : whole;
  }

  /** {@code strconv.ParseInt(s, 0, 64)}: prefixes 0x, 0o, 0b, 0 and underscores; null when none. */
  public static @Nullable Long integer(String text) {
    String digits = text;
    boolean negative = digits.startsWith("-");
    if (negative || digits.startsWith("+")) digits = digits.substring(1);
    int base = 10;
    if (digits.length() > 1 && digits.charAt(0) == '0') {
      char mark = Character.toLowerCase(digits.charAt(1));
      base = mark == 'x' ? 16 : mark == 'b' ? 2 : 8;
      digits = digits.substring(mark == 'x' || mark == 'b' || mark == 'o' ? 2 : 1);
      if (digits.startsWith("_")) digits = digits.substring(1);
    } else if (digits.startsWith("_")) {
      return null;
    }
    if (digits.endsWith("_") || digits.contains("__")) return null;
    digits = digits.replace("_", "");
    if (digits.isEmpty() || digits.length() > 70) return null;
    for (int i = 0; i < digits.length(); i++)
      if (digits.charAt(i) > 'f' || Character.digit(digits.charAt(i), base) < 0) return null;
    BigInteger value = new BigInteger(digits, base);
    if (negative) value = value.negate();
    return value.bitLength() > 63 ? null : value.longValue();
  }

  /** {@code strconv.ParseFloat(s, 64)}; null when malformed or out of range. */
  public static @Nullable Double real(String given) {
    if (given.length() > 400 || LONELY_UNDERSCORE.matcher(given).find()) return null;
    String text = given.replace("_", "");
    Matcher special = SPECIAL.matcher(text);
    if (special.matches()) {
      if (special.group(2) == null) return Double.NaN;
      return "-".equals(special.group(1)) ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    if (!REAL.matcher(text).matches() && !HEX_REAL.matcher(text).matches()) return null;
    double value = Double.parseDouble(text);
    return Double.isInfinite(value) ? null : value;
  }

  /** {@code strconv.FormatFloat(f, 'f', -1, 64)}. */
  public static String plain(double value) {
    String special = special(value);
    if (special != null) return special;
    if (value == 0) return 1 / value < 0 ? "-0" : "0";
    return shortest(value).toPlainString();
  }

  /** {@code +Inf}, {@code -Inf}, {@code NaN}; null for a number. */
  public static @Nullable String special(double value) {
    if (Double.isNaN(value)) return "NaN";
    if (Double.isInfinite(value)) return value > 0 ? "+Inf" : "-Inf";
    return null;
  }

  /** The decimal of fewest digits that reads back as the same number. */
  public static BigDecimal shortest(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 0x1p53)
      return new BigDecimal((long) value).stripTrailingZeros();
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < 17; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) return rounded.stripTrailingZeros();
    }
    return exact.round(new MathContext(17, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }

  /** {@code strconv.FormatFloat} with the formats e, f, g and a precision; -1 is the shortest. */
  public static String format(double value, char format, int precision) {
    String special = special(value);
    if (special != null) return special;
    boolean negative = value < 0 || (value == 0 && 1 / value < 0);
    double size = Math.abs(value);
    String sign = negative ? "-" : "";
    if (format == 'f' || format == 'F') {
      if (precision < 0) return sign + plain(size);
      return sign
          + new BigDecimal(size).setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
    }
    BigDecimal decimal;
    boolean shortest = precision < 0;
    if (shortest) {
      decimal = shortest(size);
    } else {
      int digits = format == 'e' || format == 'E' ? precision + 1 : Math.max(precision, 1);
      decimal = new BigDecimal(size).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }
    String digits = size == 0 ? "0" : decimal.unscaledValue().toString();
    int exponent = size == 0 ? 0 : digits.length() - 1 - decimal.scale();
    digits = digits.replaceFirst("0+$", "");
    if (digits.isEmpty()) digits = "0";
    if (format == 'g' || format == 'G') {
      int most = shortest ? 6 : Math.max(precision, 1);
      if (!shortest && most > digits.length() && digits.length() >= exponent + 1)
        most = digits.length();
      if (exponent < -4 || exponent >= most) {
        return sign + scientific(digits, exponent, -1, format == 'g' ? 'e' : 'E');
      }
      BigDecimal whole = new BigDecimal(new BigInteger(digits), digits.length() - 1 - exponent);
      return sign + whole.toPlainString();
    }
    return sign + scientific(digits, exponent, precision, format);
  }

  private static String scientific(String digits, int exponent, int precision, char mark) {
    StringBuilder text = new StringBuilder().append(digits.charAt(0));
    String rest = digits.substring(1);
    if (precision >= 0) rest = rest + "0".repeat(Math.max(0, precision - rest.length()));
    if (!rest.isEmpty()) text.append('.').append(rest);
    text.append(mark).append(exponent < 0 ? '-' : '+');
    int size = Math.abs(exponent);
    if (size < 10) text.append('0');
    return text.append(size).toString();
  }

  /** {@code strconv.Quote}. */
  public static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(c -> escape(quoted, c, '"', false));
    return quoted.append('"').toString();
  }

  /** One character of a quoted text ({@code strconv.appendEscapedRune}). */
  public static void escape(StringBuilder to, int c, char quote, boolean ascii) {
    if (c == quote || c == '\\') {
      to.append('\\').append((char) c);
      return;
    }
    if (ascii ? c < 0x7f && c >= ' ' : printable(c)) {
      to.appendCodePoint(c);
      return;
    }
    switch (c) {
      case 7 -> to.append("\\a");
      case '\b' -> to.append("\\b");
      case '\f' -> to.append("\\f");
      case '\n' -> to.append("\\n");
      case '\r' -> to.append("\\r");
      case '\t' -> to.append("\\t");
      case 11 -> to.append("\\v");
      default -> {
        if (c < ' ' || c == 0x7f) to.append("\\x%02x".formatted(c));
        else if (c < 0x10000) to.append("\\u%04x".formatted(c));
        else to.append("\\U%08x".formatted(c));
      }
    }
  }

  /** {@code unicode.IsPrint}: letters, marks, numbers, punctuation, symbols and the space. */
  public static boolean printable(int c) {
    if (c == ' ') return true;
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      case Character.UNASSIGNED -> c == Text.HOLE;
      default -> true;
    };
  }
}
