package dev.waymark.document;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.markdown.HeadingIds;
import dev.waymark.hugo.markdown.MarkdownOptions.Feature;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Learns from the whole tree what its parts need: ids, attributes, numbers. */
final class Preparation {
  private final RenderState r;
  private final HeadingIds ids;
  private final FootnoteHtml footnotes;
  private final BlockAttributes blocks;

  Preparation(RenderState r, HeadingIds ids, FootnoteHtml footnotes, BlockAttributes blocks) {
    this.r = r;
    this.ids = ids;
    this.footnotes = footnotes;
    this.blocks = blocks;
  }

  void visit(Node node) {
    if (node instanceof Heading heading) heading(heading);
    else if (node instanceof DefinitionTerm) term(node);
    else if (node instanceof Image || node instanceof ImageRef ref && ref.isDefined())
      r.images.put(node, r.images.size());
    else if (node instanceof FootnoteMarks.Mark mark) footnotes.add(mark);
    else if (node instanceof FootnoteBlock block) footnotes.add(block);
    else if (r.options.has(Feature.BLOCK_ATTRIBUTE) && node instanceof Paragraph paragraph)
      blocks.paragraph(paragraph);
    else if (r.options.has(Feature.BLOCK_ATTRIBUTE) && node instanceof TableBlock table)
      blocks.table(table);
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) visit(child);
  }

  private void heading(Heading heading) {
    HeadingText place = HeadingText.of(heading, r.text, r.options, r.version);
    r.headings.put(heading, place);
    Map<String, Value> all = new LinkedHashMap<>();
    if (place.attributes() != null)
      all.putAll(HtmlAttributes.of(place.attributes(), r.input, place.lastLine()));
    Text id = null;
    if (place.id() != null) {
      id = all.get("id") instanceof Text explicit ? explicit : Text.of(place.id());
      ids.explicit(id.value());
    } else if (r.options.has(Feature.AUTO_HEADING_ID)) {
      id = auto(place.auto(heading, r.in, r.options), "heading", place.from(), place.to());
    }
    if (id != null) {
      r.ids.put(heading, id);
      all.put("id", id);
    }
    if (!all.isEmpty()) r.attribute(heading, all);
  }

  private void term(Node term) {
    if (!r.options.has(Feature.AUTO_DEFINITION_TERM_ID)) return;
    String plain = PlainText.forId(term, r.in, r.options, term.getEndOffset());
    Text id = auto(plain, "term", term.getStartOffset(), term.getEndOffset());
    if (id != null) r.attribute(term, Map.of("id", id));
  }

  private @Nullable Text auto(@Nullable String text, String fallback, int from, int to) {
    if (text == null || text.isEmpty() && r.version.has(HugoChange.IDS_FROM_TEXT)) return null;
    Text written = r.input.part(from, Math.max(from, to)).as(Text.Kind.PLAIN);
    return written.become(ids.auto(text, fallback));
  }
}
