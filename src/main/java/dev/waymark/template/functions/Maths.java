package dev.waymark.template.functions;

import dev.waymark.template.Runtime;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** {@code tpl/math/math.go}; {@code math.Rand} and {@code math.Counter} only a run can tell. */
final class Maths {
  private static final String NUMERIC = "requires a numeric argument";

  private Maths() {}

  static void add(Registry registry) {
    arithmetic(registry, '+', "math.Add", "add");
    arithmetic(registry, '-', "math.Sub", "sub");
    arithmetic(registry, '*', "math.Mul", "mul");
    arithmetic(registry, '/', "math.Div", "div");
    real(registry, "math.Abs", Math::abs, "the math.Abs function " + NUMERIC);
    real(registry, "math.Acos", Math::acos, NUMERIC);
    real(registry, "math.Asin", Math::asin, NUMERIC);
    real(registry, "math.Atan", Math::atan, NUMERIC);
    real(registry, "math.Cos", Math::cos, NUMERIC);
    real(registry, "math.Sin", Math::sin, NUMERIC);
    real(registry, "math.Tan", Math::tan, NUMERIC);
    real(registry, "math.ToDegrees", x -> x * 180 / Math.PI, NUMERIC);
    real(registry, "math.ToRadians", x -> x * Math.PI / 180, NUMERIC);
    String operator = " operator can't be used with non-float value";
    real(registry, "math.Ceil", Math::ceil, "Ceil" + operator);
    real(registry, "math.Floor", Math::floor, "Floor" + operator);
    real(registry, "math.Round", Maths::round, "Round" + operator);
    String either = " operator can't be used with non integer or float value";
    real(registry, "math.Log", Math::log, "Log" + either);
    real(registry, "math.Sqrt", Math::sqrt, "Sqrt" + either);
    two(registry, Math::atan2, "requires numeric arguments", "math.Atan2");
    two(registry, Math::pow, "Pow" + operator, "math.Pow", "pow");
    fold(registry, "Max", Math::max);
    fold(registry, "Min", Math::min);
    fold(registry, "Sum", Double::sum);
    fold(registry, "Product", (x, y) -> x * y);
    registry.add(
        Args.strict("mod", 2, 2, (runtime, args) -> Value.of(mod(args))), "math.Mod", "mod");
    registry.add(
        Args.strict("modBool", 2, 2, (runtime, args) -> Value.of(mod(args) == 0)),
        "math.ModBool",
        "modBool");
    registry.add(Args.strict("Pi", 0, 0, (runtime, args) -> new Value.Float(Math.PI)), "math.Pi");
    registry.add(
        Args.strict("MaxInt64", 0, 0, (runtime, args) -> Value.of(Long.MAX_VALUE)),
        "math.MaxInt64");
  }

  private static void real(
      Registry registry, String name, DoubleUnaryOperator operator, String refusal) {
    registry.add(
        Args.strict(
            name.substring(5),
            1,
            1,
            (runtime, args) ->
                new Value.Float(operator.applyAsDouble(number(args.get(0), refusal)))),
        name);
  }

  private static void two(
      Registry registry, DoubleBinaryOperator operator, String refusal, String... names) {
    registry.add(
        Args.strict(
            names[0].substring(5),
            2,
            2,
            (runtime, args) ->
                new Value.Float(
                    operator.applyAsDouble(
                        number(args.get(0), refusal), number(args.get(1), refusal)))),
        names);
  }

  private static double number(Value value, String refusal) {
    try {
      return Args.real(value);
    } catch (TemplateError uncast) {
      throw new TemplateError(refusal);
    }
  }

  /** Half away from zero ({@code tpl/math/round.go}). */
  private static double round(double x) {
    double whole = x < 0 ? Math.ceil(x) : Math.floor(x);
    return Math.abs(x - whole) >= 0.5 ? whole + Math.copySign(1, x) : whole;
  }

  private static void fold(Registry registry, String name, DoubleBinaryOperator operator) {
    String refusal = name + " operator can't be used with non-float values";
    registry.add(
        Args.strict(
            name,
            0,
            Args.ANY,
            (runtime, args) -> new Value.Float(fold(runtime, args, operator, refusal))),
        "math." + name);
  }

  private static double fold(
      Runtime runtime, List<Value> args, DoubleBinaryOperator operator, String refusal) {
    double result = 0;
    boolean first = true;
    boolean any = false;
    for (Value arg : args) {
      List<Value> items = Args.items(arg);
      any = true;
      for (Value item : items == null ? List.of(arg) : items) {
        runtime.budget().step(1);
        double number = number(item, refusal);
        result = first ? number : operator.applyAsDouble(result, number);
        first = false;
      }
    }
    if (!any) throw new TemplateError("must provide at least one number");
    return result;
  }

  private static long mod(List<Value> args) {
    long one;
    long other;
    try {
      one = Args.integer(args, 0);
      other = Args.integer(args, 1);
    } catch (TemplateError uncast) {
      throw new TemplateError("modulo operator can't be used with non integer value");
    }
    if (other == 0)
      throw new TemplateError("the number can't be divided by zero at modulo operation");
    return one % other;
  }

  private static void arithmetic(Registry registry, char operator, String... names) {
    registry.add(
        Args.strict(
            names[1],
            0,
            Args.ANY,
            (runtime, args) -> {
              if (args.size() < 2) throw new TemplateError("must provide at least two numbers");
              Value value = args.get(0);
              for (Value next : args.subList(1, args.size())) {
                runtime.budget().step(1);
                value = arithmetic(runtime, value, next, operator);
              }
              return value;
            }),
        names);
  }

  /** {@code common/math/math.go}, DoArithmetic. */
  private static Value arithmetic(Runtime runtime, Value first, Value second, char operator) {
    Value one = Numeral.plain(first);
    Value other = Numeral.plain(second);
    if (one instanceof Text a && other instanceof Text b && operator == '+') {
      runtime.budget().print(a.value().length() + b.value().length());
      return a.as(Text.Kind.PLAIN).plus(b.as(Text.Kind.PLAIN));
    }
    if (one instanceof Value.Int a && other instanceof Value.Int b) {
      if (operator == '/' && b.value() == 0) throw new TemplateError("can't divide the value by 0");
      return Value.of(
          switch (operator) {
            case '+' -> a.value() + b.value();
            case '-' -> a.value() - b.value();
            case '*' -> a.value() * b.value();
            default -> a.value() / b.value();
          });
    }
    double a = number(one);
    double b = number(other);
    if (operator == '/' && b == 0) throw new TemplateError("can't divide the value by 0");
    return new Value.Float(
        switch (operator) {
          case '+' -> a + b;
          case '-' -> a - b;
          case '*' -> a * b;
          default -> a / b;
        });
  }

  private static double number(Value value) {
    if (value instanceof Value.Int number) return number.value();
    if (value instanceof Value.Float number) return number.value();
    throw new TemplateError("can't apply the operator to the values");
  }
}
