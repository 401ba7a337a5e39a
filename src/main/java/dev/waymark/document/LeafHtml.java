package dev.waymark.document;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waymark.document.InlineHtml.Mode;
import dev.waymark.document.RenderHooks.Kind;
import dev.waymark.document.RenderHooks.PassthroughContext;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.markdown.MarkdownOptions.Feature;
import dev.waymark.template.Text;
import dev.waymark.template.TextBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Inline nodes that hold no others: code, raw HTML, formulas. */
final class LeafHtml {
  private static final Set<String> IN_CONTENTS =
      Set.of(
          ("abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q rp rt ruby s samp"
                  + " small span strong sub sup time u var wbr")
              .split(" "));

  private final RenderState r;

  LeafHtml(RenderState r) {
    this.r = r;
  }

  static void escaped(Text text, TextBuilder out) {
    out.append(GoldmarkText.escapeHtml(text));
  }

  void code(Code code, Mode mode, TextBuilder out) {
    BasedSequence text = code.getText();
    int last = text.length() - 1;
    boolean padded = last > 1 && blank(text.charAt(0)) && blank(text.charAt(last));
    if (padded && !text.isBlank()) text = text.subSequence(1, last);
    Text written = r.copy(text);
    String shown = written.value().replace('\n', ' ');
    if (code.getAncestorOfType(TableCell.class) != null) shown = shown.replace("\\|", "|");
    if (mode != Mode.ALT) out.append("<code>");
    escaped(written.become(shown), out);
    if (mode != Mode.ALT) out.append("</code>");
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\n';
  }

  void raw(Node node, Mode mode, TextBuilder out) {
    Text html = r.copy(node.getChars());
    boolean comment = html.value().startsWith("<!--");
    if (mode == Mode.CONTENTS) {
      String tag = html.value().replaceFirst("(?s)^</?([a-zA-Z0-9]+).*", "$1");
      boolean kept =
          r.options.has(Feature.UNSAFE) && IN_CONTENTS.contains(tag.toLowerCase(Locale.ROOT));
      if (kept) out.append(html);
    } else if (r.options.has(Feature.UNSAFE)) {
      out.append(html);
    } else if (!comment || !r.version.has(HugoChange.COMMENTS_LEAVE_NO_TRACE)) {
      out.append("<!-- raw HTML omitted -->");
    }
  }

  /** What stands between delimiters of formulas. */
  void passthrough(Passthrough.Opaque opaque, Mode mode, TextBuilder out) {
    Text whole = r.copy(opaque.getChars());
    String type = opaque.block() ? "block" : "inline";
    if (mode == Mode.PAGE && r.hooks.has(Kind.PASSTHROUGH, type)) {
      int ordinal = r.ordinal(RenderState.Counter.PASSTHROUGH);
      int end = whole.value().length() - opaque.pair().close().length();
      Text inner = whole.part(opaque.pair().open().length(), end);
      Text hooked = r.hooks.passthrough(new PassthroughContext(type, inner, Map.of(), ordinal));
      if (hooked != null) {
        out.append(hooked);
        return;
      }
    }
    out.append(whole);
  }
}
