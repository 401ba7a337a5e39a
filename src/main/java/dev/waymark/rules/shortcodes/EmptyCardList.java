package dev.waymark.rules.shortcodes;

import dev.waymark.data.Data;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Findings.Related;
import dev.waymark.lint.Rule;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.Site.ListUse;
import java.util.List;

/** A shortcode that shows a list of front matter in which nothing stands. */
public record EmptyCardList() implements Rule.SiteRule {
  @Override
  public void check(Site site, Findings out) {
    for (ListUse use : site.listUses()) {
      Data items = use.items();
      boolean empty =
          items instanceof Data.Nothing
              || items instanceof Data.Items list && list.items().isEmpty();
      if (items == null || !empty) continue;
      out.add(
          Problem.at(
                  use.nameSpan(), "list " + use.listName() + " is empty, so nothing is shown here")
              .related(List.of(new Related(items.span(), "the list"))));
    }
  }
}
