package dev.waymark.rules.pages;

import dev.waymark.lint.Findings;
import dev.waymark.lint.Rule;
import dev.waymark.rules.support.Links;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import dev.waymark.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A page without weight where most of its siblings have one: it sorts after all of them. */
public record MissingWeight() implements Rule.SiteRule {
  @Override
  public boolean looksAtTexts() {
    return false;
  }

  @Override
  public void check(Site site, Findings out) {
    Set<Span> said = new HashSet<>();
    for (Siblings siblings : Siblings.of(site)) {
      List<Page> weighted = siblings.weighted();
      int all = siblings.pages().size();
      if (weighted.size() < 2 || weighted.size() * 2 <= all || weighted.size() == all) continue;
      for (Page page : siblings.pages()) {
        Span place = page.position();
        if (page.weight() != 0 || place == null || Siblings.written(page) != null) continue;
        if (!said.add(place)) continue;
        out.add(
            place,
            "no weight, while "
                + weighted.size()
                + " of "
                + all
                + " pages in "
                + Links.name(siblings.parent())
                + " have one");
      }
    }
  }
}
