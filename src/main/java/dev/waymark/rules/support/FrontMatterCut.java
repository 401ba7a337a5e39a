package dev.waymark.rules.support;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.document.Document;
import dev.waymark.document.Document.FrontMatter;
import dev.waymark.text.Edit;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import org.jspecify.annotations.Nullable;

/** Takes keys and items of lists out of front matter, with their lines, and nothing else. */
public final class FrontMatterCut {
  private FrontMatterCut() {}

  /** The edit that takes out a key with its value; null when its lines hold more than these. */
  public static @Nullable Edit entry(Document document, Data.Entry entry) {
    Span key = entry.keySpan();
    Span value = entry.value().span();
    // Of nothing, the place may be anywhere behind the key.
    return lines(document, key, value.text().isBlank() ? key : value);
  }

  /** The edit that takes one item out of a list, or the list with its only item. */
  public static @Nullable Edit item(Document document, Data.Entry entry, Data item) {
    if (!(entry.value() instanceof Data.Items list) || !list.items().contains(item)) return null;
    if (list.items().size() == 1) return entry(document, entry);
    int at = list.items().indexOf(item);
    Source source = item.span().source();
    if (source.lineText(item.span().line()).strip().startsWith("-"))
      return lines(document, item.span(), item.span());
    boolean last = at == list.items().size() - 1;
    Span other = list.items().get(last ? at - 1 : at + 1).span();
    Span cut =
        last
            ? source.span(other.end(), item.span().end())
            : source.span(item.span().start(), other.start());
    // A comment between two items would go, too.
    return cut.text().contains("#") || cut.text().contains("//") ? null : new Edit(cut, "");
  }

  /** Whole lines of a form that gives each thing its line. */
  private static @Nullable Edit lines(Document document, Span first, Span last) {
    FrontMatter head = document.frontMatter();
    if (head == null || head.format() == null || head.format() == DataFormat.JSON) return null;
    Source source = first.source();
    int start = source.lineStart(first.line());
    int end = source.lineStart(source.line(Math.max(first.end(), last.end() - 1)) + 1);
    String before = source.text().substring(start, first.start()).strip();
    String text = source.text().substring(start, end);
    boolean alone = before.isEmpty() || before.equals("-");
    // A comment stays, and of {a: 1, b: 2} a part is not a line.
    boolean plain = !text.contains(" #") && !text.contains("{");
    return alone && plain && end <= head.whole().end()
        ? new Edit(source.span(start, end), "")
        : null;
  }
}
