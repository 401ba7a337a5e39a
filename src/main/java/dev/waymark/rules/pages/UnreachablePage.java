package dev.waymark.rules.pages;

import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Rule;
import dev.waymark.rules.support.Links;
import dev.waymark.rules.support.Suggest;
import dev.waymark.site.model.Site;
import dev.waymark.text.Nearest;

/** A page whose sidebar group its parent does not list: such a page is in no sidebar. */
public record UnreachablePage() implements Rule.SiteRule {
  @Override
  public boolean looksAtTexts() {
    return false;
  }

  @Override
  public void check(Site site, Findings out) {
    for (SidebarGroups.Missed missed : SidebarGroups.missed(site)) {
      String group = missed.group().asString();
      String message =
          "group " + group + " is not one of the sidebar groups of " + Links.name(missed.parent());
      String clause = Nearest.clause(Suggest.near(group, missed.groups()));
      out.add(
          Problem.at(missed.group().span(), message + clause)
              .help("the groups are " + String.join(", ", missed.groups())));
    }
  }
}
