package dev.waymark.template.functions;

import dev.waymark.template.Runtime;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.ArrayList;
import java.util.List;

/** {@code tpl/strings/strings.go}: what asks about texts and writes them otherwise. */
final class Strings {
  private Strings() {}

  static void add(Registry registry) {
    registry.add(Args.mapping("lower", Strings::lower), "strings.ToLower", "lower");
    registry.add(Args.mapping("upper", Strings::upper), "strings.ToUpper", "upper");
    registry.add(Args.mapping("FirstUpper", Strings::firstUpper), "strings.FirstUpper");
    registry.add(TitleCase.AP.function(), "strings.Title", "title");
    registry.add(Args.strict("Contains", 2, 2, Strings::contains), "strings.Contains");
    registry.add(Args.strict("ContainsAny", 2, 2, Strings::containsAny), "strings.ContainsAny");
    registry.add(
        Args.strict("ContainsNonSpace", 1, 1, Strings::nonSpace), "strings.ContainsNonSpace");
    registry.add(
        Args.strict("hasPrefix", 2, 2, Strings::hasPrefix), "strings.HasPrefix", "hasPrefix");
    registry.add(
        Args.strict("hasSuffix", 2, 2, Strings::hasSuffix), "strings.HasSuffix", "hasSuffix");
    registry.add(Args.strict("Repeat", 2, 2, Strings::repeat), "strings.Repeat");
    Counting.add(registry);
    Substrings.add(registry);
    Trims.add(registry);
    Replaces.add(registry);
    RegularExpressions.add(registry);
    registry.add(
        Args.strict("truncate", 1, Args.ANY, Truncation::call), "strings.Truncate", "truncate");
  }

  /** {@code strings.ToLower}: character by character. */
  static Text lower(Text text) {
    return Texts.mapped(text, cased(text.value(), false));
  }

  private static Text upper(Text text) {
    return Texts.mapped(text, cased(text.value(), true));
  }

  private static String cased(String value, boolean upper) {
    StringBuilder made = new StringBuilder(value.length());
    value
        .codePoints()
        .forEach(
            c -> made.appendCodePoint(upper ? Character.toUpperCase(c) : Character.toLowerCase(c)));
    return made.toString();
  }

  /** {@code helpers.FirstUpper}. */
  static Text firstUpper(Text text) {
    String value = text.value();
    int start = 0;
    while (start < value.length() && value.charAt(start) == Text.HOLE) start++;
    if (start == value.length()) return text;
    int c = value.codePointAt(start);
    int up = Character.toUpperCase(c);
    int next = start + Character.charCount(c);
    if (start == 0) return Texts.mapped(text, Character.toString(up) + value.substring(next));
    // What follows a hole is the first when nothing stands in it.
    return up == c ? text : text.part(0, start).plus(text.part(next, value.length()));
  }

  /** Scripts that set no spaces between words. */
  static boolean wide(int c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HANGUL
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA;
  }

  /** {@code strings.Fields}. */
  static List<String> fields(String text) {
    List<String> fields = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean space = i == text.length() || isSpace(text.charAt(i));
      if (space && start >= 0) {
        fields.add(text.substring(start, i));
        start = -1;
      } else if (!space && start < 0) {
        start = i;
      }
    }
    return fields;
  }

  /** {@code unicode.IsSpace}. */
  static boolean isSpace(int c) {
    return c == ' '
        || c >= '\t' && c <= '\r'
        || c == 0x85
        || c == 0xA0
        || c > 0xFF && Character.isSpaceChar(c);
  }

  private static Value contains(Runtime runtime, List<Value> args) {
    Text text = Args.text(args, 0);
    String part = Args.known(args, 1);
    runtime.budget().step(text.value().length() / 16);
    if (Texts.shape(text).contains(part)) return Value.TRUE;
    Args.known(text);
    return Value.FALSE;
  }

  private static Value containsAny(Runtime runtime, List<Value> args) {
    Text text = Args.text(args, 0);
    String any = Args.known(args, 1);
    if (any.isEmpty()) return Value.FALSE;
    runtime.budget().step(text.value().length());
    if (Texts.shape(text).codePoints().anyMatch(c -> any.indexOf(c) >= 0)) return Value.TRUE;
    Args.known(text);
    return Value.FALSE;
  }

  private static Value nonSpace(Runtime runtime, List<Value> args) {
    Text text = Args.text(args, 0);
    String shape = Texts.shape(text);
    if (shape.codePoints().anyMatch(c -> c != Text.HOLE && !isSpace(c))) return Value.TRUE;
    Args.known(text);
    return Value.FALSE;
  }

  private static Value hasPrefix(Runtime runtime, List<Value> args) {
    Text text = Args.text(args, 0);
    Text prefix = Args.text(args, 1);
    return Value.of(startsWith(text, prefix));
  }

  private static boolean startsWith(Text text, Text prefix) {
    String shape = Texts.shape(text);
    String wanted = Texts.shape(prefix);
    for (int i = 0; i < wanted.length(); i++) {
      if (wanted.charAt(i) == Text.HOLE) throw new Args.NotKnown(Texts.why(prefix));
      if (i >= shape.length()) return false;
      if (shape.charAt(i) == Text.HOLE) throw new Args.NotKnown(Texts.why(text));
      if (shape.charAt(i) != wanted.charAt(i)) return false;
    }
    return true;
  }

  private static Value hasSuffix(Runtime runtime, List<Value> args) {
    return Value.of(endsWith(Args.text(args, 0), Args.text(args, 1)));
  }

  private static boolean endsWith(Text text, Text suffix) {
    String shape = Texts.shape(text);
    String wanted = Texts.shape(suffix);
    for (int i = 1; i <= wanted.length(); i++) {
      char want = wanted.charAt(wanted.length() - i);
      if (want == Text.HOLE) throw new Args.NotKnown(Texts.why(suffix));
      if (i > shape.length()) return false;
      char have = shape.charAt(shape.length() - i);
      if (have == Text.HOLE) throw new Args.NotKnown(Texts.why(text));
      if (have != want) return false;
    }
    return true;
  }

  private static Value repeat(Runtime runtime, List<Value> args) {
    long times = Args.integer(args, 0);
    Text text = Args.text(args, 1).as(Text.Kind.PLAIN);
    if (times < 0) throw new TemplateError("strings: negative Repeat count");
    if (times == 0 || text.isEmpty()) return Text.EMPTY;
    runtime.budget().print(Math.multiplyExact(Math.min(times, 1L << 31), text.value().length()));
    Texts.Joiner made = new Texts.Joiner();
    for (long i = 0; i < times; i++) {
      if (text.marks().isEmpty()) return made.add(text.value().repeat((int) times)).text();
      runtime.budget().step(1);
      made.add(text);
    }
    return made.text();
  }
}
