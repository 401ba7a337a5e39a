package dev.waymark.template.functions;

import dev.waymark.template.Budget;
import dev.waymark.template.GoNumbers;
import dev.waymark.template.Printing;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints one value under a verb as Go's {@code fmt/print.go} does; what is not known is a hole. */
final class Printer {
  private final Budget budget;
  private final Padded out;
  private final NumberPrinter numbers;

  Printer(Budget budget, Padded out) {
    this.budget = budget;
    this.out = out;
    this.numbers = new NumberPrinter(budget, out);
  }

  /** Under {@code %v} without flags. */
  void print(Value value) {
    print(value, 'v', new Flags(), false);
  }

  /** {@code pp.printArg}; nested says whether in a list or map. */
  void print(Value value, int verb, Flags flags, boolean nested) {
    budget.step(1);
    if (value instanceof Value.Unknown unknown) {
      out.hole(unknown.why());
    } else if (verb == 'T') {
      out.pad(typeOf(value), flags);
    } else if (value instanceof Value.Nil) {
      if (nested) out.add(flags.sharpV ? "interface {}(nil)" : "<nil>");
      else if (verb != 'v') bad(value, verb, flags);
      else out.pad(Text.of("<nil>"), flags);
    } else if (verb == 'p') {
      out.hole(Why.of("where Go keeps a value"));
    } else if (value instanceof Value.Bool bool) {
      if (verb == 't' || verb == 'v') out.pad(Text.of(String.valueOf(bool.value())), flags);
      else bad(value, verb, flags);
    } else if (value instanceof Value.Int number) {
      if (!numbers.integer(number.value(), verb, flags)) bad(value, verb, flags);
    } else if (value instanceof Value.Float number) {
      if (!numbers.real(number.value(), verb, flags)) bad(value, verb, flags);
    } else if (value instanceof Text text) {
      text(text, text, verb, flags);
    } else if (value instanceof Value.Items items) {
      list(items.values(), verb, flags);
    } else if (value instanceof Value.Dict dict) {
      map(value, dict.entries(), verb, flags);
    } else if (value instanceof Value.Moment moment) {
      if (flags.sharpV || "vsqxX".indexOf(verb) < 0)
        out.hole(Why.of("how Go prints a time's parts"));
      else text(value, Args.text(moment), verb, flags);
    } else if (value instanceof Value.Obj object) {
      if (Numeral.plain(value) instanceof Value.Int number && "bcdoOU".indexOf(verb) >= 0) {
        if (!numbers.integer(number.value(), verb, flags)) bad(number, verb, flags);
        return;
      }
      Value printed = object.subject().printed();
      if (printed instanceof Text text && !flags.sharpV && "vsqxX".indexOf(verb) >= 0)
        text(value, text, verb, flags);
      else if (printed instanceof Value.Unknown unknown) out.hole(unknown.why());
      else out.hole(Why.of("how Go prints a " + object.subject().type()));
    } else {
      out.hole(Why.of("how Go prints a function"));
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

  private void bad(Value value, int verb, Flags flags) {
    out.add("%!" + Character.toString(verb) + "(");
    if (value instanceof Value.Nil) {
      out.add("<nil>");
    } else {
      out.add(typeOf(value));
      out.add("=");
      print(value, 'v', flags, false);
    }
    out.add(")");
  }

  /** {@code pp.fmtString}; the value is what a wrong verb names. */
  private void text(Value value, Text text, int verb, Flags flags) {
    switch (verb) {
      case 'v' -> {
        if (flags.sharpV) quoted(text, flags);
        else out.pad(cut(text, flags), flags);
      }
      case 's' -> out.pad(cut(text, flags), flags);
      case 'q' -> quoted(cut(text, flags), flags);
      case 'x', 'X' -> {
        if (Texts.certain(text)) out.pad(Text.of(Hex.print(text.value(), verb, flags)), flags);
        else out.hole(Texts.why(text));
      }
      default -> bad(value, verb, flags);
    }
  }

  private void quoted(Text text, Flags flags) {
    String value = text.value();
    if (flags.sharp && !flags.sharpV && backquotes(value)) {
      out.pad(new Texts.Joiner().add("`").add(text).add("`").text(), flags);
      return;
    }
    StringBuilder quoted = new StringBuilder();
    value.codePoints().forEach(c -> GoNumbers.escape(quoted, c, '"', flags.plus && c != Text.HOLE));
    Text inner = Texts.become(text, quoted.toString());
    out.pad(new Texts.Joiner().add("\"").add(inner).add("\"").text(), flags);
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
      out.hole(Why.of("the type that Go gives a list"));
      return;
    }
    out.add("[");
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) out.add(" ");
      print(values.get(i), verb, flags, true);
    }
    out.add("]");
  }

  private void map(Value map, Map<String, Value> entries, int verb, Flags flags) {
    if (flags.sharpV) out.add(typeOf(map).plus(Text.of("{")));
    else out.add("map[");
    List<String> keys = new ArrayList<>(entries.keySet());
    keys.sort(Texts::compare);
    boolean first = true;
    for (String key : keys) {
      if (!first) out.add(flags.sharpV ? ", " : " ");
      first = false;
      print(Text.of(key), verb, flags, true);
      out.add(":");
      @Nullable Value value = entries.get(key);
      print(value == null ? Value.NIL : value, verb, flags, true);
    }
    out.add(flags.sharpV ? "}" : "]");
  }
}
