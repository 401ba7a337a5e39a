package dev.waymark.rules;

import dev.waymark.data.Data;
import dev.waymark.document.Document;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Rule;

/** A key of front matter with nothing behind it: forgotten, or to be deleted. */
record NullValue() implements Rule.DocumentRule {
  @Override
  public void check(Document document, Findings out) {
    visit(document.values(), out);
  }

  /** The readers bound how deep values nest. */
  private static void visit(Data data, Findings out) {
    if (data instanceof Data.Items items) items.items().forEach(item -> visit(item, out));
    if (!(data instanceof Data.Table table)) return;
    for (Data.Entry entry : table.entries()) {
      if (entry.value() instanceof Data.Nothing)
        out.add(entry.keySpan(), entry.key() + " has no value");
      else visit(entry.value(), out);
    }
  }
}
