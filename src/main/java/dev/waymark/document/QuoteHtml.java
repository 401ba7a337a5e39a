package dev.waymark.document;

import com.vladsch.flexmark.ast.BlockQuote;
import dev.waymark.document.RenderHooks.BlockquoteContext;
import dev.waymark.document.RenderHooks.Kind;
import dev.waymark.template.Text;
import dev.waymark.template.TextBuilder;
import dev.waymark.template.Value;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Block quotations, also those that are alerts ({@code markup/goldmark/blockquotes}). */
final class QuoteHtml {
  private static final Pattern ALERT =
      Pattern.compile("<p>\\[!([a-zA-Z]+)\\]([-+])?[\\t\\f ]?([^\\n]*)\\n?");

  private final RenderState r;

  QuoteHtml(RenderState r) {
    this.r = r;
  }

  void quote(BlockQuote quote, Text html, TextBuilder out) {
    int ordinal = r.ordinal(RenderState.Counter.BLOCKQUOTE);
    Map<String, Value> attributes = r.attributes(quote);
    Text trimmed = trim(html);
    Matcher alert = ALERT.matcher(trimmed.value());
    boolean is = alert.lookingAt();
    if (r.hooks.has(Kind.BLOCKQUOTE, is ? "alert" : "regular")) {
      BlockquoteContext context =
          is
              ? alert(alert, trimmed, attributes, ordinal)
              : new BlockquoteContext("regular", "", Text.EMPTY, "", html, attributes, ordinal);
      Text hooked = r.hooks.blockquote(context);
      if (hooked != null) {
        out.append(hooked);
        return;
      }
    }
    out.append("<blockquote");
    HtmlAttributes.write(attributes, false, out);
    out.append(attributes.isEmpty() ? ">\n" : ">").append(html).append("</blockquote>\n");
  }

  private static BlockquoteContext alert(
      Matcher alert, Text html, Map<String, Value> attributes, int ordinal) {
    Text title = trim(html.part(alert.start(3), alert.end(3)));
    if (title.value().endsWith("</p>")) title = title.part(0, title.value().length() - 4);
    int line = html.value().indexOf('\n');
    Text rest = Text.EMPTY.as(Text.Kind.HTML);
    if (line >= 0) {
      rest = html.part(line + 1, html.value().length());
      boolean closed = html.value().startsWith("</p>", line - 4);
      if (!closed) rest = Text.html("<p>").plus(rest);
    }
    String sign = alert.group(2) == null ? "" : alert.group(2);
    String type = alert.group(1).toLowerCase(Locale.ROOT);
    return new BlockquoteContext("alert", type, title, sign, rest, attributes, ordinal);
  }

  private static Text trim(Text text) {
    String all = text.value();
    int from = 0;
    int to = all.length();
    while (from < to && all.charAt(from) <= ' ') from++;
    while (to > from && all.charAt(to - 1) <= ' ') to--;
    return text.part(from, to);
  }
}
