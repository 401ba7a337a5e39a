package dev.waymark.template.functions;

import dev.waymark.template.Runtime;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.ArrayList;
import java.util.List;

/** {@code tpl/strings/strings.go}: parts of a text, by their places or by what stands between. */
final class Substrings {
  private Substrings() {}

  static void add(Registry registry) {
    registry.add(Args.strict("split", 2, 2, Substrings::split), "strings.Split", "split");
    registry.add(
        Args.strict("slicestr", 1, Args.ANY, Substrings::slice), "strings.SliceString", "slicestr");
    registry.add(
        Args.strict("substr", 1, Args.ANY, Substrings::substr), "strings.Substr", "substr");
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
