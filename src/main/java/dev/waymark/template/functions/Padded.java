package dev.waymark.template.functions;

import dev.waymark.template.Budget;
import dev.waymark.template.Text;
import dev.waymark.template.Why;

/** What is printed, each part as wide as its flags want it; each costs what it adds. */
final class Padded {
  private final Budget budget;
  private final Texts.Joiner out = new Texts.Joiner();

  Padded(Budget budget) {
    this.budget = budget;
  }

  /** All that was added. */
  Text text() {
    return out.text();
  }

  void add(String part) {
    budget.print(part.length());
    out.add(part);
  }

  void add(Text part) {
    budget.print(part.value().length());
    out.add(part.as(Text.Kind.PLAIN));
  }

  void hole(Why why) {
    add(Text.hole(why));
  }

  /** {@code fmt.padString}: to a width in characters. */
  void pad(Text text, Flags flags) {
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

  /** Zeros that lead a number, to be a part of what is added. */
  String zeros(int count) {
    if (count <= 0) return "";
    budget.print(count);
    return "0".repeat(count);
  }
}
