package dev.waymark.rules.frontmatter;

import dev.waymark.data.Data;
import dev.waymark.document.Document;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Fix;
import dev.waymark.lint.Rule;
import dev.waymark.rules.support.FrontMatterCut;
import dev.waymark.text.Edit;
import java.util.List;

/** A key of front matter with nothing behind it: forgotten, or to be deleted. */
public record NullValue() implements Rule.DocumentRule {
  @Override
  public void check(Document document, Findings out) {
    visit(document, document.values(), out);
  }

  /** The readers bound how deep values nest. */
  private static void visit(Document document, Data data, Findings out) {
    if (data instanceof Data.Items items) items.items().forEach(item -> visit(document, item, out));
    if (!(data instanceof Data.Table table)) return;
    for (Data.Entry entry : table.entries()) {
      if (!(entry.value() instanceof Data.Nothing)) {
        visit(document, entry.value(), out);
        continue;
      }
      Edit cut = table.entries().size() > 1 ? FrontMatterCut.entry(document, entry) : null;
      Fix fix = cut == null ? null : new Fix("remove " + entry.key(), false, List.of(cut));
      out.add(Problem.at(entry.keySpan(), entry.key() + " has no value").fix(fix));
    }
  }
}
