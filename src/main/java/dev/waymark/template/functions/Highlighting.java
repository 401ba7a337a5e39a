package dev.waymark.template.functions;

import dev.waymark.template.Function;
import dev.waymark.template.Printing;
import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Code as Hugo prints it, without Chroma's colours ({@code markup/highlight/highlight.go}). */
public final class Highlighting {
  private final LineNumbers usual;

  private Highlighting(LineNumbers usual) {
    this.usual = usual;
  }

  /** {@code transform.Highlight} where lines are numbered so. */
  public static Function highlight(LineNumbers usual) {
    return Args.lenient("Highlight", 1, 3, new Highlighting(usual)::highlight);
  }

  /** {@code transform.HighlightCodeBlock} where lines are numbered so. */
  public static Function codeBlock(LineNumbers usual) {
    return Args.strict("HighlightCodeBlock", 1, 2, new Highlighting(usual)::codeBlock);
  }

  private Value highlight(Runtime runtime, List<Value> args) {
    Text code = code(args.get(0));
    Text language = Text.EMPTY;
    Value options = Value.NIL;
    if (args.size() == 3) {
      language = code(args.get(1));
      options = args.get(2);
    } else if (args.size() == 2) {
      if (Shapes.entries(args.get(1)) != null) options = args.get(1);
      else {
        Text given = code(args.get(1));
        if (given.value().contains("=") || given.value().contains(",")) options = given;
        else language = given;
      }
    }
    boolean asks = anchors(options);
    boolean text = options instanceof Text given && !given.holey();
    if (text ? asks || usual.ids() : usual.ids() && !asks) {
      String given = options instanceof Text written ? written.value() : "";
      return wrapped(numbered(code, given), language, "");
    }
    if (asks) return Text.hole(Why.of("code whose lines have ids")).as(Text.Kind.HTML);
    runtime.budget().step(code.value().length() / 16);
    return wrapped(language.isEmpty() ? inner(code) : lines(code), language, "");
  }

  /**
   * Code of a language, of which Hugo marks each line: read as Markdown once more, no line of it is
   * blank, so that it ends nowhere.
   */
  private static Text lines(Text code) {
    String all = code.value();
    Texts.Joiner out = new Texts.Joiner();
    int done = 0;
    for (int at = 0; at < all.length(); ) {
      int end = all.indexOf('\n', at);
      int next = end < 0 ? all.length() : end + 1;
      if (all.substring(at, next).isBlank()) {
        out.add(inner(code.part(done, at))).add("<span>");
        out.add(inner(code.part(at, next))).add("</span>");
        done = next;
      }
      at = next;
    }
    return done == 0
        ? inner(code)
        : out.add(inner(code.part(done, all.length()))).text(Text.Kind.HTML);
  }

  /** Code whose lines have ids ({@code anchorlinenos=true,lineanchors=prefix}). */
  private Text numbered(Text code, String options) {
    String prefix = usual.prefix();
    long first = usual.first();
    boolean asked = usual.anchors();
    boolean shown = usual.shown();
    for (String option : options.split(",")) {
      int equals = option.indexOf('=');
      if (equals < 0) continue;
      String value = option.substring(equals + 1).strip();
      switch (option.substring(0, equals).strip().toLowerCase(Locale.ROOT)) {
        case "lineanchors" -> prefix = value;
        case "anchorlinenos" -> asked = value.equals("true");
        case "linenos" -> shown = !value.equals("false");
        case "linenostart" -> first = value.matches("\\d{1,9}") ? Long.parseLong(value) : 1;
        default -> {}
      }
    }
    LineNumbers lines = new LineNumbers(shown, asked, prefix, first);
    if (!lines.ids()) return inner(code);
    Texts.Joiner out = new Texts.Joiner();
    int line = 0;
    for (int at = 0; at < code.value().length(); line++) {
      int end = code.value().indexOf('\n', at);
      int next = end < 0 ? code.value().length() : end + 1;
      String id = Entities.escape(lines.id(line));
      out.add("<span id=\"" + id + "\"><a href=\"#" + id + "\">");
      out.add(lines.first() + line + "</a></span>");
      out.add(inner(code.part(at, next)));
      at = next;
    }
    return out.text(Text.Kind.HTML);
  }

  private static Text code(Value value) {
    try {
      return Args.text(value);
    } catch (Args.NotKnown unknown) {
      return Text.hole(unknown.why());
    }
  }

  private static Text inner(Text code) {
    return Texts.become(code, Entities.escape(code.value())).as(Text.Kind.HTML);
  }

  private static Text wrapped(Text inner, Text language, String attributes) {
    Texts.Joiner out = new Texts.Joiner();
    out.add("<div class=\"highlight\"" + attributes + "><pre tabindex=\"0\"><code");
    if (!language.isEmpty()) {
      Text name = Texts.become(language, Entities.escape(language.value()));
      out.add(" class=\"language-").add(name).add("\" data-lang=\"").add(name).add("\"");
    }
    return out.add(">").add(inner).add("</code></pre></div>").text(Text.Kind.HTML);
  }

  /** Whether options may ask for an id on each line. */
  private boolean anchors(Value options) {
    if (options instanceof Value.Unknown) return true;
    String word = usual.anchors() ? "line" : "anchor";
    if (options instanceof Text text)
      return text.holey() || text.value().toLowerCase(Locale.ROOT).contains(word);
    Map<String, Value> entries = Shapes.entries(options);
    if (entries == null) return options instanceof Value.Obj;
    return entries.keySet().stream().anyMatch(k -> k.toLowerCase(Locale.ROOT).contains(word));
  }

  private Value codeBlock(Runtime runtime, List<Value> args) {
    if (!(args.get(0) instanceof Value.Obj))
      throw new TemplateError(
          "wrong type for value; expected hooks.CodeblockContext; got "
              + Printing.type(args.get(0)));
    Value block = args.get(0);
    Value options = runtime.member(block, "Options", List.of());
    if (usual.ids() || anchors(options) || anchors(Args.at(args, 1)))
      throw Shapes.unknown("code whose lines have ids");
    Text language = code(runtime.member(block, "Type", List.of()));
    Text code = code(runtime.member(block, "Inner", List.of()));
    Text inner = language.isEmpty() ? inner(code) : lines(code);
    Value attributes = runtime.member(block, "Attributes", List.of());
    Map<String, Value> named = Shapes.entries(attributes);
    if (named == null && !(attributes instanceof Value.Nil))
      throw Shapes.unknown("attributes of a code block");
    Value id = named == null ? Value.NIL : named.getOrDefault("id", Value.NIL);
    String written =
        id instanceof Value.Nil ? "" : " id=\"" + Entities.escape(Args.known(Args.text(id))) + "\"";
    runtime.budget().step(inner.value().length() / 16);
    return new Value.Obj(new Result(wrapped(inner, language, written), inner));
  }

  /** {@code highlight.HighlightResult}. */
  private record Result(Text wrapped, Text inner) implements Subject {
    @Override
    public String type() {
      return "highlight.HighlightResult";
    }

    @Override
    public Value member(Runtime runtime, String name, List<Value> args) {
      return switch (name) {
        case "Wrapped" -> wrapped;
        case "Inner" -> inner;
        default -> Value.unknown(type() + "." + name);
      };
    }

    @Override
    public Value printed() {
      return wrapped;
    }
  }
}
