package dev.waymark.document;

import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.waymark.hugo.markdown.MarkdownOptions.Feature;
import dev.waymark.template.Text;
import dev.waymark.template.TextBuilder;
import org.jspecify.annotations.Nullable;

/** Plain text between inline nodes: escapes, entities, typography, bare addresses. */
final class TextHtml {
  private final RenderState r;
  private final LinkHtml links;
  private final @Nullable Typography typography;
  private TextBuilder out = new TextBuilder(Text.Kind.HTML);
  private int done;

  TextHtml(RenderState r, LinkHtml links) {
    this.r = r;
    this.links = links;
    this.typography =
        r.options.has(Feature.TYPOGRAPHER) ? new Typography(r.options.substitutions()) : null;
  }

  /** A block begins: quotes that are open are forgotten. */
  void block() {
    if (typography != null) typography.reset();
  }

  /**
   * Whether an address may begin at the beginning of a text, whatever character is before: Goldmark
   * begins anew behind each inline node, as at the beginning of a line.
   */
  static boolean anew(Node node) {
    Node before = node.getPrevious();
    if (before == null)
      return node.getParent() instanceof TableCell || !(node.getParent() instanceof DelimitedNode);
    return !(before instanceof com.vladsch.flexmark.ast.Text || before instanceof HtmlEntity)
        && !(before instanceof RefNode ref && !ref.isDefined());
  }

  /**
   * Writes a piece of text.
   *
   * @param anew as {@link #anew}
   * @param linkify whether addresses become links
   */
  void write(int from, int to, boolean anew, boolean linkify, TextBuilder into) {
    String text = r.text;
    out = into;
    done = from;
    boolean mails = linkify && Linkify.holdsAt(text, from, to);
    int fresh = anew ? from : -1;
    int escaped = -1;
    for (int i = from; i < to; ) {
      char c = text.charAt(i);
      char before = i > 0 ? text.charAt(i - 1) : '\n';
      if (c == '\\' && i + 1 < to && Attributes.isPunct(text.charAt(i + 1))) {
        flush(i);
        done = i + 1;
        escaped = i + 1;
        special(i + 1);
        i += 2;
        continue;
      }
      boolean opens = i == fresh || i > 0 && i - 1 != escaped && Linkify.opens(before);
      int end = linkify && opens ? address(i, to, mails) : -1;
      if (end >= 0) {
        flush(i);
        links.bare(i, end, out);
        done = end;
        i = end;
        fresh = end;
        continue;
      }
      Typography.Change change =
          typography == null ? null : typography.at(text, i, text.length(), before);
      if (change != null && i + change.length() <= to) {
        flush(i);
        done = i + change.length();
        replace(i, done, change.html());
        i = done;
        fresh = i;
        continue;
      }
      i = c == '&' ? entity(i, to) : special(i);
    }
    flush(to);
  }

  private int address(int at, int to, boolean mails) {
    int end = Linkify.end(r.text, at, to);
    return end < 0 && mails ? Linkify.mailEnd(r.text, at, to) : end;
  }

  private int special(int at) {
    String escape = GoldmarkText.escape(r.text.charAt(at));
    if (escape == null) return at + 1;
    flush(at);
    done = at + 1;
    replace(at, done, escape);
    return done;
  }

  private int entity(int at, int to) {
    boolean number = at + 1 < to && r.text.charAt(at + 1) == '#';
    int limit = Math.min(to, at + (number ? 10 : 40));
    int semicolon = at + 1;
    while (semicolon < limit && r.text.charAt(semicolon) != ';') semicolon++;
    if (semicolon < limit) {
      String written = r.text.substring(at, semicolon + 1);
      String read = Escaping.unescapeHtml(written);
      if (!read.equals(written)) {
        flush(at);
        done = semicolon + 1;
        replace(at, done, GoldmarkText.escapeHtml(read));
        return done;
      }
    }
    return special(at);
  }

  private void replace(int from, int to, String html) {
    out.append(r.input.part(from, to).become(html));
  }

  private void flush(int to) {
    if (done < to) r.input.copy(done, to, out);
    done = Math.max(done, to);
  }
}
