package dev.waymark.template.functions;

import dev.waymark.template.Budget;
import dev.waymark.template.GoNumbers;
import dev.waymark.template.Printing;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints one value under a verb as Go's {@code fmt/print.go} does; what is not known is a hole. */
final class Printer {
  /** The flags between the percent sign and the verb ({@code fmt/format.go}, fmtFlags). */
  static final class Flags {
    boolean sharp;
    boolean zero;
    boolean plus;
    boolean minus;
    boolean space;
    boolean sharpV;
    int width = -1;
    int precision = -1;
  }

  private final Budget budget;
  private final Texts.Joiner out;

  Printer(Budget budget, Texts.Joiner out) {
    this.budget = budget;
    this.out = out;
  }

  /** Under {@code %v} without flags. */
  void print(Value value) {
    print(value, 'v', new Flags(), false);
  }

  /** {@code pp.printArg}; nested says whether in a list or map. */
  void print(Value value, int verb, Flags flags, boolean nested) {
    budget.step(1);
    if (value instanceof Value.Unknown unknown) {
      hole(unknown.why());
    } else if (verb == 'T') {
      pad(typeOf(value), flags);
    } else if (value instanceof Value.Nil) {
      if (nested) add(flags.sharpV ? "interface {}(nil)" : "<nil>");
      else if (verb != 'v') bad(value, verb, flags);
      else pad(Text.of("<nil>"), flags);
    } else if (verb == 'p') {
      hole(Why.of("where Go keeps a value"));
    } else if (value instanceof Value.Bool bool) {
      if (verb == 't' || verb == 'v') pad(Text.of(String.valueOf(bool.value())), flags);
      else bad(value, verb, flags);
    } else if (value instanceof Value.Int number) {
      integer(number, verb, flags);
    } else if (value instanceof Value.Float number) {
      real(number, verb, flags);
    } else if (value instanceof Text text) {
      text(text, text, verb, flags);
    } else if (value instanceof Value.Items items) {
      list(items.values(), verb, flags);
    } else if (value instanceof Value.Dict dict) {
      map(value, dict.entries(), verb, flags);
    } else if (value instanceof Value.Moment moment) {
      if (flags.sharpV || "vsqxX".indexOf(verb) < 0) hole(Why.of("how Go prints a time's parts"));
      else text(value, Args.text(moment), verb, flags);
    } else if (value instanceof Value.Obj object) {
      if (Numeral.plain(value) instanceof Value.Int number && "bcdoOU".indexOf(verb) >= 0) {
        integer(number, verb, flags);
        return;
      }
      Value printed = object.subject().printed();
      if (printed instanceof Text text && !flags.sharpV && "vsqxX".indexOf(verb) >= 0)
        text(value, text, verb, flags);
      else if (printed instanceof Value.Unknown unknown) hole(unknown.why());
      else hole(Why.of("how Go prints a " + object.subject().type()));
    } else {
      hole(Why.of("how Go prints a function"));
    }
  }

  /** A type's name; with holes where our values stand for several types of Go. */
  static Text typeOf(Value value) {
    Why why = Why.of("the type that Go gives a value");
    if (value instanceof Value.Int) return Text.hole(why).plus(Text.of("int")).plus(Text.hole(why));
    if (value instanceof Value.Items) return Text.of("[]").plus(Text.hole(why));
    if (value instanceof Value.Dict dict)
      return dict.params()
          ? Text.hole(why).plus(Text.of("maps.Params"))
          : Text.of("map[string]").plus(Text.hole(why));
    return Text.of(Printing.type(value));
  }

  void add(String part) {
    budget.print(part.length());
    out.add(part);
  }

  void add(Text part) {
    budget.print(part.value().length());
    out.add(part.as(Text.Kind.PLAIN));
  }

  private void hole(Why why) {
    add(Text.hole(why));
  }

  /** {@code fmt.padString}: to a width in characters. */
  private void pad(Text text, Flags flags) {
    int missing = flags.width - text.value().codePointCount(0, text.value().length());
    if (flags.width <= 0 || missing <= 0 && Texts.certain(text)) {
      add(text);
      return;
    }
    if (!Texts.certain(text)) {
      long known = text.value().codePoints().filter(c -> c != Text.HOLE).count();
      boolean fills = text.holey() && known < flags.width;
      if (fills && !flags.minus) hole(Texts.why(text));
      add(text);
      if (fills && flags.minus) hole(Texts.why(text));
      return;
    }
    budget.print(missing);
    String padding = (flags.zero && !flags.minus ? "0" : " ").repeat(missing);
    if (!flags.minus) out.add(padding);
    add(text);
    if (flags.minus) out.add(padding);
  }

  private void bad(Value value, int verb, Flags flags) {
    add("%!" + Character.toString(verb) + "(");
    if (value instanceof Value.Nil) {
      add("<nil>");
    } else {
      add(typeOf(value));
      add("=");
      print(value, 'v', flags, false);
    }
    add(")");
  }

  private void integer(Value.Int value, int verb, Flags flags) {
    long number = value.value();
    switch (verb) {
      case 'v', 'd' -> integer(number, 10, "", verb, flags);
      case 'b' -> integer(number, 2, flags.sharp ? "0b" : "", verb, flags);
      case 'o' -> integer(number, 8, flags.sharp ? "0" : "", verb, flags);
      case 'O' -> integer(number, 8, flags.sharp ? "0o0" : "0o", verb, flags);
      case 'x' -> integer(number, 16, flags.sharp ? "0x" : "", verb, flags);
      case 'X' -> integer(number, 16, flags.sharp ? "0X" : "", verb, flags);
      case 'c' -> pad(Text.of(Character.toString(rune(number))), flags);
      case 'q' -> {
        StringBuilder quoted = new StringBuilder("'");
        GoNumbers.escape(quoted, rune(number), '\'', flags.plus);
        pad(Text.of(quoted.append('\'').toString()), flags);
      }
      case 'U' -> unicode(number, flags);
      default -> bad(value, verb, flags);
    }
  }

  /** {@code fmt.fmtUnicode}. */
  private void unicode(long number, Flags flags) {
    String digits = Long.toHexString(number).toUpperCase(Locale.ROOT);
    int zeros = Math.max(4, flags.precision) - digits.length();
    if (zeros > 0) {
      budget.print(zeros);
      digits = "0".repeat(zeros) + digits;
    }
    boolean shown =
        flags.sharp
            && number >= 0
            && number <= Character.MAX_CODE_POINT
            && GoNumbers.printable((int) number);
    if (shown) digits += " '" + Character.toString((int) number) + "'";
    pad(Text.of("U+" + digits), spaces(flags));
  }

  private static int rune(long number) {
    boolean valid = number >= 0 && number <= 0x10FFFF && (number < 0xD800 || number > 0xDFFF);
    return valid ? (int) number : 0xFFFD;
  }

  private void integer(long number, int base, String prefix, int verb, Flags flags) {
    String digits = Long.toUnsignedString(Math.abs(number), base);
    if (verb == 'X') digits = digits.toUpperCase(Locale.ROOT);
    int least = 0;
    if (flags.precision >= 0) {
      least = flags.precision;
      if (least == 0 && number == 0) {
        budget.print(Math.max(0, flags.width));
        out.add(" ".repeat(Math.max(0, flags.width)));
        return;
      }
    } else if (flags.zero && !flags.minus && flags.width > 0) {
      least = flags.width;
      if (number < 0 || flags.plus || flags.space) least--;
    }
    int zeros = least - digits.length();
    if (zeros > 0) {
      budget.print(zeros);
      digits = "0".repeat(zeros) + digits;
    }
    boolean led = prefix.endsWith("0") && digits.startsWith("0");
    String sign = number < 0 ? "-" : flags.plus ? "+" : flags.space ? " " : "";
    pad(Text.of(sign + prefix + (led ? digits.substring(1) : digits)), spaces(flags));
  }

  private static Flags spaces(Flags flags) {
    Flags plain = new Flags();
    plain.width = flags.width;
    plain.minus = flags.minus;
    return plain;
  }

  private void real(Value.Float value, int verb, Flags flags) {
    int precision;
    switch (verb) {
      case 'v', 'g', 'G' -> precision = -1;
      case 'e', 'E', 'f', 'F' -> precision = 6;
      case 'b', 'x', 'X' -> {
        hole(Why.of("how Go prints a number's bits"));
        return;
      }
      default -> {
        bad(value, verb, flags);
        return;
      }
    }
    if (flags.sharp) {
      hole(Why.of("how Go prints a number with '#'"));
      return;
    }
    if (flags.precision >= 0) precision = flags.precision;
    if (precision > 400) budget.print(precision);
    char format = verb == 'v' ? 'g' : (char) verb;
    String text = GoNumbers.format(value.value(), format, precision);
    boolean special = GoNumbers.special(value.value()) != null;
    // Of numbers only infinity comes with a plus, which stays.
    if (text.startsWith("+") && flags.space && !flags.plus) text = text.substring(1);
    if (!text.startsWith("-") && !text.startsWith("+")) {
      if (flags.plus) text = "+" + text;
      else if (flags.space) text = " " + text;
    }
    if (special || !flags.zero || flags.minus || flags.width <= text.length()) {
      pad(Text.of(text), spaces(flags));
      return;
    }
    int zeros = flags.width - text.length();
    budget.print(zeros);
    boolean signed = "+- ".indexOf(text.charAt(0)) >= 0;
    add((signed ? text.substring(0, 1) : "") + "0".repeat(zeros) + text.substring(signed ? 1 : 0));
  }

  /** {@code pp.fmtString}; the value is what a wrong verb names. */
  private void text(Value value, Text text, int verb, Flags flags) {
    switch (verb) {
      case 'v' -> {
        if (flags.sharpV) quoted(text, flags);
        else pad(cut(text, flags), flags);
      }
      case 's' -> pad(cut(text, flags), flags);
      case 'q' -> quoted(cut(text, flags), flags);
      case 'x', 'X' -> {
        if (Texts.certain(text)) pad(Text.of(Hex.print(text.value(), verb, flags)), flags);
        else hole(Texts.why(text));
      }
      default -> bad(value, verb, flags);
    }
  }

  private void quoted(Text text, Flags flags) {
    String value = text.value();
    if (flags.sharp && !flags.sharpV && backquotes(value)) {
      pad(new Texts.Joiner().add("`").add(text).add("`").text(), flags);
      return;
    }
    StringBuilder quoted = new StringBuilder();
    value.codePoints().forEach(c -> GoNumbers.escape(quoted, c, '"', flags.plus && c != Text.HOLE));
    Text inner = Texts.become(text, quoted.toString());
    pad(new Texts.Joiner().add("\"").add(inner).add("\"").text(), flags);
  }

  /** {@code strconv.CanBackquote}. */
  private static boolean backquotes(String value) {
    return value
        .chars()
        .allMatch(c -> c == '\t' || c >= ' ' && c != '`' && c != 0x7f && c != 0xFEFF);
  }

  /** As many characters as the precision says. */
  private static Text cut(Text text, Flags flags) {
    String value = text.value();
    if (flags.precision < 0) return text;
    boolean all = value.codePointCount(0, value.length()) <= flags.precision;
    int end = all ? value.length() : value.offsetByCodePoints(0, flags.precision);
    int hole = Texts.shape(text).indexOf(Text.HOLE);
    if (hole < 0 || hole >= end) return text.part(0, end);
    return text.part(0, hole).plus(Text.hole(Texts.why(text)));
  }

  private void list(List<Value> values, int verb, Flags flags) {
    if (flags.sharpV) {
      hole(Why.of("the type that Go gives a list"));
      return;
    }
    add("[");
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) add(" ");
      print(values.get(i), verb, flags, true);
    }
    add("]");
  }

  private void map(Value map, Map<String, Value> entries, int verb, Flags flags) {
    if (flags.sharpV) add(typeOf(map).plus(Text.of("{")));
    else add("map[");
    List<String> keys = new ArrayList<>(entries.keySet());
    keys.sort(Texts::compare);
    boolean first = true;
    for (String key : keys) {
      if (!first) add(flags.sharpV ? ", " : " ");
      first = false;
      print(Text.of(key), verb, flags, true);
      add(":");
      @Nullable Value value = entries.get(key);
      print(value == null ? Value.NIL : value, verb, flags, true);
    }
    add(flags.sharpV ? "}" : "]");
  }
}
