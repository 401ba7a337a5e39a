package dev.waymark.template.functions;

import dev.waymark.template.Runtime;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.List;

/** {@code tpl/strings/strings.go}: how many characters, words or parts a text has. */
final class Counting {
  private Counting() {}

  static void add(Registry registry) {
    registry.add(
        Args.strict("countrunes", 1, 1, Counting::countRunes), "strings.CountRunes", "countrunes");
    registry.add(
        Args.strict("countwords", 1, 1, Counting::countWords), "strings.CountWords", "countwords");
    registry.add(Args.strict("RuneCount", 1, 1, Counting::runeCount), "strings.RuneCount");
    registry.add(Args.strict("Count", 2, 2, Counting::count), "strings.Count");
  }

  private static Value countRunes(Runtime runtime, List<Value> args) {
    String plain = plain(runtime, args);
    return Value.of(
        plain.codePoints().filter(c -> c != ' ' && c != '\t' && c != '\n' && c != '\r').count());
  }

  private static Value countWords(Runtime runtime, List<Value> args) {
    boolean wide = Args.known(args, 0).codePoints().anyMatch(Strings::wide);
    long count = 0;
    for (String word : Strings.fields(plain(runtime, args))) {
      int runes = word.codePointCount(0, word.length());
      count += !wide || Texts.bytes(word) == runes ? 1 : runes;
    }
    return Value.of(count);
  }

  /** Without tags ({@code tpl.StripHTML}), which {@code plainify} takes off. */
  private static String plain(Runtime runtime, List<Value> args) {
    Text text = Args.text(args, 0);
    String known = Args.known(text);
    runtime.budget().step(known.length() / 8);
    if (known.indexOf('<') < 0 && known.indexOf('>') < 0) return known;
    return Args.known(Args.text(runtime.call("plainify", List.of(text))));
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
}
