package dev.waymark.template.functions;

import dev.waymark.template.Budget;
import dev.waymark.template.GoNumbers;
import dev.waymark.template.Text;
import dev.waymark.template.Why;
import java.util.Locale;

/** Prints numbers under a verb ({@code fmt/format.go}); says no to one that is none of theirs. */
final class NumberPrinter {
  private final Budget budget;
  private final Padded out;

  NumberPrinter(Budget budget, Padded out) {
    this.budget = budget;
    this.out = out;
  }

  /** {@code pp.fmtInteger}. */
  boolean integer(long number, int verb, Flags flags) {
    switch (verb) {
      case 'v', 'd' -> digits(number, 10, "", verb, flags);
      case 'b' -> digits(number, 2, flags.sharp ? "0b" : "", verb, flags);
      case 'o' -> digits(number, 8, flags.sharp ? "0" : "", verb, flags);
      case 'O' -> digits(number, 8, flags.sharp ? "0o0" : "0o", verb, flags);
      case 'x' -> digits(number, 16, flags.sharp ? "0x" : "", verb, flags);
      case 'X' -> digits(number, 16, flags.sharp ? "0X" : "", verb, flags);
      case 'c' -> out.pad(Text.of(Character.toString(rune(number))), flags);
      case 'q' -> {
        StringBuilder quoted = new StringBuilder("'");
        GoNumbers.escape(quoted, rune(number), '\'', flags.plus);
        out.pad(Text.of(quoted.append('\'').toString()), flags);
      }
      case 'U' -> unicode(number, flags);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** {@code fmt.fmtUnicode}. */
  private void unicode(long number, Flags flags) {
    String digits = Long.toHexString(number).toUpperCase(Locale.ROOT);
    digits = out.zeros(Math.max(4, flags.precision) - digits.length()) + digits;
    boolean shown =
        flags.sharp
            && number >= 0
            && number <= Character.MAX_CODE_POINT
            && GoNumbers.printable((int) number);
    if (shown) digits += " '" + Character.toString((int) number) + "'";
    out.pad(Text.of("U+" + digits), flags.spaces());
  }

  private static int rune(long number) {
    boolean valid = number >= 0 && number <= 0x10FFFF && (number < 0xD800 || number > 0xDFFF);
    return valid ? (int) number : 0xFFFD;
  }

  /** {@code fmt.fmtInteger}. */
  private void digits(long number, int base, String prefix, int verb, Flags flags) {
    String digits = Long.toUnsignedString(Math.abs(number), base);
    if (verb == 'X') digits = digits.toUpperCase(Locale.ROOT);
    int least = 0;
    if (flags.precision >= 0) {
      least = flags.precision;
      if (least == 0 && number == 0) {
        out.pad(Text.EMPTY, flags.spaces());
        return;
      }
    } else if (flags.zero && !flags.minus && flags.width > 0) {
      least = flags.width;
      if (number < 0 || flags.plus || flags.space) least--;
    }
    digits = out.zeros(least - digits.length()) + digits;
    boolean led = prefix.endsWith("0") && digits.startsWith("0");
    String sign = number < 0 ? "-" : flags.plus ? "+" : flags.space ? " " : "";
    out.pad(Text.of(sign + prefix + (led ? digits.substring(1) : digits)), flags.spaces());
  }

  /** {@code pp.fmtFloat}. */
  boolean real(double number, int verb, Flags flags) {
    int precision;
    switch (verb) {
      case 'v', 'g', 'G' -> precision = -1;
      case 'e', 'E', 'f', 'F' -> precision = 6;
      case 'b', 'x', 'X' -> {
        out.hole(Why.of("how Go prints a number's bits"));
        return true;
      }
      default -> {
        return false;
      }
    }
    if (flags.sharp) {
      out.hole(Why.of("how Go prints a number with '#'"));
      return true;
    }
    if (flags.precision >= 0) precision = flags.precision;
    if (precision > 400) budget.print(precision);
    String text = GoNumbers.format(number, verb == 'v' ? 'g' : (char) verb, precision);
    boolean special = GoNumbers.special(number) != null;
    // Of numbers only infinity comes with a plus, which stays.
    if (text.startsWith("+") && flags.space && !flags.plus) text = text.substring(1);
    if (!text.startsWith("-") && !text.startsWith("+")) {
      if (flags.plus) text = "+" + text;
      else if (flags.space) text = " " + text;
    }
    if (special || !flags.zero || flags.minus || flags.width <= text.length()) {
      out.pad(Text.of(text), flags.spaces());
      return true;
    }
    int sign = "+- ".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
    String zeros = out.zeros(flags.width - text.length());
    out.add(text.substring(0, sign) + zeros + text.substring(sign));
    return true;
  }
}
