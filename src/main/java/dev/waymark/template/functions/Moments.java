package dev.waymark.template.functions;

import dev.waymark.data.GoTime;
import dev.waymark.template.GoTimes;
import dev.waymark.template.Printing;
import dev.waymark.template.Runtime;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The methods of Go's {@code time.Time} ({@code time/time.go}). */
public final class Moments {
  static final List<String> METHODS =
      List.of(
          ("Add AddDate After Before Compare Day Equal Format Hour In IsDST IsZero Local"
                  + " Minute Month Nanosecond Round Second String Sub Truncate UTC Unix UnixMicro"
                  + " UnixMilli UnixNano Weekday Year YearDay")
              .split(" "));

  private Moments() {}

  /** Another time of the same day. */
  static ZonedDateTime another(ZonedDateTime time) {
    int hours = time.getHour() == 23 ? -1 : 1;
    int minutes = time.getMinute() == 59 ? -1 : 1;
    int seconds = time.getSecond() == 59 ? -1 : 1;
    return time.plusHours(hours).plusMinutes(minutes).plusSeconds(seconds).plusNanos(1);
  }

  /** What a method of a time gives; Unknown for one that is not there. */
  public static Value member(Runtime runtime, Value.Moment moment, String name, List<Value> args) {
    runtime.budget().step(1);
    try {
      Value value = member(moment.time(), name, args);
      if (!moment.running()) return value;
      if (value instanceof Value.Moment other) return new Value.Moment(other.time(), true);
      boolean steady = value.equals(member(another(moment.time()), name, args));
      return steady ? value : new Value.Unknown(Value.Moment.BUILD);
    } catch (Args.NotKnown given) {
      return new Value.Unknown(given.why());
    } catch (DateTimeException | ArithmeticException beyond) {
      return Value.unknown("a time that is too far away");
    }
  }

  private static Value member(ZonedDateTime time, String name, List<Value> args) {
    switch (name) {
      case "Format":
        Args.count(name, args, 1, 1);
        return Text.of(GoTime.format(time, Args.string(args, 0)));
      case "Before", "After", "Equal", "Compare", "Sub":
        Args.count(name, args, 1, 1);
        return compared(time, name, moment(args.get(0)));
      case "Add":
        Args.count(name, args, 1, 1);
        return new Value.Moment(time.plusNanos(Durations.nanos(args.get(0))));
      case "AddDate":
        Args.count(name, args, 3, 3);
        return addDate(time, Args.integer(args, 0), Args.integer(args, 1), Args.integer(args, 2));
      case "In":
        Args.count(name, args, 1, 1);
        return Value.unknown("a time's place");
      case "Truncate", "Round":
        Args.count(name, args, 1, 1);
        return rounded(time, name, Durations.nanos(args.get(0)));
      default:
        Args.count(name, args, 0, 0);
        return plain(time, name);
    }
  }

  private static Value plain(ZonedDateTime time, String name) {
    return switch (name) {
      case "Year" -> Value.of(time.getYear());
      case "Month" -> month(time);
      case "Day" -> Value.of(time.getDayOfMonth());
      case "Hour" -> Value.of(time.getHour());
      case "Minute" -> Value.of(time.getMinute());
      case "Second" -> Value.of(time.getSecond());
      case "Nanosecond" -> Value.of(time.getNano());
      case "YearDay" -> Value.of(time.getDayOfYear());
      case "Weekday" -> weekday(time);
      case "Unix" -> Value.of(time.toEpochSecond());
      case "UnixMilli" -> Value.of(time.toInstant().toEpochMilli());
      case "UnixMicro" -> Value.of(ChronoUnit.MICROS.between(Instant.EPOCH, time.toInstant()));
      case "UnixNano" -> Value.of(ChronoUnit.NANOS.between(Instant.EPOCH, time.toInstant()));
      case "String" -> Text.of(GoTimes.text(time));
      case "IsZero" -> Value.of(GoTimes.isZero(time));
      case "UTC" -> new Value.Moment(time.withZoneSameInstant(ZoneOffset.UTC));
      case "IsDST" -> Value.of(time.getZone().getRules().isDaylightSavings(time.toInstant()));
      default -> Value.unknown("time.Time." + name);
    };
  }

  private static Value month(ZonedDateTime time) {
    int month = time.getMonthValue();
    return new Value.Obj(new Numeral("time.Month", month, GoTime.MONTHS.get(month - 1)));
  }

  private static Value weekday(ZonedDateTime time) {
    int day = time.getDayOfWeek().getValue() % 7;
    return new Value.Obj(new Numeral("time.Weekday", day, GoTime.DAYS.get(day)));
  }

  private static ZonedDateTime moment(Value value) {
    if (value instanceof Value.Moment moment) return moment.time();
    if (value instanceof Value.Unknown unknown) throw new Args.NotKnown(unknown.why());
    if (value instanceof Value.Obj object) throw Shapes.unknown("a " + object.subject().type());
    throw new TemplateError(
        "wrong type for value; expected time.Time; got " + Printing.type(value));
  }

  private static Value compared(ZonedDateTime one, String name, ZonedDateTime other) {
    int order = one.toInstant().compareTo(other.toInstant());
    return switch (name) {
      case "Before" -> Value.of(order < 0);
      case "After" -> Value.of(order > 0);
      case "Equal" -> Value.of(order == 0);
      case "Compare" -> Value.of(Integer.signum(order));
      default -> Durations.value(between(other, one));
    };
  }

  /** {@code Time.Sub}, which stops at the longest duration. */
  private static long between(ZonedDateTime from, ZonedDateTime to) {
    try {
      return Duration.between(from, to).toNanos();
    } catch (ArithmeticException tooLong) {
      return from.isBefore(to) ? Long.MAX_VALUE : Long.MIN_VALUE;
    }
  }

  /** As Go adds: October 31 and a month are December 1. */
  private static Value addDate(ZonedDateTime time, long years, long months, long days) {
    if (far(years, 1_000_000) || far(months, 10_000_000) || far(days, 400_000_000))
      throw new DateTimeException("too far");
    LocalDate first = LocalDate.of(time.getYear(), time.getMonthValue(), 1);
    LocalDate date =
        first.plusYears(years).plusMonths(months).plusDays(time.getDayOfMonth() - 1 + days);
    return new Value.Moment(ZonedDateTime.of(date, time.toLocalTime(), time.getZone()));
  }

  private static boolean far(long by, long most) {
    return by > most || by < -most;
  }

  /** {@code Time.Truncate} and {@code Time.Round}: since the year 1, whatever the zone. */
  private static Value rounded(ZonedDateTime time, String name, long unit) {
    if (unit <= 0) return new Value.Moment(time);
    BigInteger nanos =
        BigInteger.valueOf(time.toEpochSecond() + 62135596800L)
            .multiply(BigInteger.valueOf(1_000_000_000))
            .add(BigInteger.valueOf(time.getNano()));
    long over = nanos.mod(BigInteger.valueOf(unit)).longValueExact();
    long by = name.equals("Round") && over >= unit - over ? unit - over : -over;
    return new Value.Moment(time.plusNanos(by));
  }

  /** A zone by its name; null when there is none of that name. */
  static @Nullable ZoneId zone(String name) {
    if (name.isEmpty() || name.equals("UTC")) return ZoneOffset.UTC;
    try {
      return ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : null;
    } catch (DateTimeException malformed) {
      return null;
    }
  }
}
