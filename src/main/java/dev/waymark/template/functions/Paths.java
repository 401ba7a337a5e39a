package dev.waymark.template.functions;

import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** {@code tpl/path/path.go}. */
final class Paths {
  private Paths() {}

  static void add(Registry registry) {
    registry.add(Args.mapping("Base", Paths::base), "path.Base");
    registry.add(Args.mapping("Ext", Paths::ext), "path.Ext");
    registry.add(Args.mapping("BaseName", Paths::baseName), "path.BaseName");
    registry.add(Args.mapping("Dir", text -> whole(text, GoPaths::dir)), "path.Dir");
    registry.add(Args.mapping("Clean", text -> whole(text, GoPaths::clean)), "path.Clean");
    registry.add(Args.strict("Split", 1, 1, Paths::split), "path.Split");
    registry.add(Args.strict("Join", 0, Args.ANY, Paths::join), "path.Join");
  }

  private static Text whole(Text text, UnaryOperator<String> change) {
    if (!Texts.certain(text)) return Texts.hole(text, Texts.why(text));
    return located(text, change.apply(text.value()));
  }

  /** A result that is a part of the text, or from it. */
  private static Text located(Text text, String result) {
    int at = result.isEmpty() ? -1 : text.value().lastIndexOf(result);
    return at < 0 ? text.become(result) : text.part(at, at + result.length());
  }

  private static Text base(Text text) {
    if (Texts.certain(text)) return located(text, GoPaths.base(text.value()));
    String shape = Texts.shape(text);
    int end = shape.length();
    while (end > 0 && shape.charAt(end - 1) == '/') end--;
    int hole = shape.lastIndexOf(Text.HOLE, end - 1);
    int slash = shape.lastIndexOf('/', end - 1);
    if (slash > hole) return text.part(slash + 1, end);
    return Texts.hole(text, Texts.why(text)).plus(text.part(hole + 1, end));
  }

  private static Text ext(Text text) {
    String shape = Texts.shape(text);
    for (int i = shape.length() - 1; i >= 0 && shape.charAt(i) != '/'; i--) {
      if (shape.charAt(i) == '.') return text.part(i, shape.length());
      if (shape.charAt(i) == Text.HOLE) return Texts.hole(text, Texts.why(text));
    }
    return Text.EMPTY;
  }

  private static Text baseName(Text text) {
    if (Texts.certain(text)) {
      String base = GoPaths.base(text.value());
      String ext = GoPaths.ext(text.value());
      boolean ends = base.endsWith(ext);
      return located(text, ends ? base.substring(0, base.length() - ext.length()) : base);
    }
    Text base = base(text);
    int dot = base.value().lastIndexOf('.');
    boolean sure = dot > base.value().lastIndexOf(Text.HOLE) && !text.value().endsWith("/");
    return sure ? base.part(0, dot) : Texts.hole(text, Texts.why(text));
  }

  private static Value split(Runtime runtime, List<Value> args) {
    Text text = Args.text(args, 0).as(Text.Kind.PLAIN);
    int slash = Args.known(text).lastIndexOf('/') + 1;
    return new Value.Obj(new DirFile(text.part(0, slash), text.part(slash, text.value().length())));
  }

  /** {@code common/paths/path.go}, DirFile. */
  private record DirFile(Text dir, Text file) implements Subject {
    @Override
    public String type() {
      return "paths.DirFile";
    }

    @Override
    public Value member(Runtime runtime, String name, List<Value> args) {
      return switch (name) {
        case "Dir" -> dir;
        case "File" -> file;
        case "String" -> printed();
        default -> Value.unknown(type() + " has no " + name);
      };
    }

    @Override
    public Value printed() {
      return dir.plus(Text.of("|")).plus(file);
    }
  }

  /** The arguments of a join, lists laid out flat. */
  static List<Text> elements(List<Value> args) {
    List<Text> elements = new ArrayList<>();
    for (Value arg : args) {
      List<Value> items = arg instanceof Value.Items list ? list.values() : List.of(arg);
      for (Value item : items) elements.add(Args.text(item).as(Text.Kind.PLAIN));
    }
    return elements;
  }

  private static Value join(Runtime runtime, List<Value> args) {
    List<Text> elements = elements(args);
    Texts.Joiner joiner = new Texts.Joiner();
    boolean certain = true;
    for (Text element : elements) {
      if (element.isEmpty()) continue;
      if (joiner.length() > 0) joiner.add("/");
      joiner.add(element);
      certain &= Texts.certain(element);
    }
    Text joined = joiner.text();
    runtime.budget().print(joined.value().length());
    if (joined.isEmpty()) return joined;
    return clean(joined, certain);
  }

  /** Cleans; a hole may go up from what is in front of it, so that only what is behind it stays. */
  static Text clean(Text joined, boolean certain) {
    String value = joined.value();
    if (certain) {
      String cleaned = GoPaths.clean(value);
      return cleaned.equals(value) ? joined : Texts.become(joined, cleaned);
    }
    String shape = Texts.shape(joined);
    String tail = shape.substring(shape.lastIndexOf(Text.HOLE) + 1);
    boolean moves = ("/" + tail + "/").contains("/../") || ("/" + tail + "/").contains("/./");
    String rest = moves || tail.isEmpty() ? "" : GoPaths.clean(tail);
    if (rest.startsWith("/")) rest = rest.substring(1);
    return Text.of(shape.startsWith("/") ? "/" : "")
        .plus(Texts.hole(joined, Texts.why(joined)))
        .plus(Text.of(rest));
  }
}
