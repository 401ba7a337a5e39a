package dev.waymark.document;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.waymark.document.Document.AnchorKind;
import dev.waymark.document.Document.LinkKind;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.markdown.MarkdownOptions.Feature;
import dev.waymark.text.Span;

/**
 * Walks flexmark's tree of one fragment and notes what links, ids and headings Goldmark makes of
 * it.
 */
final class MarkdownFacts {
  private final HugoVersion version;
  private final MarkdownOptions options;
  private final Fragment in;
  private final String text;
  private final Facts facts;
  private final HtmlFacts html;
  private final Footnotes footnotes;
  private final BareAddresses addresses;
  private final com.vladsch.flexmark.util.ast.Document root;

  /** How many brackets are open around what is visited: an address between them stays text. */
  private int labels;

  MarkdownFacts(HugoVersion version, MarkdownOptions options, Fragment in, Facts facts, Node root) {
    this.version = version;
    this.options = options;
    this.in = in;
    this.text = in.text();
    this.facts = facts;
    this.html = new HtmlFacts(in, facts, options.has(Feature.UNSAFE));
    this.footnotes = new Footnotes(in, facts);
    addresses = new BareAddresses(in, facts, text);
    this.root = root.getDocument();
  }

  void note() {
    children(root);
    footnotes.number();
  }

  private void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) visit(node);
  }

  private void visit(Node node) {
    if (node instanceof Text) {
      if (options.has(Feature.LINKIFY) && labels == 0) addresses.find(node);
      return;
    }
    if (node instanceof Heading heading) {
      heading(heading);
    } else if (node instanceof DefinitionTerm && options.has(Feature.AUTO_DEFINITION_TERM_ID)) {
      term(node);
    } else if (node instanceof InlineLinkNode link) {
      inline(link);
    } else if (node instanceof RefNode ref && ref.isDefined()) {
      reference(ref);
    } else if (node instanceof AutoLink || node instanceof MailLink) {
      autolink(node);
    } else if (node instanceof HtmlBlockBase || node instanceof HtmlInlineBase) {
      HtmlScanner.scan(text, node.getStartOffset(), node.getEndOffset(), html);
    } else if (node instanceof FencedCodeBlock fence) {
      fence(fence);
    } else if (node instanceof FootnoteMarks.Mark mark) {
      footnotes.reference(mark);
    } else if (node instanceof FootnoteBlock block) {
      footnotes.definition(block);
    } else if (options.has(Feature.BLOCK_ATTRIBUTE)
        && (node instanceof Paragraph || node instanceof TableBlock)) {
      attributes(node);
    }
    // the text of an image is no more than text, and code is as it is
    if (node instanceof Code || node instanceof FencedCodeBlock) return;
    if (node instanceof Image || node instanceof ImageRef ref && ref.isDefined()) return;
    boolean label = node instanceof InlineLinkNode || node instanceof RefNode;
    if (label) labels++;
    children(node);
    if (label) labels--;
  }

  private void heading(Heading heading) {
    HeadingText place = HeadingText.of(heading, text, options, version);
    int idStart = place.idStart();
    Span idSpan = idStart < 0 ? null : in.span(idStart, place.idEnd());
    int last = Math.max(heading.getEndOffset(), place.lineEnd());
    Span textSpan = span(place.from(), place.to());
    boolean automatic = place.id() == null && options.has(Feature.AUTO_HEADING_ID);
    facts.headings.add(
        new Document.Heading(
            heading.getLevel(),
            PlainText.visible(heading, in, options, place.to()),
            automatic ? place.auto(heading, in, options) : null,
            place.id(),
            false,
            in.span(heading.getStartOffset(), last),
            textSpan,
            idSpan));
  }

  /** A span without the white space around. */
  private Span span(int from, int to) {
    int start = from;
    int end = Math.max(from, to);
    while (start < end && text.charAt(start) <= ' ') start++;
    while (end > start && text.charAt(end - 1) <= ' ') end--;
    return in.span(start, end);
  }

  private void term(Node term) {
    int end = term.getEndOffset();
    String visible = PlainText.visible(term, in, options, end);
    String plain = PlainText.forId(term, in, options, end);
    Span span = span(term.getStartOffset(), end);
    String auto = plain.isEmpty() ? null : plain;
    facts.headings.add(new Document.Heading(0, visible, auto, null, true, span, span, null));
  }

  private void inline(InlineLinkNode link) {
    LinkPlaces places = LinkPlaces.of(link, text);
    LinkKind kind = link instanceof Image ? LinkKind.IMAGE : LinkKind.INLINE;
    if (places != null) link(kind, places.from(), places.to(), link);
  }

  private void reference(RefNode ref) {
    LinkPlaces places = LinkPlaces.of(ref, root, text);
    LinkKind kind = ref instanceof ImageRef ? LinkKind.REFERENCE_IMAGE : LinkKind.REFERENCE;
    if (places != null) link(kind, places.from(), places.to(), ref);
  }

  private void link(LinkKind kind, int from, int to, Node whole) {
    Span destination = in.span(from, to);
    Span all = in.span(whole.getStartOffset(), whole.getEndOffset());
    String written = destination.text();
    boolean plain = written.indexOf('\\') < 0 && written.indexOf('&') < 0;
    String resolved =
        plain || !facts.free(destination) ? written : Escaping.unescapeString(written);
    facts.link(kind, resolved, destination, all);
  }

  private void autolink(Node node) {
    Span inside = in.span(node.getStartOffset() + 1, node.getEndOffset() - 1);
    String to = node instanceof MailLink ? "mailto:" + inside.text() : inside.text();
    Span whole = in.span(node.getStartOffset(), node.getEndOffset());
    facts.link(LinkKind.AUTOLINK, to, inside, whole);
  }

  /** {@code ```go {#id}}: the id goes to the highlighted block. */
  private void fence(FencedCodeBlock fence) {
    BasedSequence info = fence.getInfo();
    int brace = info.indexOf('{');
    if (brace <= 0 || info.subSequence(0, brace).isBlank()) return;
    Attributes.Parsed parsed = Attributes.at(info.toString(), brace);
    if (parsed != null) attribute(parsed, info.getStartOffset());
  }

  /** A line of nothing but attributes behind a block's last line. */
  private void attributes(Node block) {
    if (block instanceof Paragraph paragraph && paragraph.getLineCount() > 1) {
      attributesWithin(paragraph);
      return;
    }
    int end = block.getEndOffset();
    while (end > block.getStartOffset() && text.charAt(end - 1) <= ' ') end--;
    int start = Math.max(block.getStartOffset(), text.lastIndexOf('\n', end - 1) + 1);
    Attributes.Parsed parsed = Attributes.wholeLine(text.substring(start, end));
    if (parsed == null) return;
    if (start == block.getStartOffset()) {
      Node before = block.getPrevious();
      if (before == null || before instanceof FencedCodeBlock) return;
      if (before instanceof Heading && lastHeadingHasId()) return;
      if (BlockAttributes.apart(text, before, start)) return;
    }
    attribute(parsed, start);
  }

  /** A list of attributes that begins a line ends the paragraph, and is for it. */
  private void attributesWithin(Paragraph paragraph) {
    boolean named = false;
    for (int i = 1; i < paragraph.getLineCount(); i++) {
      BasedSequence line = paragraph.getContentLines().get(i);
      String written = line.toString();
      int indent = written.length() - written.stripLeading().length();
      boolean opens = indent < 4 && written.startsWith("{", indent);
      Attributes.Parsed parsed = opens ? Attributes.at(written, indent) : null;
      if (parsed != null && !named) attribute(parsed, BlockAttributes.start(line));
      named = parsed != null && (named || parsed.id() != null);
    }
  }

  private boolean lastHeadingHasId() {
    Document.Heading last = facts.headings.get(facts.headings.size() - 1);
    return last.id() != null || last.autoText() != null;
  }

  private void attribute(Attributes.Parsed parsed, int start) {
    String id = parsed.id();
    if (id == null) return;
    Span span = in.span(start + parsed.idStart(), start + parsed.idEnd());
    facts.anchor(in, AnchorKind.ATTRIBUTE, id, span);
  }
}
