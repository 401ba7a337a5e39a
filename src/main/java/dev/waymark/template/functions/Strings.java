package dev.waymark.template.functions;

import dev.waymark.template.Runtime;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.ArrayList;
import java.util.List;

/** {@code tpl/strings/strings.go}: what asks about texts and cuts them. */
final class Strings {
  private Strings() {}

  static void add(Registry registry) {
    registry.add(Args.mapping("lower", Strings::lower), "strings.ToLower", "lower");
    registry.add(Args.mapping("upper", Strings::upper), "strings.ToUpper", "upper");
    registry.add(Args.mapping("FirstUpper", Strings::firstUpper), "strings.FirstUpper");
    registry.add(TitleCase.AP.function(), "strings.Title", "title");
    registry.add(
        Args.strict("countrunes", 1, 1, Strings::countRunes), "strings.CountRunes", "countrunes");
    registry.add(
        Args.strict("countwords", 1, 1, Strings::countWords), "strings.CountWords", "countwords");
    registry.add(Args.strict("RuneCount", 1, 1, Strings::runeCount), "strings.RuneCount");
    registry.add(Args.strict("Count", 2, 2, Strings::count), "strings.Count");
    registry.add(Args.strict("Contains", 2, 2, Strings::contains), "strings.Contains");
    registry.add(Args.strict("ContainsAny", 2, 2, Strings::containsAny), "strings.ContainsAny");
    registry.add(
        Args.strict("ContainsNonSpace", 1, 1, Strings::nonSpace), "strings.ContainsNonSpace");
    registry.add(
        Args.strict("hasPrefix", 2, 2, Strings::hasPrefix), "strings.HasPrefix", "hasPrefix");
    registry.add(
        Args.strict("hasSuffix", 2, 2, Strings::hasSuffix), "strings.HasSuffix", "hasSuffix");
    registry.add(Args.strict("Repeat", 2, 2, Strings::repeat), "strings.Repeat");
    registry.add(Args.strict("split", 2, 2, Strings::split), "strings.Split", "split");
    registry.add(
        Args.strict("slicestr", 1, Args.ANY, Strings::slice), "strings.SliceString", "slicestr");
    registry.add(Args.strict("substr", 1, Args.ANY, Strings::substr), "strings.Substr", "substr");
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

  private static Value countRunes(Runtime runtime, List<Value> args) {
    String plain = plain(runtime, args);
    return Value.of(
        plain.codePoints().filter(c -> c != ' ' && c != '\t' && c != '\n' && c != '\r').count());
  }

  private static Value countWords(Runtime runtime, List<Value> args) {
    boolean wide = Args.known(args, 0).codePoints().anyMatch(Strings::wide);
    long count = 0;
    for (String word : fields(plain(runtime, args))) {
      int runes = word.codePointCount(0, word.length());
      count += !wide || Texts.bytes(word) == runes ? 1 : runes;
    }
    return Value.of(count);
  }

  /** Scripts that set no spaces between words. */
  static boolean wide(int c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HANGUL
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA;
  }

  /** Without tags ({@code tpl.StripHTML}), which {@code plainify} takes off. */
  private static String plain(Runtime runtime, List<Value> args) {
    Text text = Args.text(args, 0);
    String known = Args.known(text);
    runtime.budget().step(known.length() / 8);
    if (known.indexOf('<') < 0 && known.indexOf('>') < 0) return known;
    return Args.known(Args.text(runtime.call("plainify", List.of(text))));
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

  private static Value runeCount(Runtime runtime, List<Value> args) {
    String text = Args.known(args, 0);
    return Value.of(text.codePointCount(0, text.length()));
  }

  private static Value count(Runtime runtime, List<Value> args) {
    String part = Args.known(args, 0);
    String text = Args.known(args, 1);
    runtime.budget().step(text.length() / 16);
    if (part.isEmpty()) return Value.of(text.codePointCount(0, text.length()) + 1);
    long count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) count++;
    return Value.of(count);
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

  /** Without holes only: a hole may have the delimiter. */
  private static Value split(Runtime runtime, List<Value> args) {
    Text text = Args.text(args, 0).as(Text.Kind.PLAIN);
    String delimiter = Args.string(args, 1);
    String value = Args.known(text);
    runtime.budget().step(value.length() / 8);
    List<Value> parts = new ArrayList<>();
    if (delimiter.isEmpty()) {
      for (int i = 0; i < value.length(); ) {
        int next = i + Character.charCount(value.codePointAt(i));
        parts.add(text.part(i, next));
        i = next;
      }
      return new Value.Items(List.copyOf(parts));
    }
    int start = 0;
    for (int at = value.indexOf(delimiter); at >= 0; at = value.indexOf(delimiter, start)) {
      parts.add(text.part(start, at));
      start = at + delimiter.length();
    }
    parts.add(text.part(start, value.length()));
    runtime.budget().step(parts.size());
    return new Value.Items(List.copyOf(parts));
  }

  private static long number(List<Value> args, int i, String what) {
    try {
      return Args.integer(args, i);
    } catch (TemplateError other) {
      throw new TemplateError(what + " argument must be an integer");
    }
  }

  private static Value slice(Runtime runtime, List<Value> args) {
    Text text = Args.text(args, 0).as(Text.Kind.PLAIN);
    if (args.size() > 3) throw new TemplateError("too many arguments");
    if (args.size() == 1) return text;
    long start = Args.integer(args, 1);
    String value = text.value();
    int hole = Texts.shape(text).indexOf(Text.HOLE);
    String sure = hole < 0 ? value : value.substring(0, hole);
    int size = sure.codePointCount(0, sure.length());
    if (start < 0 || hole < 0 && start >= size)
      throw new TemplateError("slice bounds out of range");
    if (args.size() == 2) {
      if (hole >= 0 && start > size) return Texts.hole(text, Texts.why(text));
      return text.part(sure.offsetByCodePoints(0, (int) start), value.length());
    }
    long end = Args.integer(args, 2);
    if (end < start || hole < 0 && end > size) throw new TemplateError("slice bounds out of range");
    if (end > size || start >= size) return Texts.hole(text, Texts.why(text));
    return text.part(
        sure.offsetByCodePoints(0, (int) start), sure.offsetByCodePoints(0, (int) end));
  }

  private static Value substr(Runtime runtime, List<Value> args) {
    Text text = Args.text(args, 0).as(Text.Kind.PLAIN);
    if (args.size() == 1) throw new TemplateError("too few arguments");
    if (args.size() > 3) throw new TemplateError("too many arguments");
    long start = number(args, 1, "start");
    String value = text.value();
    long size = value.codePointCount(0, value.length());
    long length = args.size() == 3 ? number(args, 2, "length") : size;
    if (size == 0) return Text.EMPTY;
    int hole = Texts.shape(text).indexOf(Text.HOLE);
    if (hole >= 0) {
      long sure = value.codePointCount(0, hole);
      boolean rest = args.size() == 2 && start >= 0 && start <= sure;
      boolean inside = args.size() == 3 && start >= 0 && length >= 0 && start + length <= sure;
      if (!rest && !inside) return Texts.hole(text, Texts.why(text));
    }
    if (start < 0) start = Math.max(0, start + size);
    if (start > size - 1 || length == 0) return Text.EMPTY;
    long end = length < 0 ? size + length : Math.min(size, start + length);
    if (start >= end) return Text.EMPTY;
    return text.part(
        value.offsetByCodePoints(0, (int) start), value.offsetByCodePoints(0, (int) end));
  }
}
