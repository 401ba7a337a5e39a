package dev.waymark.document;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import dev.waymark.document.RenderHooks.Cell;
import dev.waymark.document.RenderHooks.Kind;
import dev.waymark.document.RenderHooks.TableContext;
import dev.waymark.template.Text;
import dev.waymark.template.TextBuilder;
import dev.waymark.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tables, as Hugo's own {@code render-table.html} prints them. */
final class TableHtml {
  private final RenderState r;
  private final InlineHtml inlines;
  private final BlockAttributes attributes;

  TableHtml(RenderState r, InlineHtml inlines, BlockAttributes attributes) {
    this.r = r;
    this.inlines = inlines;
    this.attributes = attributes;
  }

  void table(TableBlock table, TextBuilder out) {
    List<List<Cell>> head = new ArrayList<>();
    List<List<Cell>> body = new ArrayList<>();
    int end = attributes.end(table);
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof TableSeparator) continue;
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (!(row instanceof TableRow) || row.getStartOffset() >= end) continue;
        (part instanceof TableHead ? head : body).add(row(row));
      }
    }
    int ordinal = r.ordinal(RenderState.Counter.TABLE);
    Map<String, Value> own = r.attributes(table);
    if (r.hooks.has(Kind.TABLE, "")) {
      Text hooked = r.hooks.table(new TableContext(head, body, own, ordinal));
      if (hooked != null) {
        out.append(hooked);
        return;
      }
    }
    out.append("<table");
    HtmlAttributes.write(own, true, out);
    out.append(">\n\t<thead>");
    for (List<Cell> row : head) row(row, "th", out);
    out.append("\n\t</thead>\n\t<tbody>");
    for (List<Cell> row : body) row(row, "td", out);
    out.append("\n\t</tbody>\n</table>\n");
  }

  private List<Cell> row(Node row) {
    List<Cell> cells = new ArrayList<>();
    for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
      if (!(node instanceof TableCell cell)) continue;
      TextBuilder html = new TextBuilder(Text.Kind.HTML);
      int from = cell.getText().getStartOffset();
      int end = cell.getText().getEndOffset();
      while (from < end && r.text.charAt(from) <= ' ') from++;
      while (end > from && r.text.charAt(end - 1) <= ' ') end--;
      inlines.block(cell, from, end, InlineHtml.Mode.PAGE, html);
      String alignment =
          cell.getAlignment() == null
              ? ""
              : switch (cell.getAlignment()) {
                case LEFT -> "left";
                case RIGHT -> "right";
                case CENTER -> "center";
              };
      cells.add(new Cell(html.build(), alignment));
    }
    return List.copyOf(cells);
  }

  private static void row(List<Cell> cells, String tag, TextBuilder out) {
    out.append("\n\t\t\t<tr>");
    for (Cell cell : cells) {
      out.append("\n\t\t\t\t\t<").append(tag);
      if (!cell.alignment().isEmpty())
        out.append(" style=\"text-align: ").append(cell.alignment()).append("\"");
      out.append(">").append(cell.html()).append("</").append(tag).append(">");
    }
    out.append("\n\t\t\t</tr>");
  }
}
