package dev.waymark.document;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waymark.template.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Lines of attributes behind blocks ({@code markup/goldmark/internal/extensions/attributes}). */
final class BlockAttributes {
  /** A part of a paragraph that is one of its own. */
  record Piece(int from, int to, Map<String, Value> attributes) {}

  private final RenderState r;
  private final Map<Node, List<Piece>> pieces = new IdentityHashMap<>();
  private final Map<Node, Integer> tableEnds = new IdentityHashMap<>();

  BlockAttributes(RenderState r) {
    this.r = r;
  }

  /** The paragraphs that a paragraph is. */
  List<Piece> pieces(Paragraph paragraph) {
    List<Piece> found = pieces.get(paragraph);
    return found != null
        ? found
        : List.of(new Piece(paragraph.getStartOffset(), paragraph.getEndOffset(), Map.of()));
  }

  /** Where a table's rows end. */
  int end(TableBlock table) {
    return tableEnds.getOrDefault(table, table.getEndOffset());
  }

  void table(TableBlock table) {
    int end = table.getEndOffset();
    while (end > table.getStartOffset() && r.text.charAt(end - 1) <= ' ') end--;
    int start = Math.max(table.getStartOffset(), r.text.lastIndexOf('\n', end - 1) + 1);
    Attributes.Parsed parsed = Attributes.wholeLine(r.text.substring(start, end));
    if (parsed == null || start == table.getStartOffset()) return;
    tableEnds.put(table, start);
    r.attribute(table, HtmlAttributes.of(parsed, r.input, start));
  }

  void paragraph(Paragraph paragraph) {
    if (paragraph.getLineCount() < 2) {
      alone(paragraph);
      return;
    }
    List<Piece> found = new ArrayList<>();
    boolean any = false;
    int from = paragraph.getStartOffset();
    int last = from;
    for (int i = 0; i < paragraph.getLineCount(); i++) {
      BasedSequence line = paragraph.getContentLines().get(i);
      String written = line.toString();
      int start = start(line);
      int indent = written.length() - written.stripLeading().length();
      boolean opens = i > 0 && indent < 4 && written.startsWith("{", indent);
      Attributes.Parsed parsed = opens ? Attributes.at(written, indent) : null;
      if (parsed != null) {
        any = true;
        Map<String, Value> all = HtmlAttributes.of(parsed, r.input, start);
        Node container = container(paragraph, start + indent);
        if (container != paragraph) r.attribute(container, all);
        if (last > from) found.add(new Piece(from, last, container == paragraph ? all : Map.of()));
        else if (!found.isEmpty()) more(found, all);
        from = line.getEndOffset();
        last = from;
      } else {
        int end = line.getEndOffset();
        while (end > start && r.text.charAt(end - 1) <= ' ') end--;
        if (last == from && any) from = start + indent;
        last = end;
      }
    }
    if (last > from) found.add(new Piece(from, last, Map.of()));
    if (any) pieces.put(paragraph, found);
  }

  /** Where a line begins; flexmark counts from behind its blanks, which are part of its text. */
  static int start(BasedSequence line) {
    return line.getEndOffset() - line.length();
  }

  /** A second line of attributes is for what the first was for. */
  private static void more(List<Piece> found, Map<String, Value> all) {
    Piece before = found.remove(found.size() - 1);
    Map<String, Value> both = new java.util.LinkedHashMap<>(before.attributes());
    all.forEach(both::putIfAbsent);
    found.add(new Piece(before.from(), before.to(), both));
  }

  /** A paragraph that is nothing but attributes is for the block before, or for nothing. */
  private void alone(Paragraph paragraph) {
    int start = paragraph.getStartOffset();
    int end = paragraph.getEndOffset();
    while (end > start && r.text.charAt(end - 1) <= ' ') end--;
    Attributes.Parsed parsed = Attributes.wholeLine(r.text.substring(start, end));
    if (parsed == null) return;
    pieces.put(paragraph, List.of());
    Node before = paragraph.getPrevious();
    if (before == null || before instanceof FencedCodeBlock) return;
    if (apart(r.text, before, start)) return;
    r.attribute(before, HtmlAttributes.of(parsed, r.input, start));
  }

  /** Whether a blank line stands between a block and a place behind it. */
  static boolean apart(String text, Node before, int start) {
    int gap = Math.min(before.getEndOffset(), start);
    while (gap > 0 && text.charAt(gap - 1) <= ' ') gap--;
    int second = text.indexOf('\n', text.indexOf('\n', gap) + 1);
    return second >= 0 && second < start;
  }

  /**
   * The block that a line of attributes in a paragraph is for: one that lacks the marks of the
   * quotations and lists around it is behind those.
   */
  private Node container(Paragraph paragraph, int line) {
    int at = r.text.lastIndexOf('\n', line - 1) + 1;
    Deque<Node> around = new ArrayDeque<>();
    for (Node node = paragraph.getParent(); node != null; node = node.getParent())
      if (node instanceof BlockQuote || node instanceof ListItem) around.push(node);
    for (Node node : around) {
      int from = at;
      while (at < line && r.text.charAt(at) == ' ') at++;
      if (node instanceof BlockQuote) {
        if (at >= line || r.text.charAt(at) != '>') return node;
        at++;
      } else {
        int content = node.getFirstChild() == null ? line : node.getFirstChild().getStartOffset();
        int start = r.text.lastIndexOf('\n', node.getStartOffset() - 1) + 1;
        boolean inside = at - from > 1 && at - from >= Math.min(content - start, 2);
        Node list = node.getParent();
        if (!inside && list != null) return list;
      }
    }
    return paragraph;
  }
}
