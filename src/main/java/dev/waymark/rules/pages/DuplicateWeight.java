package dev.waymark.rules.pages;

import dev.waymark.data.Data;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Findings.Related;
import dev.waymark.lint.Fix;
import dev.waymark.lint.Rule;
import dev.waymark.rules.support.Links;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Siblings with one weight: their order falls to dates and titles.
 *
 * @param last a weight from which on pages are meant to stand last in any order
 */
public record DuplicateWeight(int last) implements Rule.SiteRule {
  @Override
  public boolean looksAtTexts() {
    return false;
  }

  @Override
  public void check(Site site, Findings out) {
    Set<Span> said = new HashSet<>();
    for (Siblings siblings : Siblings.of(site)) {
      Map<Integer, List<Page>> byWeight = new TreeMap<>();
      for (Page page : siblings.weighted()) {
        if (page.weight() < last && Siblings.written(page) != null) {
          byWeight.computeIfAbsent(page.weight(), w -> new ArrayList<>()).add(page);
        }
      }
      // One weight for all is no order at all, but a habit of templates for new pages.
      if (byWeight.size() < 2) continue;
      for (List<Page> same : byWeight.values())
        if (same.size() > 1) report(same, siblings, said, out);
    }
  }

  private void report(List<Page> same, Siblings siblings, Set<Span> said, Findings out) {
    Data here = Siblings.written(same.get(same.size() - 1));
    // A file that stands in for several languages has one weight to fix.
    if (here == null || !said.add(here.span())) return;
    List<Related> others = new ArrayList<>();
    for (Page page : same.subList(0, same.size() - 1)) {
      Data there = Siblings.written(page);
      if (there != null) others.add(new Related(there.span(), "the same weight"));
    }
    int weight = same.get(0).weight();
    String rest = same.size() > 2 ? " and " + (same.size() - 2) + " more" : "";
    String message =
        "weight "
            + weight
            + " is also that of "
            + same.get(0).file()
            + rest
            + " in "
            + Links.name(siblings.parent());
    Fix fix = Renumbering.of(siblings.weighted(), weight, last);
    out.add(Problem.at(here.span(), message).related(others).fix(fix));
  }
}
