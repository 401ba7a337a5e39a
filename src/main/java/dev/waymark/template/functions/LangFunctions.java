package dev.waymark.template.functions;

import dev.waymark.template.Runtime;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;

/** The namespace {@code lang} but for translation ({@code tpl/lang/lang.go}). */
final class LangFunctions {
  private LangFunctions() {}

  static void add(Registry registry) {
    registry.add(
        Args.strict("FormatNumberCustom", 2, 4, LangFunctions::custom), "lang.FormatNumberCustom");
    registry.add(
        Args.strict("FormatNumber", 2, 2, (runtime, args) -> english(runtime, args, "")),
        "lang.FormatNumber");
    registry.add(
        Args.strict("FormatPercent", 2, 2, (runtime, args) -> english(runtime, args, "%")),
        "lang.FormatPercent");
    registry.add(
        Args.strict("FormatCurrency", 3, 3, LangFunctions::currency), "lang.FormatCurrency");
    registry.add(
        Args.strict("FormatAccounting", 3, 3, LangFunctions::currency), "lang.FormatAccounting");
    registry.add(Args.strict("Merge", 2, 2, LangFunctions::merge), "lang.Merge");
  }

  private static Value custom(Runtime runtime, List<Value> args) {
    int precision = precision(args);
    double number = Args.real(args, 1);
    List<String> signs = List.of("-", ".", ",");
    if (args.size() > 2) {
      String between = args.size() == 4 ? Args.known(args, 3) : " ";
      String given = Args.known(args, 2);
      signs =
          between.isEmpty()
              ? given.codePoints().mapToObj(Character::toString).toList()
              : List.of(given.split(Pattern.quote(between), -1));
      if (signs.size() > 3)
        throw new TemplateError("too many fields in options parameter to NumFmt");
    }
    return Text.of(
        written(
            rounded(number, precision),
            precision,
            number < 0 && !signs.isEmpty() ? signs.get(0) : "",
            signs.size() > 1 ? signs.get(1) : "",
            signs.size() > 2 ? signs.get(2) : ""));
  }

  private static double rounded(double number, int precision) {
    double power = Math.pow(10, precision);
    return roundAway(number * power) / power;
  }

  /** Go's {@code math.Round}. */
  private static double roundAway(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number) || Math.abs(number) >= 0x1p52)
      return number;
    return new BigDecimal(number).setScale(0, RoundingMode.HALF_UP).doubleValue();
  }

  private static int precision(List<Value> args) {
    long precision = Args.integer(args, 0);
    if (precision > 20) throw new TemplateError("invalid precision: " + precision);
    if (precision < 0) throw Shapes.unknown("a number of negative precision");
    return (int) precision;
  }

  private static String written(
      double number, int precision, String minus, String point, String group) {
    if (Double.isNaN(number) || Double.isInfinite(number))
      throw Shapes.unknown("a number that is none");
    String digits =
        new BigDecimal(Math.abs(number))
            .setScale(precision, RoundingMode.HALF_EVEN)
            .toPlainString();
    int dot = digits.indexOf('.');
    String whole = dot < 0 ? digits : digits.substring(0, dot);
    StringBuilder out = new StringBuilder(minus);
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) out.append(group);
      out.append(whole.charAt(i));
    }
    if (dot >= 0) out.append(point).append(digits, dot + 1, digits.length());
    return out.toString();
  }

  private static Value english(Runtime runtime, List<Value> args, String after) {
    int precision = precision(args);
    double number = Args.real(args, 1);
    if (!PrintLanguage.of(runtime).getLanguage().equals("en"))
      throw Shapes.unknown("how numbers are written in another language");
    String minus = number < 0 ? "-" : "";
    String even = written(number, precision, minus, ".", ",");
    // Since 0.158 halves are rounded away from zero.
    if (!even.equals(written(rounded(number, precision), precision, minus, ".", ",")))
      throw Shapes.unknown("how Hugo rounds a half");
    return Text.of(even + after);
  }

  private static Value currency(Runtime runtime, List<Value> args) {
    throw Shapes.unknown("how sums of money are written");
  }

  /** Of two lists of which one is empty, the other. */
  private static Value merge(Runtime runtime, List<Value> args) {
    if (!Args.truth(args.get(1))) return args.get(0);
    if (!Args.truth(args.get(0))) return args.get(1);
    throw Shapes.unknown("pages merged from two languages");
  }
}
