package dev.waymark.template.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * Code as {@code transform.Highlight} and a code block's hook print it, and the ids of its lines.
 */
@NullMarked
class HighlightingTest {
  private static final LineNumbers SHOWN = new LineNumbers(true, false, "", 1);
  private static final LineNumbers WITH_IDS = new LineNumbers(true, true, "p", 5);

  /** A fence as a hook for code blocks sees it ({@code hooks.CodeblockContext}). */
  private record Block(String code, Value options, Value attributes) implements Subject {
    @Override
    public String type() {
      return "hooks.CodeblockContext";
    }

    @Override
    public Value member(Runtime runtime, String name, List<Value> args) {
      return switch (name) {
        case "Type" -> Text.of("go");
        case "Inner" -> Text.of(code);
        case "Options" -> options;
        case "Attributes" -> attributes;
        default -> Value.unknown(name);
      };
    }
  }

  private static Value block(String code, Value options, Value attributes) {
    return new Value.Obj(new Block(code, options, attributes));
  }

  private static Value map(Map<String, Value> entries) {
    return new Value.Dict(entries, false);
  }

  private static Calls calls(LineNumbers usual) {
    Value none = map(Map.of());
    Value anchors = map(Map.of("anchorLineNos", Value.TRUE));
    return new Calls()
        .with("light", Highlighting.highlight(usual))
        .with("fence", Highlighting.codeBlock(usual))
        .with("plain", block("a<b\n", none, none))
        .with("bare", block("a", none, Value.NIL))
        .with("gapped", block("a\n\nb", none, none))
        .with("named", block("a", none, map(Map.of("id", Text.of("x\"y"), "class", Text.of("c")))))
        .with("anchored", block("a", anchors, none))
        .with("odd", block("a", none, Text.of("x")))
        .with("empty", Text.EMPTY)
        .with("lines", Text.of("a<\nb\n"))
        .with("open", Text.of("a\nb"))
        .with("gaps", Text.of("a\n\nb\n \n"));
  }

  private static void holds(LineNumbers usual, String lines) {
    assertThat(calls(usual).again(lines)).isEqualTo(lines.strip().lines().toList());
  }

  private static String printed(LineNumbers usual, String call) {
    return calls(usual)
        .print(call)
        .replace("<div class=\"highlight\"><pre tabindex=\"0\">", "")
        .replace("</code></pre></div>", "")
        .replace("\n", "|");
  }

  @Test
  void languageIsNamed() {
    String class_ = " class=\"language-go\" data-lang=\"go\"";
    assertThat(printed(LineNumbers.NONE, "light \"a\"")).isEqualTo("<code>a");
    assertThat(printed(LineNumbers.NONE, "light \"a\" \"go\"")).isEqualTo("<code" + class_ + ">a");
    assertThat(printed(LineNumbers.NONE, "light \"a\" \"hl_lines=1\"")).isEqualTo("<code>a");
    assertThat(printed(LineNumbers.NONE, "light \"a\" \"1,2\"")).isEqualTo("<code>a");
    assertThat(printed(LineNumbers.NONE, "light \"a\" (dict \"hl_lines\" 1)")).isEqualTo("<code>a");
    assertThat(printed(LineNumbers.NONE, "light \"a\" \"go\" (dict)"))
        .isEqualTo("<code" + class_ + ">a");
    assertThat(printed(LineNumbers.NONE, "light lines \"go\"")).endsWith(">a&lt;|b|");
    assertThat(printed(LineNumbers.NONE, "light empty \"go\"")).endsWith(">");
  }

  /** Hugo marks each line of a language, so that none is blank where it is read as Markdown. */
  @Test
  void blankLinesOfALanguageAreMarked() {
    assertThat(printed(LineNumbers.NONE, "light gaps \"go\""))
        .endsWith(">a|<span>|</span>b|<span> |</span>");
    assertThat(printed(LineNumbers.NONE, "light gaps")).endsWith(">a||b| |");
    assertThat(printed(LineNumbers.NONE, "(fence gapped).Inner")).isEqualTo("a|<span>|</span>b");
  }

  @Test
  void linesHaveIdsWhereThatIsAsked() {
    String first = "<span id=\"p-5\"><a href=\"#p-5\">5</a></span>a";
    String second = "<span id=\"p-6\"><a href=\"#p-6\">6</a></span>b";
    assertThat(printed(WITH_IDS, "light open \"go\"")).endsWith(">" + first + "|" + second);
    assertThat(printed(WITH_IDS, "light lines \"go\"")).endsWith("a&lt;|" + second + "|");
    assertThat(printed(WITH_IDS, "light open \"go\" \"anchorlinenos=false\"")).endsWith(">a|b");
    assertThat(printed(WITH_IDS, "light open \"go\" \"LineNos = false\"")).endsWith(">a|b");
    assertThat(printed(WITH_IDS, "light \"a\" \"go\" \"lineanchors=q,linenostart=7,x\""))
        .endsWith("><span id=\"q-7\"><a href=\"#q-7\">7</a></span>a");
    assertThat(printed(WITH_IDS, "light \"a\" \"go\" \"linenostart=x,lineanchors=\""))
        .endsWith("><span id=\"1\"><a href=\"#1\">1</a></span>a");
    assertThat(printed(SHOWN, "light \"a\" \"go\" \"=1,anchorlinenos=true\""))
        .endsWith("><span id=\"1\"><a href=\"#1\">1</a></span>a");
    assertThat(printed(SHOWN, "light \"a\" \"go\" \"anchorlinenos=true,linenos=false\""))
        .endsWith(">a");
    assertThat(printed(SHOWN, "light \"a\" \"go\"")).endsWith(">a");
  }

  @Test
  void whatOptionsMayAskIsNotKnown() {
    holds(
        LineNumbers.NONE,
        """
        light "a" "go" unknown => ?
        light "a" "go" holey => ?
        light "a" "go" (dict "AnchorLineNos" true) => ?
        light "a" (dict "anchorLineNos" true) => ?
        light "a" "go" plain => ?
        """);
    holds(WITH_IDS, "light \"a\" \"go\" (dict \"lineNos\" false) => ?");
    assertThat(printed(WITH_IDS, "light \"a\" \"go\" (dict \"anchor\" 1)")).contains("id=\"p-5\"");
    assertThat(printed(LineNumbers.NONE, "light \"a\" \"go\" (dict \"lineNos\" 1)")).endsWith(">a");
  }

  @Test
  void codeBlocks() {
    assertThat(printed(LineNumbers.NONE, "(fence plain).Wrapped"))
        .isEqualTo("<code class=\"language-go\" data-lang=\"go\">a&lt;b|");
    assertThat(printed(LineNumbers.NONE, "fence plain")).endsWith(">a&lt;b|");
    assertThat(printed(LineNumbers.NONE, "(fence plain).Inner")).isEqualTo("a&lt;b|");
    assertThat(printed(LineNumbers.NONE, "fence bare")).endsWith(">a");
    assertThat(calls(LineNumbers.NONE).print("fence named"))
        .startsWith("<div class=\"highlight\" id=\"x&#34;y\"><pre");
    holds(
        LineNumbers.NONE,
        """
        fence anchored => ?
        fence plain (dict "anchorLineNos" true) => ?
        fence odd => ?
        (fence plain).Other => ?
        printf "%T" (fence plain) => highlight.HighlightResult
        fence "a" => ! expected hooks.CodeblockContext; got string
        """);
    holds(WITH_IDS, "fence plain => ?");
  }

  @Test
  void longBlocksCost() {
    Calls calls =
        calls(LineNumbers.NONE).with("long", block("a ".repeat(8000), Value.NIL, Value.NIL));
    assertThat(calls.cost("fence long").steps()).isBetween(800L, 30_000L);
  }
}
