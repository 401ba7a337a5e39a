package dev.waymark.rules.pages;

import dev.waymark.data.Data;
import dev.waymark.lint.Fix;
import dev.waymark.site.model.Page;
import dev.waymark.text.Edit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** New weights for siblings that share one: as few as can be, in the order that readers see. */
final class Renumbering {
  private Renumbering() {}

  /**
   * The fix that gives the pages of one weight weights of their own and pushes those behind as far
   * as they stand in the way; null when that reaches a page whose weight stands elsewhere, or
   * {@code last}.
   *
   * @param weighted all siblings with a weight, in order
   */
  static @Nullable Fix of(List<Page> weighted, int weight, int last) {
    List<Edit> edits = new ArrayList<>();
    int before = weight - 1;
    for (Page page : weighted) {
      if (page.weight() < weight) continue;
      if (page.weight() > before) {
        // The rest stands behind a gap.
        if (page.weight() > weight) break;
        before = page.weight();
        continue;
      }
      before++;
      Data written = Siblings.written(page);
      if (before >= last || !(written instanceof Data.Num)) return null;
      edits.add(new Edit(written.span(), String.valueOf(before)));
    }
    if (edits.isEmpty()) return null;
    String pages = edits.size() == 1 ? "1 page" : edits.size() + " pages";
    return new Fix("renumber " + pages + ", keeping the order", false, List.copyOf(edits));
  }
}
