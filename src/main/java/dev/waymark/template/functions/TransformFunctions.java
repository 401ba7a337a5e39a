package dev.waymark.template.functions;

import dev.waymark.template.Function;
import dev.waymark.template.Runtime;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The namespace {@code transform} but for what renders Markdown ({@code
 * tpl/transform/transform.go}).
 */
public final class TransformFunctions {
  private static final Pattern EMOJI = Pattern.compile(":[A-Za-z0-9_+\\-]{1,60}:");

  /** Languages that Chroma has for certain; of others it is not known here. */
  private static final Set<String> LANGUAGES =
      Set.of(
          ("apacheconf awk bash sh shell zsh console bat batch c cpp c++ csharp c# clojure cmake"
                  + " coffeescript css csv dart diff docker dockerfile elixir erlang fish fortran"
                  + " fsharp go golang go-html-template go-text-template graphql groovy haskell hcl"
                  + " html http ini java javascript js json jsx julia kotlin latex less lua make"
                  + " makefile markdown md matlab nginx nix objective-c ocaml perl php plaintext"
                  + " text txt powershell prolog promql protobuf proto puppet python py python3 r"
                  + " reg rst ruby rb rust rs sass scala scheme scss sql svelte swift systemd tcl"
                  + " terraform tf tex toml tsx typescript ts vim viml vue xml yaml yml zig")
              .split(" "));

  private TransformFunctions() {}

  static void add(Registry registry) {
    registry.add(
        Args.strict("CanHighlight", 1, 1, TransformFunctions::canHighlight),
        "transform.CanHighlight");
    registry.add(
        Args.strict("Emojify", 1, 1, TransformFunctions::emojify), "transform.Emojify", "emojify");
    registry.add(Highlighting.highlight(LineNumbers.NONE), "transform.Highlight", "highlight");
    registry.add(Highlighting.codeBlock(LineNumbers.NONE), "transform.HighlightCodeBlock");
    registry.add(
        text("HTMLEscape", Text.Kind.PLAIN, Entities::escape),
        "transform.HTMLEscape",
        "htmlEscape");
    registry.add(
        text("HTMLUnescape", Text.Kind.PLAIN, Entities::unescape),
        "transform.HTMLUnescape",
        "htmlUnescape");
    registry.add(plainify(true), "transform.Plainify", "plainify");
    registry.add(text("XMLEscape", Text.Kind.PLAIN, Entities::escapeXml), "transform.XMLEscape");
    registry.add(
        Args.strict("Unmarshal", 1, 2, Unmarshalling::unmarshal),
        "transform.Unmarshal",
        "unmarshal");
    registry.add(hole("ToMath", Text.Kind.HTML, "mathematics that KaTeX sets"), "transform.ToMath");
    registry.add(
        hole("Remarshal", Text.Kind.PLAIN, "data written in another notation"),
        "transform.Remarshal");
    registry.add(
        hole("HTMLToMarkdown", Text.Kind.PLAIN, "HTML made Markdown"), "transform.HTMLToMarkdown");
    registry.add(
        hole("PortableText", Text.Kind.PLAIN, "portable text made Markdown"),
        "transform.PortableText");
  }

  /** {@code blocks}: whether what stands in blocks of its own is set apart by spaces. */
  public static Function plainify(boolean blocks) {
    return text("Plainify", Text.Kind.HTML, html -> Tags.strip(html, blocks));
  }

  private static Function text(String name, Text.Kind kind, UnaryOperator<String> change) {
    return Args.strict(
        name,
        1,
        1,
        (runtime, args) -> {
          Text text = Args.text(args, 0);
          runtime.budget().step(text.value().length() / 16);
          Text changed = Texts.become(text, change.apply(text.value())).as(kind);
          runtime.budget().print(changed.value().length() - (long) text.value().length());
          return changed;
        });
  }

  private static Function hole(String name, Text.Kind kind, String what) {
    return Args.lenient(name, 1, Args.ANY, (runtime, args) -> Text.hole(Why.of(what)).as(kind));
  }

  private static Value canHighlight(Runtime runtime, List<Value> args) {
    String language = Args.string(args, 0);
    if (language.isEmpty()) return Value.FALSE;
    if (LANGUAGES.contains(language.toLowerCase(Locale.ROOT))) return Value.TRUE;
    throw Shapes.unknown("whether Chroma knows " + language);
  }

  private static Value emojify(Runtime runtime, List<Value> args) {
    Text text = Args.text(args, 0).as(Text.Kind.HTML);
    runtime.budget().step(text.value().length() / 16);
    Matcher matcher = EMOJI.matcher(text.value());
    Texts.Joiner joined = new Texts.Joiner();
    int at = 0;
    while (matcher.find(at)) {
      // Of two colons the second may begin the next code.
      joined.add(text.part(at, matcher.start()));
      joined.add(Text.hole(Why.of("whether " + matcher.group() + " is an emoji")));
      at = matcher.end();
    }
    if (at == 0) return text;
    return joined.add(text.part(at, text.value().length())).text(Text.Kind.HTML);
  }
}
