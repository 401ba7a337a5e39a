package dev.waymark.template.functions;

import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import java.util.ArrayList;
import java.util.List;

/** Comma-separated values as Go's {@code encoding/csv} reads them; cells keep their places. */
final class Csv {
  private final Text text;
  private final String all;
  private final char between;
  private final boolean lazy;
  private int at;

  private Csv(Text text, char between, boolean lazy) {
    this.text = text;
    this.all = text.value();
    this.between = between;
    this.lazy = lazy;
  }

  static List<List<Text>> read(Text text, char between, String comment, boolean lazy) {
    Csv csv = new Csv(lines(text), between, lazy);
    List<List<Text>> rows = new ArrayList<>();
    while (csv.at < csv.all.length()) {
      int end = csv.lineEnd(csv.at);
      boolean skipped = !comment.isEmpty() && csv.all.startsWith(comment, csv.at);
      if (skipped || end == csv.at) {
        csv.at = end + 1;
        continue;
      }
      List<Text> row = csv.row();
      if (!rows.isEmpty() && rows.get(0).size() != row.size())
        throw new TemplateError("record on line " + (rows.size() + 1) + ": wrong number of fields");
      rows.add(row);
    }
    return rows;
  }

  private int lineEnd(int from) {
    int end = all.indexOf('\n', from);
    return end < 0 ? all.length() : end;
  }

  /** Without carriage returns at ends of lines ({@code Reader.readLine}). */
  private static Text lines(Text text) {
    String all = text.value();
    Texts.Joiner lines = new Texts.Joiner();
    int kept = 0;
    for (int at = all.indexOf('\r'); at >= 0; at = all.indexOf('\r', at + 1)) {
      if (at + 1 < all.length() && all.charAt(at + 1) != '\n') continue;
      lines.add(text.part(kept, at));
      kept = at + 1;
    }
    return kept == 0 ? text : lines.add(text.part(kept, all.length())).text();
  }

  private List<Text> row() {
    List<Text> row = new ArrayList<>();
    while (true) {
      row.add(at < all.length() && all.charAt(at) == '"' ? quoted() : bare());
      if (at >= all.length()) return row;
      char c = all.charAt(at++);
      if (c != between) return row;
    }
  }

  /** A cell without quotes; stands behind it then. */
  private Text bare() {
    int start = at;
    int line = lineEnd(start);
    int end = all.indexOf(between, start);
    boolean last = end < 0 || end > line;
    at = last ? line : end;
    Text cell = text.part(start, at);
    if (!lazy && cell.value().indexOf('"') >= 0)
      throw new TemplateError("parse error: bare \" in non-quoted-field");
    return cell.as(Text.Kind.PLAIN);
  }

  private Text quoted() {
    Text cell = Text.EMPTY;
    int start = ++at;
    while (true) {
      int quote = all.indexOf('"', at);
      if (quote < 0) {
        if (!lazy) throw new TemplateError("parse error: extraneous or missing \" in quoted-field");
        at = all.length();
        return cell.plus(text.part(start, at));
      }
      int next = quote + 1;
      if (next < all.length() && all.charAt(next) == '"') {
        cell = cell.plus(text.part(start, next));
        at = start = next + 1;
        continue;
      }
      boolean ends =
          next == all.length() || all.charAt(next) == between || all.charAt(next) == '\n';
      if (!ends && !lazy)
        throw new TemplateError("parse error: extraneous or missing \" in quoted-field");
      if (!ends) {
        at = next;
        continue;
      }
      cell = cell.plus(text.part(start, quote));
      at = next;
      return cell.as(Text.Kind.PLAIN);
    }
  }
}
