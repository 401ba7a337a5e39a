package dev.waymark.lint;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.document.Document;
import dev.waymark.document.Document.FrontMatter;
import dev.waymark.text.Edit;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds items to a list of texts in front matter, in the style in which the page writes it. */
public final class FrontMatterList {
  private FrontMatterList() {}

  /**
   * The edit that adds {@code items} to the list {@code key}; null when the page's form has none.
   */
  public static @Nullable Edit add(Document document, String key, List<String> items) {
    FrontMatter head = document.frontMatter();
    Source source = document.source();
    if (head == null) return new Edit(source.span(0, 0), "---\n" + yaml(key, items) + "---\n");
    if (head.format() == null) return null;
    Data value = head.data().get(key);
    if (value == null) return absent(head, key, items);
    if (value instanceof Data.Items list && !list.items().isEmpty()) {
      return longer(head.format(), list, items);
    }
    if (value instanceof Data.Items) {
      return new Edit(value.span(), "[" + flow(head.format(), items) + "]");
    }
    if (!(value instanceof Data.Text text)) return null;
    String both = text.span().text() + ", " + flow(head.format(), items);
    return new Edit(value.span(), "[" + both + "]");
  }

  private static @Nullable Edit absent(FrontMatter head, String key, List<String> items) {
    Span inside = head.inside();
    Source source = inside.source();
    // TOML's keys end with the first table, so a new one comes first; YAML's may come last.
    if (head.format() == DataFormat.TOML) {
      String line = key + " = [" + flow(DataFormat.TOML, items) + "]\n";
      return new Edit(source.span(inside.start(), inside.start()), line);
    }
    if (head.format() == DataFormat.YAML) {
      String open = inside.text().isEmpty() || inside.text().endsWith("\n") ? "" : "\n";
      return new Edit(source.span(inside.end(), inside.end()), open + yaml(key, items));
    }
    int brace = source.text().indexOf('{', inside.start() - 1);
    if (brace < 0 || head.data().entries().isEmpty()) return null;
    String member = "\n  \"" + key + "\": [" + flow(DataFormat.JSON, items) + "],";
    return new Edit(source.span(brace + 1, brace + 1), member);
  }

  private static @Nullable Edit longer(DataFormat format, Data.Items list, List<String> items) {
    Data last = list.items().get(list.items().size() - 1);
    Source source = last.span().source();
    String line = source.lineText(last.span().line());
    boolean block = format == DataFormat.YAML && line.stripLeading().startsWith("-");
    if (!block) {
      int end = last.span().end();
      return new Edit(source.span(end, end), ", " + flow(format, items));
    }
    String indent = line.substring(0, line.indexOf('-'));
    int end = source.lineStart(last.span().line()) + line.length();
    String more =
        items.stream()
            .map(item -> "\n" + indent + "- " + like(last, item))
            .collect(Collectors.joining());
    return new Edit(source.span(end, end), more);
  }

  private static String yaml(String key, List<String> items) {
    return key
        + ":\n"
        + items.stream().map(i -> "  - " + plain(i) + "\n").collect(Collectors.joining());
  }

  private static String flow(DataFormat format, List<String> items) {
    return items.stream()
        .map(item -> format == DataFormat.YAML ? plain(item) : quoted(item))
        .collect(Collectors.joining(", "));
  }

  /** An item quoted as its neighbour is. */
  private static String like(Data neighbour, String item) {
    return neighbour.span().text().startsWith("\"") ? quoted(item) : plain(item);
  }

  private static String plain(String item) {
    return item.matches("/[A-Za-z0-9/_.~%-]*") ? item : quoted(item);
  }

  private static String quoted(String item) {
    return "\"" + item.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
