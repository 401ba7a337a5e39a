package dev.waymark.template.functions;

import dev.waymark.template.Printing;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Go's {@code time.Duration} ({@code time/time.go}, {@code time/format.go}). */
final class Durations {
  private static final Map<String, Long> UNITS =
      Map.ofEntries(
          Map.entry("nanosecond", 1L),
          Map.entry("ns", 1L),
          Map.entry("microsecond", 1000L),
          Map.entry("us", 1000L),
          Map.entry("µs", 1000L),
          Map.entry("μs", 1000L),
          Map.entry("millisecond", 1_000_000L),
          Map.entry("ms", 1_000_000L),
          Map.entry("second", 1_000_000_000L),
          Map.entry("s", 1_000_000_000L),
          Map.entry("minute", 60_000_000_000L),
          Map.entry("m", 60_000_000_000L),
          Map.entry("hour", 3_600_000_000_000L),
          Map.entry("h", 3_600_000_000_000L));
  private static final Pattern PART =
      Pattern.compile("([0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h)");

  private Durations() {}

  static Value value(long nanos) {
    return new Value.Obj(new Numeral("time.Duration", nanos, text(nanos)));
  }

  static @Nullable Long unit(String name) {
    return name.equals("μs") ? null : UNITS.get(name);
  }

  /** A duration as an argument of a method. */
  static long nanos(Value value) {
    Numeral numeral = Shapes.numeral(value);
    if (numeral != null) return numeral.number();
    if (value instanceof Value.Int number) return number.value();
    if (value instanceof Value.Unknown unknown) throw new Args.NotKnown(unknown.why());
    throw new TemplateError(
        "wrong type for value; expected time.Duration; got " + Printing.type(value));
  }

  /** {@code time.ParseDuration}; null when malformed. */
  static @Nullable Long parse(String text) {
    boolean negative = text.startsWith("-");
    String rest = negative || text.startsWith("+") ? text.substring(1) : text;
    if (rest.equals("0")) return 0L;
    if (rest.isEmpty() || rest.length() > 100) return null;
    Matcher matcher = PART.matcher(rest);
    BigDecimal sum = BigDecimal.ZERO;
    int at = 0;
    while (at < rest.length()) {
      if (!matcher.find(at) || matcher.start() != at) return null;
      String digits = matcher.group(1);
      if (digits.endsWith(".")) digits = digits + "0";
      long unit = Objects.requireNonNull(UNITS.get(matcher.group(2)), "PART names only these");
      sum =
          sum.add(
              new BigDecimal(digits)
                  .multiply(BigDecimal.valueOf(unit))
                  .setScale(0, RoundingMode.DOWN));
      at = matcher.end();
    }
    if (sum.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) return null;
    return negative ? -sum.longValue() : sum.longValue();
  }

  /** {@code Duration.String}: {@code 1h12m10s}, {@code 1.5ms}, {@code 0s}. */
  static String text(long nanos) {
    if (nanos == 0) return "0s";
    BigDecimal size = BigDecimal.valueOf(nanos).abs();
    String sign = nanos < 0 ? "-" : "";
    if (size.compareTo(BigDecimal.valueOf(1_000_000_000L)) < 0) {
      int shift = size.longValue() < 1000 ? 0 : size.longValue() < 1_000_000 ? 3 : 6;
      return sign
          + plain(size.movePointLeft(shift))
          + (shift == 0 ? "ns" : shift == 3 ? "µs" : "ms");
    }
    BigDecimal[] minutes = size.divideAndRemainder(BigDecimal.valueOf(60_000_000_000L));
    String seconds = plain(minutes[1].movePointLeft(9)) + "s";
    long all = minutes[0].longValue();
    if (all == 0) return sign + seconds;
    return sign + (all >= 60 ? all / 60 + "h" : "") + all % 60 + "m" + seconds;
  }

  /** {@code Duration.Round}: halves away from zero. */
  static long round(long nanos, long unit) {
    BigDecimal parts =
        BigDecimal.valueOf(nanos).divide(BigDecimal.valueOf(unit), 0, RoundingMode.HALF_UP);
    return parts.multiply(BigDecimal.valueOf(unit)).longValue();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
