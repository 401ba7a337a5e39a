package dev.waymark.document;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.waymark.document.RenderHooks.HeadingContext;
import dev.waymark.document.RenderHooks.Kind;
import dev.waymark.document.Rendered.Section;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.markdown.MarkdownOptions.Feature;
import dev.waymark.template.Text;
import dev.waymark.template.TextBuilder;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Blocks as Goldmark and Hugo print them ({@code goldmark/renderer/html/html.go}). */
final class BlockHtml {
  private final RenderState r;
  private final InlineHtml inlines;
  private final ParagraphHtml paragraphs;
  private final CodeHtml codes;
  private final QuoteHtml quotes;
  private final TableHtml tables;
  private final FootnoteHtml footnotes;
  private final List<Section> sections = new ArrayList<>();

  BlockHtml(RenderState r, FootnoteHtml footnotes, BlockAttributes attributes) {
    this.r = r;
    this.footnotes = footnotes;
    inlines = new InlineHtml(r, footnotes);
    paragraphs = new ParagraphHtml(r, inlines, attributes);
    codes = new CodeHtml(r);
    quotes = new QuoteHtml(r);
    tables = new TableHtml(r, inlines, attributes);
  }

  List<Section> sections() {
    return sections;
  }

  void children(Node parent, TextBuilder out) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      Why doubt = r.doubt(node);
      if (doubt == null) {
        node(node, out);
      } else {
        TextBuilder part = new TextBuilder(Text.Kind.HTML);
        node(node, part);
        out.append(part.build().maybe(doubt));
      }
    }
  }

  private void node(Node node, TextBuilder out) {
    if (node instanceof Paragraph paragraph) {
      paragraphs.paragraph(paragraph, Text.EMPTY, out);
    } else if (node instanceof Heading heading) {
      heading(heading, out);
    } else if (node instanceof FencedCodeBlock fence) {
      codes.fence(fence, out);
    } else if (node instanceof IndentedCodeBlock code) {
      codes.indented(code, out);
    } else if (node instanceof HtmlBlockBase html) {
      html(html, out);
    } else if (node instanceof BlockQuote quote) {
      TextBuilder inner = new TextBuilder(Text.Kind.HTML);
      children(quote, inner);
      quotes.quote(quote, inner.build(), out);
    } else if (node instanceof DefinitionList || node instanceof ListBlock) {
      list(node, out);
    } else if (node instanceof DefinitionItem item) {
      definition(item, out);
    } else if (node instanceof DefinitionTerm) {
      term(node, out);
    } else if (node instanceof ListItem item) {
      item(item, out);
    } else if (node instanceof ThematicBreak) {
      out.append("<hr");
      HtmlAttributes.write(r.attributes(node), false, out);
      out.append(r.close()).append("\n");
    } else if (node instanceof TableBlock table) {
      tables.table(table, out);
    } else if (!(node instanceof FootnoteBlock) && !(node instanceof Reference)) {
      children(node, out);
    }
  }

  private void open(String tag, Node node, TextBuilder out) {
    out.append("<").append(tag);
    HtmlAttributes.write(r.attributes(node), false, out);
    out.append(">");
  }

  private void list(Node list, TextBuilder out) {
    String tag = list instanceof DefinitionList ? "dl" : list instanceof OrderedList ? "ol" : "ul";
    out.append("<").append(tag);
    if (list instanceof OrderedList ordered && ordered.getStartNumber() != 1)
      out.append(" start=\"" + ordered.getStartNumber() + "\"");
    HtmlAttributes.write(r.attributes(list), false, out);
    out.append(">\n");
    children(list, out);
    out.append("</").append(tag).append(">\n");
  }

  private void item(ListItem item, TextBuilder out) {
    open("li", item, out);
    Node first = item.getFirstChild();
    boolean text = first instanceof Paragraph paragraph && paragraphs.tight(paragraph);
    if (first != null && !text) out.append("\n");
    children(item, out);
    out.append("</li>\n");
  }

  private void definition(DefinitionItem item, TextBuilder out) {
    open("dd", item, out);
    Node first = item.getFirstChild();
    boolean tight = first instanceof Paragraph paragraph && paragraphs.tight(paragraph);
    if (!tight) out.append("\n");
    children(item, out);
    out.append("</dd>\n");
  }

  private void term(Node term, TextBuilder out) {
    out.append("<dt");
    if (r.attributes(term).get("id") instanceof Text id)
      sections.add(new Section(0, id, Text.EMPTY, Text.EMPTY));
    HtmlAttributes.write(r.attributes(term), true, out);
    out.append(">");
    Node inside = term.getFirstChild() instanceof Paragraph paragraph ? paragraph : term;
    inlines.block(inside, 0, term.getEndOffset(), InlineHtml.Mode.PAGE, out);
    out.append("</dt>\n");
  }

  private void heading(Heading heading, TextBuilder out) {
    HeadingText place = r.headings.get(heading);
    int from = place == null ? heading.getStartOffset() : 0;
    int to = place == null ? heading.getEndOffset() : place.to();
    Text html = inside(heading, from, to, InlineHtml.Mode.PAGE);
    Text id = r.ids.getOrDefault(heading, Text.EMPTY);
    int level = heading.getLevel();
    Text written = r.input.part(place == null ? to : Math.min(place.from(), to), to);
    Text title = written.become(PlainText.visible(heading, r.in, r.options, to), Text.Kind.PLAIN);
    Text contents = inside(heading, from, to, InlineHtml.Mode.CONTENTS);
    sections.add(new Section(level, id, title, contents));
    Map<String, Value> attributes = r.attributes(heading);
    if (r.hooks.has(Kind.HEADING, "")) {
      int ordinal = r.ordinal(RenderState.Counter.HEADING);
      Text plain =
          written.become(
              PlainText.handed(heading, r.in, r.options, r.version, to), Text.Kind.PLAIN);
      Text hooked =
          r.hooks.heading(new HeadingContext(level, id, html, plain, attributes, ordinal));
      if (hooked != null) {
        out.append(hooked);
        return;
      }
    }
    out.append("<h" + level);
    HtmlAttributes.write(attributes, true, out);
    out.append(">").append(html).append("</h" + level + ">\n");
  }

  private Text inside(Node block, int from, int to, InlineHtml.Mode mode) {
    TextBuilder inner = new TextBuilder(Text.Kind.HTML);
    inlines.block(block, from, to, mode, inner);
    return inner.build();
  }

  private void html(HtmlBlockBase block, TextBuilder out) {
    Text html = r.copy(block.getContentChars());
    if (html.isEmpty()) html = r.copy(block.getChars());
    if (r.options.has(Feature.UNSAFE)) {
      out.append(html);
      if (!html.value().endsWith("\n")) out.append("\n");
    } else if (!html.value().stripLeading().startsWith("<!--")
        || !r.version.has(HugoChange.COMMENTS_LEAVE_NO_TRACE)) {
      out.append("<!-- raw HTML omitted -->\n");
    }
  }

  /** The list of footnotes at the end. */
  void footnotes(TextBuilder out) {
    if (footnotes.used().isEmpty()) return;
    out.append("<div class=\"footnotes\" role=\"doc-endnotes\">\n<hr" + r.close() + "\n<ol>\n");
    for (FootnoteBlock block : footnotes.used()) {
      out.append(footnotes.open(block));
      Text back = footnotes.back(block, r.printing.backlink());
      Node last = block.getLastChild();
      for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
        boolean end = node == last;
        if (node instanceof Paragraph paragraph)
          paragraphs.paragraph(paragraph, end ? back : Text.EMPTY, out);
        else node(node, out);
        if (end && !(node instanceof Paragraph)) out.append(back);
      }
      if (last == null) out.append(back);
      out.append("</li>\n");
    }
    out.append("</ol>\n</div>\n");
  }
}
