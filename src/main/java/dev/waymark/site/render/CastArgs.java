package dev.waymark.site.render;

import dev.waymark.site.model.Page;
import dev.waymark.template.Mark;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of a call as Hugo's {@code cast} does. */
final class CastArgs {
  private CastArgs() {}

  /** The first argument that is not known, {@code null} when all are. */
  static @Nullable Value unknown(List<Value> args) {
    for (Value arg : args) if (arg instanceof Value.Unknown) return arg;
    return null;
  }

  /** An argument as a text; null when it is not there or no text. */
  static @Nullable Text text(List<Value> args, int at) {
    return at < args.size() ? text(args.get(at)) : null;
  }

  static @Nullable Text text(Value value) {
    if (value instanceof Text text) return text;
    if (value instanceof Value.Int whole) return Text.of(Long.toString(whole.value()));
    if (value instanceof Value.Bool flag) return Text.of(Boolean.toString(flag.value()));
    if (value instanceof Value.Nil) return Text.EMPTY;
    if (value instanceof Value.Obj obj && obj.subject().printed() instanceof Text text) return text;
    return null;
  }

  /** An argument as a text all of which is known; null for anything else. */
  static @Nullable String plain(List<Value> args, int at) {
    Text text = text(args, at);
    return text == null || unsure(text) ? null : text.value();
  }

  /** Whether a part of it is not known, or may not be there. */
  static boolean unsure(Text text) {
    if (text.holey()) return true;
    for (Mark mark : text.marks()) if (mark.note() instanceof Mark.Maybe) return true;
    return false;
  }

  /** A whole number; null when it is not there or none. */
  static @Nullable Long number(List<Value> args, int at) {
    if (at >= args.size()) return null;
    Value value = args.get(at);
    if (value instanceof Value.Int whole) return whole.value();
    if (value instanceof Value.Float real) return (long) real.value();
    String text = plain(args, at);
    return text != null && text.matches("-?\\d{1,9}") ? Long.valueOf(text) : null;
  }

  /** The page that a value is; null when it is none. */
  static @Nullable Page page(Value value) {
    if (!(value instanceof Value.Obj obj)) return null;
    if (obj.subject() instanceof TermObject.Weighted weighted) return page(weighted.page());
    return obj.subject() instanceof PageObject page ? page.page() : null;
  }

  /** What {@code range} would see of a value; null when it is no list. */
  static @Nullable List<Value> items(Value value) {
    if (value instanceof Value.Items items) return items.values();
    if (value instanceof Value.Obj obj) return obj.subject().items();
    return value instanceof Value.Nil ? List.of() : null;
  }

  static Value unknownOr(List<Value> args, String reason) {
    Value found = unknown(args);
    return found != null ? found : Value.unknown(reason);
  }
}
