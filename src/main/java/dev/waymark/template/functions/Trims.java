package dev.waymark.template.functions;

import dev.waymark.template.Runtime;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.List;
import java.util.function.IntPredicate;

/** {@code tpl/strings/strings.go}: what takes the ends off a text; a hole is where it stops. */
final class Trims {
  private Trims() {}

  static void add(Registry registry) {
    registry.add(
        Args.mapping("TrimSpace", text -> trim(text, Strings::isSpace, true, true)),
        "strings.TrimSpace");
    registry.add(Args.strict("trim", 2, 2, Trims::both), "strings.Trim", "trim");
    registry.add(Args.strict("TrimLeft", 2, 2, Trims::left), "strings.TrimLeft");
    registry.add(Args.strict("TrimRight", 2, 2, Trims::right), "strings.TrimRight");
    registry.add(Args.strict("TrimPrefix", 2, 2, Trims::prefix), "strings.TrimPrefix");
    registry.add(Args.strict("TrimSuffix", 2, 2, Trims::suffix), "strings.TrimSuffix");
    registry.add(Args.strict("chomp", 1, 1, Trims::chomp), "strings.Chomp", "chomp");
  }

  private static Text trim(Text text, IntPredicate cut, boolean left, boolean right) {
    String value = text.value();
    int start = 0;
    int end = value.length();
    while (left && start < end) {
      int c = value.codePointAt(start);
      if (c == Text.HOLE || !cut.test(c)) break;
      start += Character.charCount(c);
    }
    while (right && start < end) {
      int c = value.codePointBefore(end);
      if (c == Text.HOLE || !cut.test(c)) break;
      end -= Character.charCount(c);
    }
    return text.part(start, end);
  }

  private static Text trim(Text text, Text cutset, boolean left, boolean right) {
    Text plain = text.as(Text.Kind.PLAIN);
    if (!Texts.certain(cutset)) return Texts.hole(plain, Texts.why(cutset));
    String cut = cutset.value();
    return trim(plain, c -> cut.indexOf(c) >= 0, left, right);
  }

  private static Value both(Runtime runtime, List<Value> args) {
    return trim(Args.text(args, 0), Args.text(args, 1), true, true);
  }

  private static Value left(Runtime runtime, List<Value> args) {
    return trim(Args.text(args, 1), Args.text(args, 0), true, false);
  }

  private static Value right(Runtime runtime, List<Value> args) {
    return trim(Args.text(args, 1), Args.text(args, 0), false, true);
  }

  private static Value chomp(Runtime runtime, List<Value> args) {
    Text text = Args.text(args, 0);
    Text chomped = trim(text, c -> c == '\n' || c == '\r', false, true);
    return text.kind() == Text.Kind.HTML ? chomped : chomped.as(Text.Kind.PLAIN);
  }

  private static Value prefix(Runtime runtime, List<Value> args) {
    Text text = Args.text(args, 1).as(Text.Kind.PLAIN);
    Text prefix = Args.text(args, 0);
    if (!Texts.certain(prefix)) return Texts.hole(text, Texts.why(prefix));
    String cut = prefix.value();
    String shape = Texts.shape(text);
    for (int i = 0; i < cut.length(); i++) {
      if (i >= shape.length()) return text;
      if (shape.charAt(i) == Text.HOLE) {
        // The hole may begin with the rest, or be short and what follows go on with it.
        int kept = i;
        while (kept < shape.length() && kept < i + cut.length()) kept++;
        return Texts.hole(text, Texts.why(text)).plus(text.part(kept, shape.length()));
      }
      if (shape.charAt(i) != cut.charAt(i)) return text;
    }
    return text.part(cut.length(), text.value().length());
  }

  private static Value suffix(Runtime runtime, List<Value> args) {
    Text text = Args.text(args, 1).as(Text.Kind.PLAIN);
    Text suffix = Args.text(args, 0);
    if (!Texts.certain(suffix)) return Texts.hole(text, Texts.why(suffix));
    String cut = suffix.value();
    String shape = Texts.shape(text);
    int size = shape.length();
    for (int i = 1; i <= cut.length(); i++) {
      if (i > size) return text;
      if (shape.charAt(size - i) == Text.HOLE) {
        int kept = Math.max(0, size - i - cut.length() + 1);
        return text.part(0, kept).plus(Texts.hole(text, Texts.why(text)));
      }
      if (shape.charAt(size - i) != cut.charAt(cut.length() - i)) return text;
    }
    return text.part(0, size - cut.length());
  }
}
