package dev.waymark.rules.shortcodes;

import dev.waymark.data.Data;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Rule;
import dev.waymark.rules.support.Suggest;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.Site.ListUse;
import dev.waymark.text.Nearest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A shortcode that shows a list of front matter which the page does not have: Hugo shows nothing
 * and says nothing.
 */
public record UnknownCardList() implements Rule.SiteRule {
  @Override
  public void check(Site site, Findings out) {
    for (ListUse use : site.listUses()) {
      if (use.items() != null && !(use.items() instanceof Data.Text)) continue;
      List<String> nearest = Suggest.near(use.listName(), lists(use.page()));
      String message = "this page has no list " + use.listName() + Nearest.clause(nearest);
      out.add(
          Problem.at(use.nameSpan(), message)
              .fix(Suggest.fix(use.nameSpan(), use.listName(), nearest)));
    }
  }

  /** The names of all lists of a page, at top level and below {@code params}. */
  private static Set<String> lists(Page page) {
    Set<String> names = new TreeSet<>();
    Data.Table own = page.params().own();
    Data.Table params = own.table("params");
    for (Data.Table table : params == null ? List.of(own) : List.of(own, params)) {
      for (Data.Entry entry : table.entries()) {
        if (entry.value() instanceof Data.Items items
            && items.items().stream().allMatch(i -> i instanceof Data.Table)) {
          names.add(entry.key());
        }
      }
    }
    return names;
  }
}
