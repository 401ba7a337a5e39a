package dev.waymark.template;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What Go's {@code fmt.Sprint} makes of a value. */
public final class Printing {
  private static final int MAX_DEPTH = 40;
  private static final int MOST = 500_000;
  private static final int LONGEST = 4 << 20;

  private Printing() {}

  /**
   * A value as {@code print} and an action show it, holes included.
   *
   * @param nothing how nil is shown: empty in HTML, {@code <nil>} by {@code print}
   */
  public static Text of(Value value, String nothing) {
    if (value instanceof Text text) return text;
    // It may be HTML, which is printed as it is.
    if (value instanceof Value.Unknown unknown) return Text.hole(unknown.why()).as(Text.Kind.HTML);
    if (value instanceof Value.Nil) return Text.of(nothing);
    // What an object prints keeps its kind.
    if (value instanceof Value.Obj object && !(object.subject().printed() instanceof Value.Obj))
      return of(object.subject().printed(), nothing);
    Printing printing = new Printing();
    printing.print(value, nothing, 0);
    return printing.out.build();
  }

  private final TextBuilder out = new TextBuilder(Text.Kind.PLAIN);
  private int left = MOST;

  private void print(Value value, String nothing, int depth) {
    // A value that holds another twice, and that one a third twice, grows past all bounds.
    if (left < 0) return;
    if (depth > MAX_DEPTH || --left < 0 || out.length() > LONGEST) {
      out.append(Text.hole(Why.of("a value that is too large to print")));
      left = -1;
      return;
    }
    if (value instanceof Text text) {
      out.append(text);
    } else if (value instanceof Value.Unknown unknown) {
      out.append(Text.hole(unknown.why()));
    } else if (value instanceof Value.Nil) {
      out.append(nothing);
    } else if (value instanceof Value.Bool bool) {
      out.append(Boolean.toString(bool.value()));
    } else if (value instanceof Value.Int number) {
      out.append(Long.toString(number.value()));
    } else if (value instanceof Value.Float number) {
      out.append(GoNumbers.format(number.value(), 'g', -1));
    } else if (value instanceof Value.Moment moment) {
      if (moment.running()) out.append(Text.hole(Value.Moment.BUILD));
      else out.append(GoTimes.printed(moment.time()));
    } else if (value instanceof Value.Items items) {
      list(items.values(), depth);
    } else if (value instanceof Value.Dict dict) {
      map(dict.entries(), depth);
    } else if (value instanceof Value.Obj object) {
      Value printed = object.subject().printed();
      if (printed instanceof Value.Obj)
        out.append(Text.hole(Why.of("how Go prints a " + object.subject().type())));
      else print(printed, nothing, depth + 1);
    } else {
      out.append(Text.hole(Why.of("how Go prints a function")));
    }
  }

  private void list(List<Value> values, int depth) {
    out.append('[');
    for (int i = 0; i < values.size() && left >= 0; i++) {
      if (i > 0) out.append(' ');
      print(values.get(i), "<nil>", depth + 1);
    }
    out.append(']');
  }

  private void map(Map<String, Value> entries, int depth) {
    out.append("map[");
    boolean first = true;
    for (Map.Entry<String, Value> entry : new TreeMap<>(entries).entrySet()) {
      if (left < 0) break;
      if (!first) out.append(' ');
      first = false;
      out.append(entry.getKey()).append(':');
      print(entry.getValue(), "<nil>", depth + 1);
    }
    out.append(']');
  }

  /** Whether a condition takes a value for true; null when that is not known. */
  public static @org.jspecify.annotations.Nullable Boolean truth(Value value) {
    if (value instanceof Value.Unknown) return null;
    if (value instanceof Value.Nil) return false;
    if (value instanceof Value.Bool bool) return bool.value();
    if (value instanceof Value.Int number) return number.value() != 0;
    if (value instanceof Value.Float number) return number.value() != 0;
    if (value instanceof Value.Items items) return !items.values().isEmpty();
    if (value instanceof Value.Dict dict) return !dict.entries().isEmpty();
    if (value instanceof Value.Obj object) return object.subject().truth();
    if (value instanceof Value.Moment moment) return !GoTimes.isZero(moment.time());
    if (value instanceof Text text) {
      if (text.isEmpty()) return false;
      for (Mark mark : text.marks()) {
        if (mark.note() instanceof Mark.Maybe
            && mark.start() == 0
            && mark.end() == text.value().length()) return null;
      }
      return text.value().chars().allMatch(c -> c == Text.HOLE) ? null : (Boolean) true;
    }
    return true;
  }

  /** The type as Go names it, {@code %T}. */
  public static String type(Value value) {
    if (value instanceof Text text) {
      return switch (text.kind()) {
        case PLAIN -> "string";
        case HTML -> "template.HTML";
        case ATTRIBUTE -> "template.HTMLAttr";
        case URL -> "template.URL";
        case CSS -> "template.CSS";
        case JS -> "template.JS";
        case JS_STRING -> "template.JSStr";
        case SRCSET -> "template.Srcset";
      };
    }
    if (value instanceof Value.Nil) return "<nil>";
    if (value instanceof Value.Bool) return "bool";
    if (value instanceof Value.Int) return "int";
    if (value instanceof Value.Float) return "float64";
    if (value instanceof Value.Items) return "[]interface {}";
    if (value instanceof Value.Dict dict)
      return dict.params() ? "hmaps.Params" : "map[string]interface {}";
    if (value instanceof Value.Moment) return "time.Time";
    if (value instanceof Value.Obj object) return object.subject().type();
    return "func()";
  }

  /** Why a value that is a condition is neither true nor false. */
  static Why doubt(Value value) {
    if (value instanceof Value.Unknown unknown) return unknown.why();
    Why why = value instanceof Text text ? text.why() : null;
    return why != null ? why : Why.of("a condition that is not known");
  }

  /** Whether its last command is {@code html}: html/template escapes once ({@code escape.go}). */
  static boolean escapes(Node.Pipe pipe) {
    Node.Command last = pipe.commands().get(pipe.commands().size() - 1);
    return last.words().get(0) instanceof Node.Name name && name.name().equals("html");
  }
}
