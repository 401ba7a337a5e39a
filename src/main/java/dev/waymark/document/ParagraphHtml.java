package dev.waymark.document;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ParagraphItemContainer;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.util.ast.Node;
import dev.waymark.hugo.markdown.MarkdownOptions.Feature;
import dev.waymark.hugo.markdown.MarkdownPrinting;
import dev.waymark.template.Text;
import dev.waymark.template.TextBuilder;
import dev.waymark.template.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Paragraphs, also those of tight lists, which are none in HTML. */
final class ParagraphHtml {
  private final RenderState r;
  private final InlineHtml inlines;
  private final BlockAttributes attributes;

  ParagraphHtml(RenderState r, InlineHtml inlines, BlockAttributes attributes) {
    this.r = r;
    this.inlines = inlines;
    this.attributes = attributes;
  }

  /** Whether a paragraph is bare text: in a tight list. */
  boolean tight(Paragraph paragraph) {
    if (paragraph.getParent() instanceof ListItem item && !(item instanceof DefinitionItem)) {
      boolean later = !item.isItemParagraph(paragraph);
      return r.lists.isInTightListItem(paragraph) || later && item.isInTightList();
    }
    return paragraph.getParent() instanceof ParagraphItemContainer container
        && container.isParagraphWrappingDisabled(paragraph, r.lists, r.root);
  }

  /** A paragraph, with more at its end. */
  void paragraph(Paragraph paragraph, Text more, TextBuilder out) {
    boolean tight = tight(paragraph);
    List<BlockAttributes.Piece> pieces = attributes.pieces(paragraph);
    Node first = paragraph.getFirstChild();
    for (int i = 0; i < pieces.size(); i++) {
      BlockAttributes.Piece piece = pieces.get(i);
      while (first != null && first.getEndOffset() <= piece.from()) first = first.getNext();
      Map<String, Value> own = piece.attributes();
      if (i == 0 && r.attributes.containsKey(paragraph)) {
        r.attribute(paragraph, own);
        own = r.attributes(paragraph);
      }
      boolean last = i == pieces.size() - 1;
      piece(paragraph, first, piece, own, tight, last ? more : Text.EMPTY, out);
    }
    boolean printed = !pieces.isEmpty() && paragraph.getFirstChild() != null;
    if (tight && printed && paragraph.getNext() != null) out.append("\n");
  }

  private void piece(
      Paragraph paragraph,
      @Nullable Node first,
      BlockAttributes.Piece piece,
      Map<String, Value> own,
      boolean tight,
      Text more,
      TextBuilder out) {
    int from = piece.from();
    int to = piece.to();
    Node alone =
        r.printing.has(MarkdownPrinting.Trait.WRAP_IMAGES) ? null : onlyImage(first, from, to);
    LinkPlaces places = alone == null ? null : places(alone);
    if (alone != null && places != null) {
      if (!own.isEmpty()) r.attribute(alone, own);
      inlines.image(alone, places, true, InlineHtml.Mode.PAGE, out);
      return;
    }
    int at = from;
    Node start = first;
    for (Node node = first; node != null && node.getStartOffset() < to; node = node.getNext()) {
      if (!(node instanceof Passthrough.Opaque opaque) || !opaque.block()) continue;
      if (node.getStartOffset() < at || node.getEndOffset() > to) continue;
      text(paragraph, start, at, node.getStartOffset(), own, tight, Text.EMPTY, out);
      inlines.leaves().passthrough(opaque, InlineHtml.Mode.PAGE, out);
      at = node.getEndOffset();
      start = node;
    }
    text(paragraph, start, at, to, own, tight, more, out);
  }

  private void text(
      Paragraph paragraph,
      @Nullable Node first,
      int from,
      int to,
      Map<String, Value> own,
      boolean tight,
      Text more,
      TextBuilder out) {
    boolean whole = from == paragraph.getStartOffset();
    int start = whole ? from : skip(from, to);
    if (start >= to && !whole && more.isEmpty()) return;
    if (!tight) {
      out.append("<p");
      HtmlAttributes.write(own, false, out);
      out.append(">");
    }
    if (whole && r.options.has(Feature.TASK_LIST)) start = task(paragraph, from, to, out);
    inlines.part(first, start, to, InlineHtml.Mode.PAGE, out);
    out.append(more);
    if (!tight) out.append("</p>\n");
  }

  private int skip(int from, int to) {
    int at = from;
    while (at < to && r.text.charAt(at) <= ' ') at++;
    return at;
  }

  /**
   * The box of a task ({@code goldmark/extension/tasklist.go}); where the text behind it begins.
   */
  private int task(Paragraph paragraph, int from, int to, TextBuilder out) {
    boolean first =
        paragraph.getParent() instanceof ListItem
            && !(paragraph.getParent() instanceof DefinitionItem)
            && paragraph.getPrevious() == null;
    int at = skip(from, to);
    if (!first || at + 2 >= to || r.text.charAt(at) != '[' || r.text.charAt(at + 2) != ']')
      return from;
    char mark = r.text.charAt(at + 1);
    boolean done = mark == 'x' || mark == 'X';
    if (!done && mark > ' ') return from;
    out.append(done ? "<input checked=\"\"" : "<input");
    out.append(" disabled=\"\" type=\"checkbox\"" + r.close() + " ");
    return skip(at + 3, to);
  }

  private static @Nullable Node onlyImage(@Nullable Node first, int from, int to) {
    Node found = null;
    for (Node node = first; node != null && node.getStartOffset() < to; node = node.getNext()) {
      if (node.getStartOffset() < from) continue;
      if (found != null) return null;
      found = node;
    }
    return found instanceof Image || found instanceof ImageRef ? found : null;
  }

  private @Nullable LinkPlaces places(Node image) {
    return image instanceof InlineLinkNode inline
        ? LinkPlaces.of(inline, r.text)
        : LinkPlaces.of((RefNode) image, r.root, r.text);
  }
}
