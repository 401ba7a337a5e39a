package dev.waymark.site.render;

import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import dev.waymark.template.functions.Scratch;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A shortcode's call as its template sees it ({@code hugolib/shortcode.go}). */
final class ShortcodeObject implements Subject {
  private final Shortcode call;
  private final int ordinal;
  private final Value page;
  private final @Nullable ShortcodeObject parent;
  private final Text inner;
  private final String indentation;
  private final Value params;
  private final Value scratch;

  /**
   * A call of which nothing has been run yet.
   *
   * @param indentation of the line that the call begins
   * @param places where what the call holds is written
   */
  ShortcodeObject(
      Shortcode call,
      int ordinal,
      Value page,
      @Nullable ShortcodeObject parent,
      String indentation,
      Function<Span, @Nullable Span> places) {
    this.call = call;
    this.ordinal = ordinal;
    this.page = page;
    this.parent = parent;
    this.inner = Text.EMPTY;
    this.indentation = indentation;
    this.params = params(call, places);
    this.scratch = new Value.Obj(new Scratch());
  }

  private ShortcodeObject(ShortcodeObject of, Text inner) {
    this.call = of.call;
    this.ordinal = of.ordinal;
    this.page = of.page;
    this.parent = of.parent;
    this.inner = inner;
    this.indentation = of.indentation;
    this.params = of.params;
    this.scratch = of.scratch;
  }

  /** The same call once what it holds has been run, with what that left in its scratch. */
  ShortcodeObject with(Text text) {
    return new ShortcodeObject(this, text);
  }

  Shortcode call() {
    return call;
  }

  Value page() {
    return page;
  }

  private static Value params(Shortcode call, Function<Span, @Nullable Span> places) {
    if (call.params().isEmpty()) return Value.NIL;
    if (call.named()) {
      Map<String, Value> named = new LinkedHashMap<>();
      for (Shortcode.Param param : call.params()) {
        if (param.key() != null) named.put(param.key(), value(param, places));
      }
      return new Value.Dict(named, false);
    }
    List<Value> listed = new ArrayList<>();
    for (Shortcode.Param param : call.params()) listed.add(value(param, places));
    return new Value.Items(List.copyOf(listed));
  }

  /** What is not in quotes may be a flag or a number ({@code parser/pageparser/item.go}). */
  private static Value value(Shortcode.Param param, Function<Span, @Nullable Span> places) {
    String raw = param.value();
    if (!param.quoted()) {
      if (raw.equals("true") || raw.equals("false")) return Value.of(raw.equals("true"));
      if (raw.matches("-?\\d{1,18}")) return Value.of(Long.parseLong(raw));
      if (raw.matches("-?\\d+\\.\\d+")) return new Value.Float(Double.parseDouble(raw));
    }
    Span place = places.apply(param.valueSpan());
    return place == null ? Text.of(raw) : Text.from(raw, place);
  }

  @Override
  public String type() {
    return "*hugolib.ShortcodeWithPage";
  }

  @Override
  public Value member(Runtime runtime, String name, List<Value> args) {
    return switch (name) {
      case "Get" -> get(args.isEmpty() ? Value.NIL : args.get(0));
      case "Params" -> params;
      case "IsNamedParams" -> Value.of(call.named());
      case "Inner" -> inner.as(Text.Kind.HTML);
      case "InnerDeindent" -> deindented().as(Text.Kind.HTML);
      case "Page" -> page;
      case "Parent" -> parent == null ? Value.NIL : new Value.Obj(parent);
      case "Ordinal" -> Value.of((long) ordinal);
      case "Name" -> Value.of(call.name());
      case "Scratch", "Store" -> scratch;
      case "Position" -> position();
      case "Site", "Ref", "RelRef" -> runtime.member(page, name, args);
      default -> Value.unknown("." + name + " of a shortcode");
    };
  }

  /** Of a parameter that is not there nothing, or an empty text where others of its kind are. */
  private Value get(Value key) {
    if (key instanceof Value.Unknown) return key;
    if (params instanceof Value.Dict named) {
      if (!(key instanceof Text text)) return Value.NIL;
      Value found = named.entries().get(text.value());
      return found == null ? Text.EMPTY : found;
    }
    if (params instanceof Value.Items listed) {
      if (!(key instanceof Value.Int at)) return Value.NIL;
      boolean there = at.value() >= 0 && at.value() < listed.values().size();
      return there ? listed.values().get((int) at.value()) : Text.EMPTY;
    }
    return Value.NIL;
  }

  private Text deindented() {
    if (indentation.isEmpty()) return inner;
    Text all = Text.EMPTY;
    String text = inner.value();
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at);
      int next = end < 0 ? text.length() : end + 1;
      int from = text.startsWith(indentation, at) ? at + indentation.length() : at;
      if (from < next) all = all.plus(inner.part(from, next));
      at = next;
    }
    return all;
  }

  private Value position() {
    Text printed = Text.of(call.tag().toString());
    return new LazyObject("text.Position", printed, true)
        .has("LineNumber", Value.of((long) call.tag().line()))
        .has("ColumnNumber", Value.of((long) call.tag().column()))
        .has("Offset", new Value.Unknown(Why.of("a byte's offset")))
        .has("Filename", new Value.Unknown(Why.of("where the site lies on disk")))
        .value();
  }

  @Override
  public boolean truth() {
    return true;
  }

  @Override
  public String toString() {
    return Objects.toString(call.name());
  }
}
