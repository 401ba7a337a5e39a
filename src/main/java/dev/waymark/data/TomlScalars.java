package dev.waymark.data;

import dev.waymark.text.Span;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads TOML's values that stand without quotes. */
final class TomlScalars {
  private static final Pattern WHOLE = Pattern.compile("[+-]?(0|[1-9](_?\\d)*+)");
  private static final Pattern OTHER_BASE =
      Pattern.compile("0x[0-9a-fA-F](_?[0-9a-fA-F])*+|0o[0-7](_?[0-7])*+|0b[01](_?[01])*+");
  private static final Pattern FLOAT =
      Pattern.compile("[+-]?(0|[1-9](_?\\d)*+)(\\.\\d(_?\\d)*+)?([eE][+-]?\\d(_?\\d)*+)?");
  private static final String TIME = "(\\d\\d):(\\d\\d):(\\d\\d)(\\.\\d+)?";
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)([Tt ]" + TIME + "([Zz]|[+-]\\d\\d:\\d\\d)?)?");
  private static final Pattern LOCAL_TIME = Pattern.compile(TIME);
  private static final int LONGEST = 2000;

  private TomlScalars() {}

  /** The value of a whole token; null when it is none. */
  static @Nullable Data read(Span span) {
    String raw = span.text();
    if (raw.length() > LONGEST) return null;
    switch (raw) {
      case "true":
        return new Data.Flag(true, span);
      case "false":
        return new Data.Flag(false, span);
      case "inf", "+inf":
        return new Data.Num(Double.POSITIVE_INFINITY, raw, span);
      case "-inf":
        return new Data.Num(Double.NEGATIVE_INFINITY, raw, span);
      case "nan", "+nan", "-nan":
        return new Data.Num(Double.NaN, raw, span);
      default:
    }
    String plain = raw.replace("_", "");
    if (WHOLE.matcher(raw).matches()) {
      // TOML's whole numbers have 64 bits.
      return Numbers.whole(plain.startsWith("+") ? plain.substring(1) : plain, 10) instanceof Long n
          ? new Data.Num(n, raw, span)
          : null;
    }
    if (OTHER_BASE.matcher(raw).matches()) {
      int radix = raw.charAt(1) == 'x' ? 16 : raw.charAt(1) == 'o' ? 8 : 2;
      return Numbers.whole(plain.substring(2), radix) instanceof Long n
          ? new Data.Num(n, raw, span)
          : null;
    }
    if (FLOAT.matcher(raw).matches()) return new Data.Num(Double.valueOf(plain), raw, span);
    return isDate(raw) ? new Data.Moment(raw, span) : null;
  }

  private static boolean isDate(String raw) {
    Matcher date = DATE.matcher(raw);
    if (date.matches()) {
      int month = Integer.parseInt(date.group(2));
      int day = Integer.parseInt(date.group(3));
      if (month < 1 || month > 12 || day < 1) return false;
      if (day > YearMonth.of(Integer.parseInt(date.group(1)), month).lengthOfMonth()) return false;
      return date.group(4) == null || isTime(date.group(5), date.group(6), date.group(7));
    }
    Matcher time = LOCAL_TIME.matcher(raw);
    return time.matches() && isTime(time.group(1), time.group(2), time.group(3));
  }

  private static boolean isTime(String hour, String minute, String second) {
    return Integer.parseInt(hour) < 24
        && Integer.parseInt(minute) < 60
        && Integer.parseInt(second) < 61;
  }
}
