package dev.waymark.document;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.gfm.strikethrough.Subscript;
import com.vladsch.flexmark.util.ast.Node;
import dev.waymark.document.RenderHooks.Kind;
import dev.waymark.hugo.markdown.MarkdownOptions.Feature;
import dev.waymark.hugo.markdown.MarkdownPrinting;
import dev.waymark.template.Text;
import dev.waymark.template.TextBuilder;
import org.jspecify.annotations.Nullable;

/** What stands in paragraphs, headings and cells. */
final class InlineHtml {
  /** What the HTML is for. */
  enum Mode {
    PAGE,
    /** The text of an image: no markup. */
    ALT,
    /** A table of contents: no links ({@code markup/goldmark/toc.go}). */
    CONTENTS
  }

  private final RenderState r;
  private final LinkHtml links;
  private final TextHtml texts;
  private final LeafHtml leaves;
  private final FootnoteHtml footnotes;

  /** How many brackets are open around: an address between them stays text. */
  private int labels;

  InlineHtml(RenderState r, FootnoteHtml footnotes) {
    this.r = r;
    this.footnotes = footnotes;
    links = new LinkHtml(r);
    leaves = new LeafHtml(r);
    texts = new TextHtml(r, links);
  }

  /** The inline nodes of a block. */
  void block(Node parent, int from, int to, Mode mode, TextBuilder out) {
    part(parent.getFirstChild(), from, to, mode, out);
  }

  /** A part of the inline nodes of a block, which begins in a node or before it. */
  void part(@Nullable Node first, int from, int to, Mode mode, TextBuilder out) {
    texts.block();
    nodes(first, from, to, mode, out);
  }

  LeafHtml leaves() {
    return leaves;
  }

  private void children(Node parent, int from, int to, Mode mode, TextBuilder out) {
    nodes(parent.getFirstChild(), from, to, mode, out);
  }

  private void nodes(@Nullable Node first, int from, int to, Mode mode, TextBuilder out) {
    Node node = first;
    while (node != null && node.getStartOffset() < to) {
      Node next = node.getNext();
      if (isText(node)) {
        boolean anew = TextHtml.anew(node);
        int start = node.getStartOffset();
        int end = node.getEndOffset();
        Node last = node;
        while (next != null && isText(next) && next.getStartOffset() == end) {
          last = next;
          end = next.getEndOffset();
          next = next.getNext();
        }
        LinkRef badge = end < to ? badge(last) : null;
        text(Math.max(start, from), Math.min(badge == null ? end : end - 1, to), anew, mode, out);
        if (badge != null && last.getNext() != null) {
          badge(last.getNext(), badge, mode, out);
          next = badge.getNext();
        }
      } else if (node.getStartOffset() >= from) {
        node(node, to, mode, out);
      } else if (node.getEndOffset() > from) {
        text(from, Math.min(node.getEndOffset(), to), false, mode, out);
      }
      node = next;
    }
  }

  /**
   * The reference of {@code [![text][image]][reference]}, where flexmark sees no link around the
   * image, when a text ends with its first bracket; null when it does not.
   */
  private @Nullable LinkRef badge(Node text) {
    if (r.text.charAt(text.getEndOffset() - 1) != '[') return null;
    Node image = text.getNext();
    boolean pictured = image instanceof Image || image instanceof ImageRef ref && ref.isDefined();
    Node close = image != null && pictured ? image.getNext() : null;
    if (close == null || !isText(close) || !close.getChars().matches("]")) return null;
    if (!(close.getNext() instanceof LinkRef found) || !found.isDefined()) return null;
    return found.getStartOffset() == close.getEndOffset() ? found : null;
  }

  private void badge(Node image, LinkRef ref, Mode mode, TextBuilder out) {
    LinkPlaces places = LinkPlaces.of(ref, r.root, r.text);
    TextBuilder inner = new TextBuilder(Text.Kind.HTML);
    node(image, image.getEndOffset(), mode, inner);
    if (mode != Mode.PAGE || places == null) out.append(inner.build());
    else links.link(image, places, inner.build(), out);
  }

  private static boolean isText(Node node) {
    return node instanceof com.vladsch.flexmark.ast.Text || node instanceof HtmlEntity;
  }

  private void text(int from, int to, boolean anew, Mode mode, TextBuilder out) {
    boolean linkify = r.options.has(Feature.LINKIFY) && labels == 0 && mode == Mode.PAGE;
    if (from < to) texts.write(from, to, anew, linkify, out);
  }

  private void node(Node node, int to, Mode mode, TextBuilder out) {
    if (node instanceof SoftLineBreak) {
      out.append(
          r.printing.has(MarkdownPrinting.Trait.HARD_WRAPS) ? "<br" + r.close() + "\n" : "\n");
    } else if (node instanceof HardLineBreak) {
      Node before = node.getPrevious();
      boolean slash = r.text.charAt(node.getStartOffset()) == '\\';
      if (slash && before != null) r.input.copy(before.getEndOffset(), node.getStartOffset(), out);
      out.append("<br" + r.close() + "\n");
    } else if (node instanceof Code code) {
      leaves.code(code, mode, out);
    } else if (node instanceof Emphasis) {
      around("em", node, mode, out);
    } else if (node instanceof StrongEmphasis) {
      around("strong", node, mode, out);
    } else if (node instanceof Strikethrough || node instanceof Subscript) {
      around("del", node, mode, out);
    } else if (node instanceof InlineLinkNode link) {
      link(node, LinkPlaces.of(link, r.text), node instanceof Image, to, mode, out);
    } else if (node instanceof RefNode ref) {
      link(node, LinkPlaces.of(ref, r.root, r.text), node instanceof ImageRef, to, mode, out);
    } else if (node instanceof AutoLink || node instanceof MailLink) {
      if (mode == Mode.PAGE) links.autolink(node, out);
      else if (mode == Mode.CONTENTS)
        LeafHtml.escaped(r.input.part(node.getStartOffset() + 1, node.getEndOffset() - 1), out);
    } else if (node instanceof HtmlInlineBase) {
      if (mode != Mode.ALT) leaves.raw(node, mode, out);
    } else if (node instanceof FootnoteMarks.Mark mark) {
      if (mode == Mode.PAGE) footnotes.mark(mark, out);
    } else if (node instanceof Passthrough.Opaque opaque) {
      leaves.passthrough(opaque, mode, out);
    } else {
      literal(node, to, mode, out);
    }
  }

  private void around(String tag, Node node, Mode mode, TextBuilder out) {
    if (mode != Mode.ALT) out.append("<").append(tag).append(">");
    children(node, 0, node.getEndOffset(), mode, out);
    if (mode != Mode.ALT) out.append("</").append(tag).append(">");
  }

  private void link(
      Node node, @Nullable LinkPlaces places, boolean image, int to, Mode mode, TextBuilder out) {
    if (places == null) {
      literal(node, to, mode, out);
      return;
    }
    if (image) {
      if (mode == Mode.ALT) children(node, 0, node.getEndOffset(), Mode.ALT, out);
      else image(node, places, alone(node), mode, out);
      return;
    }
    labels++;
    if (mode == Mode.PAGE) {
      links.link(node, places, inside(node, Mode.PAGE), out);
    } else {
      children(node, 0, node.getEndOffset(), mode, out);
    }
    labels--;
  }

  /** Whether Hugo takes an image in a link or cell for one that stands alone. */
  private boolean alone(Node image) {
    boolean alone = image.getPrevious() == null && image.getNext() == null;
    return alone && !r.printing.has(MarkdownPrinting.Trait.WRAP_IMAGES);
  }

  /** An image; {@code block} when it stands in no paragraph. */
  void image(Node node, LinkPlaces places, boolean block, Mode mode, TextBuilder out) {
    labels++;
    Text alt = inside(node, Mode.ALT);
    boolean hooked = mode == Mode.PAGE && r.hooks.has(Kind.IMAGE, "");
    Text html = hooked ? inside(node, Mode.PAGE) : alt;
    labels--;
    if (mode == Mode.PAGE) {
      links.image(node, places, html, alt, block, out);
    } else {
      out.append("<img src=\"");
      LeafHtml.escaped(r.input.part(places.from(), places.to()), out);
      out.append("\" alt=\"").append(alt).append("\">");
    }
  }

  private Text inside(Node node, Mode mode) {
    TextBuilder inner = new TextBuilder(Text.Kind.HTML);
    Node first = node.getFirstChild();
    Node last = node.getLastChild();
    if (first != null) r.input.copy(LinkPlaces.labelStart(node), first.getStartOffset(), inner);
    children(node, 0, node.getEndOffset(), mode, inner);
    if (last != null) r.input.copy(last.getEndOffset(), LinkPlaces.labelEnd(node), inner);
    return inner.build();
  }

  /** Brackets that make no link are text. */
  private void literal(Node node, int to, Mode mode, TextBuilder out) {
    int end = Math.min(to, node.getEndOffset());
    Node first = node.getFirstChild();
    Node last = node.getLastChild();
    labels++;
    if (first == null || last == null) {
      text(node.getStartOffset(), end, false, mode, out);
    } else {
      text(node.getStartOffset(), Math.min(end, first.getStartOffset()), false, mode, out);
      children(node, 0, end, mode, out);
      text(last.getEndOffset(), end, false, mode, out);
    }
    labels--;
  }
}
