package dev.waymark.document;

import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Node;
import dev.waymark.document.Document.LinkKind;
import dev.waymark.text.Span;

/** Makes links of addresses in text, where Goldmark does ({@code extension/linkify.go}). */
final class BareAddresses {
  private final Fragment in;
  private final Facts facts;
  private final String text;

  BareAddresses(Fragment in, Facts facts, String text) {
    this.in = in;
    this.facts = facts;
    this.text = text;
  }

  /** Finds the addresses in a piece of text. */
  void find(Node node) {
    int from = node.getStartOffset();
    int to = node.getEndOffset();
    // Goldmark begins anew behind each inline node, as at the beginning of a line
    Node before = node.getPrevious();
    boolean anew =
        before == null
            ? node.getParent() instanceof TableCell || !(node.getParent() instanceof DelimitedNode)
            : !(before instanceof Text || before instanceof HtmlEntity)
                && !(before instanceof RefNode ref && !ref.isDefined());
    boolean mails = Linkify.holdsAt(text, from, to);
    int escaped = -1;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
        if (i < to && text.charAt(i) > ' ') escaped = i;
        continue;
      }
      boolean behind = i > 0 && i - 1 != escaped && Linkify.opens(text.charAt(i - 1));
      if (!behind && !(i == from && anew)) continue;
      int end = Linkify.end(text, i, to);
      boolean mail = end < 0;
      if (mail && mails) end = Linkify.mailEnd(text, i, to);
      if (end < 0) continue;
      Span span = in.span(i, end);
      String scheme = mail ? "mailto:" : Linkify.lacksScheme(text, i) ? "https://" : "";
      facts.link(LinkKind.LINKIFIED, scheme + span.text(), span, span);
      i = end - 1;
    }
  }
}
