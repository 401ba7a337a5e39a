package dev.waymark.template.functions;

import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.List;
import java.util.Locale;

/**
 * A number of a type of its own that prints as words: {@code time.Month}, {@code time.Weekday},
 * {@code time.Duration}.
 *
 * @param number a month from 1, a day of the week from 0 (Sunday), a duration in nanoseconds
 */
public record Numeral(String type, long number, String words) implements Subject {
  /** The number without its type, as arithmetic and comparisons take it; else the value itself. */
  static Value plain(Value value) {
    return value instanceof Value.Obj object && object.subject() instanceof Numeral numeral
        ? Value.of(numeral.number())
        : value;
  }

  @Override
  public Value member(Runtime runtime, String name, List<Value> args) {
    if (name.equals("String")) return Text.of(words);
    if (!type.equals("time.Duration")) return Value.unknown(type + "." + name);
    return switch (name) {
      case "Hours" -> new Value.Float(number / 3.6e12);
      case "Minutes" -> new Value.Float(number / 6e10);
      case "Seconds" -> new Value.Float(number / 1e9);
      case "Milliseconds" -> Value.of(number / 1_000_000);
      case "Microseconds" -> Value.of(number / 1000);
      case "Nanoseconds" -> Value.of(number);
      case "Abs" -> Durations.value(number < 0 ? -number : number);
      case "Truncate" -> {
        long unit = args.isEmpty() ? 0 : Durations.nanos(args.get(0));
        yield Durations.value(unit <= 0 ? number : number - number % unit);
      }
      case "Round" -> {
        long unit = args.isEmpty() ? 0 : Durations.nanos(args.get(0));
        yield Durations.value(unit <= 0 ? number : Durations.round(number, unit));
      }
      default -> Value.unknown(String.format(Locale.ROOT, "%s.%s", type, name));
    };
  }

  @Override
  public boolean truth() {
    return number != 0;
  }

  @Override
  public Value printed() {
    return Text.of(words);
  }
}
