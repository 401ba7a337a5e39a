package dev.waymark.template.functions;

import dev.waymark.template.Printing;
import dev.waymark.template.Runtime;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.ArrayList;
import java.util.List;

/** {@code tpl/strings/strings.go}: what puts texts in the place of others, holes left alone. */
final class Replaces {
  private Replaces() {}

  static void add(Registry registry) {
    registry.add(
        Args.lenient("replace", 3, Args.ANY, Replaces::replace), "strings.Replace", "replace");
    registry.add(Args.strict("ReplacePairs", 0, Args.ANY, Replaces::pairs), "strings.ReplacePairs");
  }

  private static Value replace(Runtime runtime, List<Value> args) {
    Text text = Args.text(args, 0).as(Text.Kind.PLAIN);
    Text old = Args.text(args, 1);
    Text with = Args.holeOrText(args, 2).as(Text.Kind.PLAIN);
    long limit = args.size() > 3 ? Args.integer(args, 3) : -1;
    runtime.budget().step(text.value().length() / 16);
    if (!Texts.certain(old)) return Texts.hole(text, Texts.why(old));
    if (limit == 0 || old.value().equals(with.value())) return text;
    if (text.holey() && (limit >= 0 || old.isEmpty())) return Texts.hole(text, Texts.why(text));
    if (old.isEmpty()) return between(runtime, text, with, limit);
    Texts.Joiner made = new Texts.Joiner();
    String value = text.value();
    int start = 0;
    // The pieces between holes, without the ends that with a hole may make the old text.
    while (start <= value.length()) {
      int hole = value.indexOf(Text.HOLE, start);
      int end = hole < 0 ? value.length() : hole;
      int first = start == 0 ? 0 : start + tail(value, start, end, old.value());
      int last = hole < 0 ? end : end - head(value, first, end, old.value());
      piece(runtime, made, text.part(first, last), old.value(), with, limit);
      if (hole < 0) break;
      made.add(text.part(hole, hole + 1));
      start = hole + 1;
    }
    return made.from(text);
  }

  /** How many characters at the start may end the old text. */
  private static int tail(String value, int start, int end, String old) {
    for (int n = Math.min(old.length() - 1, end - start); n > 0; n--)
      if (value.startsWith(old.substring(old.length() - n), start)) return n;
    return 0;
  }

  /** How many characters at the end may begin the old text. */
  private static int head(String value, int start, int end, String old) {
    for (int n = Math.min(old.length() - 1, end - start); n > 0; n--)
      if (value.startsWith(old.substring(0, n), end - n)) return n;
    return 0;
  }

  private static void piece(
      Runtime runtime, Texts.Joiner made, Text text, String old, Text with, long limit) {
    String value = text.value();
    int start = 0;
    long left = limit;
    for (int at = value.indexOf(old); at >= 0 && left != 0; at = value.indexOf(old, start)) {
      runtime.budget().print(with.value().length());
      runtime.budget().step(1);
      if (at > start) made.add(text.part(start, at));
      made.add(with);
      start = at + old.length();
      left--;
    }
    if (start < value.length()) made.add(text.part(start, value.length()));
  }

  /** The empty text is before each character, and at the end. */
  private static Text between(Runtime runtime, Text text, Text with, long limit) {
    String value = text.value();
    Texts.Joiner made = new Texts.Joiner();
    long left = limit;
    for (int i = 0; i <= value.length(); ) {
      runtime.budget().print(with.value().length() + 2L);
      if (left != 0) {
        made.add(with);
        left--;
      }
      if (i == value.length()) break;
      int next = i + Character.charCount(value.codePointAt(i));
      made.add(text.part(i, next));
      i = next;
    }
    return made.from(text);
  }

  /** {@code strings.NewReplacer}: at each place the first pair that fits. */
  private static Value pairs(Runtime runtime, List<Value> args) {
    if (args.size() < 2) throw new TemplateError("requires at least 2 arguments");
    Text text = Args.text(args, args.size() - 1).as(Text.Kind.PLAIN);
    List<Value> given = args.subList(0, args.size() - 1);
    if (args.size() == 2) {
      List<Value> items = Args.items(args.get(0));
      if (items == null)
        throw new TemplateError(
            "with 2 arguments, the first must be a slice of replacement pairs, got "
                + Printing.type(args.get(0)));
      given = items;
    }
    List<Text> pairs = new ArrayList<>();
    for (Value value : given) pairs.add(Args.text(value).as(Text.Kind.PLAIN));
    if (pairs.isEmpty() || text.isEmpty()) return text;
    if (pairs.size() % 2 != 0) throw new TemplateError("uneven number of replacement pairs");
    boolean single = true;
    for (int i = 0; i < pairs.size(); i += 2) {
      String old = Args.known(pairs.get(i));
      if (old.isEmpty()) throw new Args.NotKnown(null);
      single &= old.codePointCount(0, old.length()) == 1;
    }
    if (text.holey() && !single) return Texts.hole(text, Texts.why(text));
    return pairs(runtime, text, pairs);
  }

  private static Text pairs(Runtime runtime, Text text, List<Text> pairs) {
    String value = text.value();
    runtime.budget().step((long) value.length() * pairs.size() / 16);
    Texts.Joiner made = new Texts.Joiner();
    int kept = 0;
    int at = 0;
    while (at < value.length()) {
      int found = -1;
      for (int i = 0; i < pairs.size() && found < 0; i += 2)
        if (value.startsWith(pairs.get(i).value(), at)) found = i;
      if (found < 0) {
        at++;
        continue;
      }
      if (at > kept) made.add(text.part(kept, at));
      runtime.budget().print(pairs.get(found + 1).value().length());
      made.add(pairs.get(found + 1));
      at += pairs.get(found).value().length();
      kept = at;
    }
    if (kept < value.length()) made.add(text.part(kept, value.length()));
    return made.from(text);
  }
}
