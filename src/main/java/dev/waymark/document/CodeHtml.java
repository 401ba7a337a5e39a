package dev.waymark.document;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waymark.document.RenderHooks.CodeBlockContext;
import dev.waymark.document.RenderHooks.Kind;
import dev.waymark.hugo.markdown.MarkdownPrinting;
import dev.waymark.template.Text;
import dev.waymark.template.TextBuilder;
import dev.waymark.template.Value;
import dev.waymark.template.functions.LineNumbers;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Code blocks ({@code markup/goldmark/codeblocks}, {@code markup/highlight}), without colours. */
final class CodeHtml {
  private static final Set<String> OPTIONS =
      Set.of(
          "anchorlinenos",
          "guesssyntax",
          "hl_lines",
          "hl_inline",
          "lineanchors",
          "linenos",
          "linenostart",
          "linenumbersintable",
          "noclasses",
          "style",
          "tabwidth");

  private final RenderState r;

  CodeHtml(RenderState r) {
    this.r = r;
  }

  void indented(IndentedCodeBlock code, TextBuilder out) {
    Text inner = r.copy(code.getContentChars());
    String all = inner.value();
    int end = all.length();
    for (int line; end > 0; end = line + 1) {
      line = all.lastIndexOf('\n', end - 2);
      if (!all.substring(line + 1, end).isBlank()) break;
    }
    inner = inner.part(0, end);
    out.append("<pre><code>").append(GoldmarkText.escapeHtml(inner));
    if (!inner.value().endsWith("\n")) out.append("\n");
    out.append("</code></pre>\n");
  }

  void fence(FencedCodeBlock fence, TextBuilder out) {
    BasedSequence info = fence.getInfo();
    Text language = language(info);
    Text inner = r.copy(fence.getContentChars());
    if (!r.printing.has(MarkdownPrinting.Trait.CODE_FENCES)) {
      out.append("<pre><code");
      if (!language.isEmpty())
        out.append(" class=\"language-").append(GoldmarkText.escapeHtml(language)).append("\"");
      out.append(">").append(GoldmarkText.escapeHtml(inner)).append("</code></pre>\n");
      return;
    }
    int ordinal = r.ordinal(RenderState.Counter.CODE_BLOCK);
    int end = inner.value().length();
    while (end > 0 && inner.value().charAt(end - 1) == '\n') end--;
    inner = inner.part(0, end);
    Map<String, Value> attributes = new LinkedHashMap<>();
    Map<String, Value> options = new LinkedHashMap<>();
    sort(info, attributes, options);
    if (r.hooks.has(Kind.CODE_BLOCK, language.value())) {
      CodeBlockContext context =
          new CodeBlockContext(language, attributes, options, inner, ordinal);
      Text hooked = r.hooks.codeBlock(context);
      if (hooked != null) {
        out.append(hooked);
        return;
      }
    }
    highlighted(language, attributes, lines(options, ordinal), inner, out);
  }

  private static Text read(Text written) {
    return written.become(GoldmarkText.read(written.value()), Text.Kind.PLAIN);
  }

  /** The first word, up to a brace. */
  private Text language(BasedSequence info) {
    int end = 0;
    while (end < info.length() && info.charAt(end) > ' ' && info.charAt(end) != '{') end++;
    return read(r.copy(info.subSequence(0, end)));
  }

  private void sort(BasedSequence info, Map<String, Value> attributes, Map<String, Value> options) {
    int brace = info.indexOf('{');
    Attributes.Parsed parsed = brace < 0 ? null : Attributes.at(info.toString(), brace);
    if (parsed == null) return;
    HtmlAttributes.of(parsed, r.input, info.getStartOffset())
        .forEach(
            (name, value) -> {
              boolean option = OPTIONS.contains(name.toLowerCase(Locale.ROOT));
              (option ? options : attributes).put(name, value);
            });
  }

  private void highlighted(
      Text language,
      Map<String, Value> attributes,
      LineNumbers lines,
      Text inner,
      TextBuilder out) {
    boolean coloured = !language.isEmpty();
    if (coloured) {
      out.append("<div class=\"" + r.printing.wrapperClass());
      Value more = attributes.get("class");
      if (more != null) out.append(" ").append(HtmlAttributes.shown(more));
      out.append("\"");
      Map<String, Value> rest = new LinkedHashMap<>(attributes);
      rest.remove("class");
      HtmlAttributes.write(rest, true, out);
      out.append(">");
    }
    out.append("<pre tabindex=\"0\"><code");
    if (coloured) {
      Text escaped = GoldmarkText.escapeHtml(language);
      out.append(" class=\"language-").append(escaped).append("\" data-lang=\"");
      out.append(escaped).append("\"");
    }
    out.append(">");
    if (coloured && lines.ids()) anchors(lines, inner, out);
    if (coloured) marked(inner, out);
    else out.append(GoldmarkText.escapeHtml(inner));
    if (!inner.isEmpty()) out.append("\n");
    out.append(coloured ? "</code></pre></div>" : "</code></pre>");
  }

  /**
   * Code of a language, of which Hugo marks each line: read as Markdown once more, no line of it is
   * blank, so that it ends nowhere.
   */
  private static void marked(Text code, TextBuilder out) {
    String all = code.value();
    int done = 0;
    for (int at = 0, next; at < all.length(); at = next) {
      int end = all.indexOf('\n', at);
      next = end < 0 ? all.length() : end + 1;
      if (!all.substring(at, next).isBlank()) continue;
      out.append(GoldmarkText.escapeHtml(code.part(done, at))).append("<span>");
      out.append(GoldmarkText.escapeHtml(code.part(at, next))).append("</span>");
      done = next;
    }
    out.append(GoldmarkText.escapeHtml(code.part(done, all.length())));
  }

  /** What the block asks for, else the configuration ({@code applyOptionsFromCodeBlockContext}). */
  private LineNumbers lines(Map<String, Value> options, int ordinal) {
    LineNumbers usual = r.printing.lines();
    String prefix = options.get("lineanchors") instanceof Text text ? text.value() : usual.prefix();
    return new LineNumbers(
        on(options, "linenos", usual.shown()),
        on(options, "anchorlinenos", usual.anchors()),
        prefix.isEmpty() ? "hl-" + ordinal : prefix,
        options.get("linenostart") instanceof Value.Float first
            ? (long) first.value()
            : usual.first());
  }

  private static boolean on(Map<String, Value> options, String name, boolean usual) {
    Value value = options.get(name);
    if (value == null) return usual;
    if (value instanceof Text text) return !text.isEmpty() && !text.value().equals("false");
    return value instanceof Value.Bool bool && bool.value();
  }

  /** The ids of numbered lines. */
  private static void anchors(LineNumbers lines, Text inner, TextBuilder out) {
    int at = 0;
    for (int line = 0; at >= 0 && !inner.isEmpty(); line++) {
      String id = GoldmarkText.escapeHtml(lines.id(line));
      out.append("<a id=\"" + id + "\" href=\"#" + id + "\"></a>");
      at = inner.value().indexOf('\n', at) + 1;
      if (at == 0) break;
    }
  }
}
