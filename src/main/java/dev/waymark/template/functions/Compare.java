package dev.waymark.template.functions;

import dev.waymark.template.Function;
import dev.waymark.template.GoNumbers;
import dev.waymark.template.Likeness;
import dev.waymark.template.Printing;
import dev.waymark.template.Runtime;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** {@code tpl/compare/compare.go}. */
public final class Compare {
  private Compare() {}

  static void add(Registry registry) {
    registry.add(
        Args.lenient("default", 1, Args.ANY, Compare::orElse), "compare.Default", "default");
    registry.add(Args.lenient("cond", 3, 3, Compare::cond), "compare.Conditional", "cond");
    registry.add(eq(null), "compare.Eq", "eq");
    registry.add(ne(null), "compare.Ne", "ne");
    registry.add(ordered("lt", sign -> sign < 0), "compare.Lt", "lt");
    registry.add(ordered("le", sign -> sign <= 0), "compare.Le", "le");
    registry.add(ordered("gt", sign -> sign > 0), "compare.Gt", "gt");
    registry.add(ordered("ge", sign -> sign >= 0), "compare.Ge", "ge");
  }

  private static Value orElse(Runtime runtime, List<Value> args) {
    if (args.size() == 1) return args.get(0);
    if (args.size() > 2)
      throw new TemplateError("wrong number of args for default: want 2 got " + args.size());
    Value given = args.get(1);
    // An object is set unless it is an empty list or map; false is set.
    boolean set =
        given instanceof Value.Bool
            || given instanceof Value.Obj object
                && object.subject().items() == null
                && object.subject().entries() == null
            || Args.truth(given);
    return set ? given : args.get(0);
  }

  private static Value cond(Runtime runtime, List<Value> args) {
    Value condition = args.get(0);
    if (condition instanceof Value.Unknown || condition instanceof Text text && text.holey()) {
      Value one = args.get(1);
      if (Likeness.of(one, args.get(2))) return one;
    }
    return Args.truth(condition) ? args.get(1) : args.get(2);
  }

  /** Whether any is equal to the first. */
  private static boolean any(Runtime runtime, List<Value> args, @Nullable Boolean byValue) {
    if (args.size() < 2) throw new TemplateError("missing arguments for comparison");
    Args.NotKnown unknown = null;
    for (Value other : args.subList(1, args.size())) {
      try {
        if (Equality.equal(runtime.budget(), args.get(0), other, byValue)) return true;
      } catch (Args.NotKnown undecided) {
        unknown = undecided;
      }
    }
    if (unknown != null) throw unknown;
    return false;
  }

  /** {@code byValue}: whether 1 and 1.0 are the same; null when that is not known. */
  public static Function eq(@Nullable Boolean byValue) {
    return Args.lenient(
        "eq", 1, Args.ANY, (runtime, args) -> Value.of(any(runtime, args, byValue)));
  }

  /** As {@link #eq}. */
  public static Function ne(@Nullable Boolean byValue) {
    return Args.lenient(
        "ne", 1, Args.ANY, (runtime, args) -> Value.of(!any(runtime, args, byValue)));
  }

  private static Function ordered(String name, IntPredicate holds) {
    return Args.lenient(
        name,
        1,
        Args.ANY,
        (runtime, args) -> {
          if (args.size() < 2) throw new TemplateError("missing arguments for comparison");
          Args.NotKnown unknown = null;
          for (Value other : args.subList(1, args.size())) {
            try {
              int sign = compare(args.get(0), other);
              if (sign == UNORDERED || !holds.test(sign)) return Value.FALSE;
            } catch (Args.NotKnown undecided) {
              unknown = undecided;
            }
          }
          if (unknown != null) throw unknown;
          return Value.TRUE;
        });
  }

  /** What {@link #compare} says of what is not a number. */
  static final int UNORDERED = 2;

  /** {@code compareGet}: -1, 0, 1 or {@link #UNORDERED}. */
  static int compare(Value one, Value other) {
    if (one instanceof Value.Unknown unknown) throw new Args.NotKnown(unknown.why());
    if (other instanceof Value.Unknown unknown) throw new Args.NotKnown(unknown.why());
    String version = Versions.of(one);
    if (version != null) return -Versions.compare(version, other);
    version = Versions.of(other);
    if (version != null) return Versions.compare(version, one);
    Operand left = operand(one);
    Operand right = operand(other);
    int numbers = signum(left.number(), right.number());
    if (left.text() == null || right.text() == null) return numbers;
    int texts = Integer.signum(Texts.compare(left.text(), right.text()));
    if (!left.numeric() && !right.numeric()) return texts;
    if (!left.plain() || !right.plain()) return numbers;
    if (numbers != texts)
      throw new Args.NotKnown(Why.of("Hugo's versions compare numbers in texts differently"));
    return texts;
  }

  private static int signum(double left, double right) {
    if (Double.isNaN(left) || Double.isNaN(right)) return UNORDERED;
    return Double.compare(left + 0.0, right + 0.0);
  }

  /**
   * A side of a comparison.
   *
   * @param text null when it is none
   * @param numeric whether the text reads as a number
   * @param plain whether it is of Go's type {@code string}
   */
  private record Operand(double number, @Nullable String text, boolean numeric, boolean plain) {}

  private static Operand operand(Value value) {
    if (value instanceof Text text) {
      String known = Args.known(text);
      Double number = GoNumbers.real(known);
      boolean numeric = number != null && !number.isInfinite() && !number.isNaN();
      double size = number == null ? 0 : number;
      return new Operand(size, known, numeric, text.kind() == Text.Kind.PLAIN);
    }
    return new Operand(number(value), null, false, false);
  }

  private static double number(Value given) {
    Value value = Numeral.plain(given);
    if (value instanceof Value.Int number) return number.value();
    if (value instanceof Value.Float number) return number.value();
    if (value instanceof Value.Bool bool) return bool.value() ? 1 : 0;
    if (value instanceof Value.Nil) return 0;
    if (value instanceof Value.Dict dict) return dict.entries().size();
    if (value instanceof Value.Moment moment) return moment.time().toEpochSecond();
    List<Value> items = Args.items(value);
    if (items != null) return items.size();
    if (value instanceof Value.Obj object) {
      var entries = object.subject().entries();
      if (entries != null) return entries.size();
    }
    throw new Args.NotKnown(Why.of("how Hugo compares a " + Printing.type(value)));
  }
}
