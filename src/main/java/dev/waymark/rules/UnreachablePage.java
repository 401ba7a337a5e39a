package dev.waymark.rules;

import dev.waymark.data.Data;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Offence;
import dev.waymark.lint.Rule;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import dev.waymark.text.Nearest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page whose sidebar group its parent does not list: such a page is in no sidebar. */
record UnreachablePage() implements Rule.SiteRule {
  @Override
  public void check(Site site, Findings out) {
    for (Page parent : site.pages()) {
      Data groups = sidebar(parent, "groups");
      if (!(groups instanceof Data.Items items)) continue;
      List<String> names = items.items().stream().map(Data::asString).toList();
      for (Page child : site.children(parent)) {
        Data group = sidebar(child, "group");
        if (group == null || group.asString().isEmpty() || names.contains(group.asString()))
          continue;
        String message =
            "group " + group.asString() + " is none of the sidebar groups of " + Links.name(parent);
        out.add(
            Offence.at(
                    group.span(), message + Nearest.clause(Suggest.near(group.asString(), names)))
                .help("the groups are " + String.join(", ", names)));
      }
    }
  }

  private static @Nullable Data sidebar(Page page, String key) {
    return page.params().param("sidebar") instanceof Data.Table table ? table.get(key) : null;
  }
}
