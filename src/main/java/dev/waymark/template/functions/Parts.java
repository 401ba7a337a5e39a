package dev.waymark.template.functions;

import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.List;

/** The first and last items of a list ({@code tpl/collections/collections.go}). */
final class Parts {
  private Parts() {}

  static Value after(List<Value> args) {
    long n = count(args);
    if (n < 0) throw new TemplateError("sequence bounds out of range [" + n + ":]");
    return cut(args.get(1), n, Long.MAX_VALUE);
  }

  static Value first(List<Value> args) {
    return cut(args.get(1), 0, limit(args));
  }

  static Value last(List<Value> args) {
    long limit = limit(args);
    Value list = args.get(1);
    long size = list instanceof Text text ? text.value().length() : Shapes.list(list).size();
    return cut(list, Math.max(0, size - limit), Long.MAX_VALUE);
  }

  private static long limit(List<Value> args) {
    long limit = count(args);
    if (limit < 0) throw new TemplateError("sequence length must be non-negative");
    return limit;
  }

  private static long count(List<Value> args) {
    if (args.get(0) instanceof Value.Nil || args.get(1) instanceof Value.Nil)
      throw new TemplateError("both limit and seq must be provided");
    return Args.integer(args, 0);
  }

  private static Value cut(Value list, long from, long to) {
    if (list instanceof Text text) {
      // Go counts bytes.
      String known = Args.known(text);
      if (known.chars().anyMatch(c -> c > 0x7f)) throw Shapes.unknown("bytes of a text");
      int start = (int) Math.min(from, known.length());
      return text.part(start, (int) Math.max(start, Math.min(to, known.length())));
    }
    List<Value> items = Shapes.list(list);
    int start = (int) Math.min(from, items.size());
    int end = (int) Math.max(start, Math.min(to, items.size()));
    if (start == 0 && end == items.size()) return list;
    return Shapes.like(list, items.subList(start, end));
  }
}
