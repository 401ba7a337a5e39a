package dev.waymark.template.functions;

import dev.waymark.template.Budget;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.List;

/** Go's {@code fmt.Sprintf}: the reading of the format ({@code fmt/print.go}, doPrintf). */
final class Formatter {
  private static final int LARGE = 1_000_000;

  private final Text format;
  private final String text;
  private final int end;
  private final List<Value> args;
  private final Padded out;
  private final Printer printer;
  private int at;
  private int arg;
  private boolean afterIndex;
  private boolean goodArg = true;
  private boolean reordered;
  private boolean isNumber;

  private Formatter(Budget budget, Text format, List<Value> args) {
    this.format = format;
    this.text = format.value();
    int hole = Texts.shape(format).indexOf(Text.HOLE);
    this.end = hole < 0 ? text.length() : hole;
    this.args = args;
    this.out = new Padded(budget);
    this.printer = new Printer(budget, out);
    budget.step(text.length() / 8);
  }

  /** {@code fmt.Sprintf}; behind a hole of the format all is a hole. */
  static Text printf(Budget budget, Text format, List<Value> args) {
    Formatter formatter = new Formatter(budget, format, args);
    formatter.run();
    return formatter.out.text();
  }

  /** {@code fmt.Sprint}: a space between two operands of which none is a text. */
  static Text print(Budget budget, List<Value> args) {
    Padded out = new Padded(budget);
    Printer printer = new Printer(budget, out);
    boolean before = true;
    for (Value arg : args) {
      // What is not known is a hole, and so is the space beside it.
      boolean text = arg instanceof Text || arg instanceof Value.Unknown;
      if (!text && !before) out.add(" ");
      printer.print(arg);
      before = text;
    }
    return out.text();
  }

  /** {@code fmt.Sprintln}. */
  static Text println(Budget budget, List<Value> args) {
    Padded out = new Padded(budget);
    Printer printer = new Printer(budget, out);
    for (int i = 0; i < args.size(); i++) {
      if (i > 0) out.add(" ");
      printer.print(args.get(i));
    }
    out.add("\n");
    return out.text();
  }

  private void run() {
    while (at < end) {
      int percent = text.indexOf('%', at);
      if (percent < 0 || percent > end) percent = end;
      if (percent > at) out.add(format.part(at, percent));
      at = percent;
      if (at >= end) break;
      at++;
      directive();
    }
    if (end < text.length()) out.add(Text.hole(Texts.why(format)));
    else if (!reordered && arg < args.size()) extra();
  }

  private void directive() {
    goodArg = true;
    afterIndex = false;
    Flags flags = new Flags();
    flags(flags);
    index();
    if (at < end && text.charAt(at) == '*') {
      at++;
      flags.width = star();
      if (!isNumber) out.add("%!(BADWIDTH)");
      if (flags.width < 0 && isNumber) {
        flags.width = -flags.width;
        flags.minus = true;
        flags.zero = false;
      }
      afterIndex = false;
    } else {
      flags.width = number(end);
      if (afterIndex && isNumber) goodArg = false;
    }
    if (!isNumber) flags.width = -1;
    if (at < end && text.charAt(at) == '.') precision(flags);
    if (!afterIndex) index();
    if (at >= end) {
      if (end == text.length()) out.add("%!(NOVERB)");
      return;
    }
    int verb = text.codePointAt(at);
    at += Character.charCount(verb);
    if (verb == '%') {
      out.add("%");
    } else if (!goodArg) {
      out.add("%!" + Character.toString(verb) + "(BADINDEX)");
    } else if (arg >= args.size()) {
      out.add("%!" + Character.toString(verb) + "(MISSING)");
    } else {
      if (verb == 'v') {
        flags.sharpV = flags.sharp;
        flags.sharp = false;
        flags.plus = false;
      }
      printer.print(args.get(arg++), verb, flags, false);
    }
  }

  private void flags(Flags flags) {
    for (; at < end; at++) {
      switch (text.charAt(at)) {
        case '#' -> flags.sharp = true;
        case '0' -> flags.zero = true;
        case '+' -> flags.plus = true;
        case '-' -> flags.minus = true;
        case ' ' -> flags.space = true;
        default -> {
          return;
        }
      }
    }
  }

  private void precision(Flags flags) {
    at++;
    if (afterIndex) goodArg = false;
    index();
    if (at < end && text.charAt(at) == '*') {
      at++;
      flags.precision = star();
      if (!isNumber || flags.precision < 0) {
        flags.precision = -1;
        out.add("%!(BADPREC)");
      }
      afterIndex = false;
    } else {
      flags.precision = number(end);
      if (!isNumber) flags.precision = 0;
    }
  }

  /** {@code intFromArg}. */
  private int star() {
    isNumber = false;
    if (arg >= args.size()) return 0;
    Value value = args.get(arg++);
    if (value instanceof Value.Unknown unknown) throw new Args.NotKnown(unknown.why());
    if (!(value instanceof Value.Int number) || Math.abs(number.value()) > LARGE) return 0;
    isNumber = true;
    return (int) number.value();
  }

  /** {@code parsenum}. */
  private int number(int stop) {
    isNumber = false;
    int number = 0;
    while (at < stop && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      if (number > LARGE) {
        at = stop;
        isNumber = false;
        return 0;
      }
      number = number * 10 + text.charAt(at++) - '0';
      isNumber = true;
    }
    return number;
  }

  /** {@code argNumber}: an index in brackets. */
  private void index() {
    afterIndex = false;
    if (at >= end || text.charAt(at) != '[') return;
    reordered = true;
    int close = text.indexOf(']', at);
    if (close < 0 || close >= end || end - at < 3) {
      goodArg = false;
      at++;
      return;
    }
    int start = at;
    at++;
    int number = number(close);
    boolean read = isNumber && at == close && close > start + 1;
    isNumber = false;
    at = close + 1;
    if (read && number >= 1 && number <= args.size()) {
      arg = number - 1;
      afterIndex = true;
      return;
    }
    goodArg = false;
    afterIndex = read;
  }

  private void extra() {
    out.add("%!(EXTRA ");
    for (int i = arg; i < args.size(); i++) {
      if (i > arg) out.add(", ");
      Value value = args.get(i);
      if (!(value instanceof Value.Nil) && !(value instanceof Value.Unknown)) {
        out.add(Printer.typeOf(value));
        out.add("=");
      }
      printer.print(value);
    }
    out.add(")");
  }
}
