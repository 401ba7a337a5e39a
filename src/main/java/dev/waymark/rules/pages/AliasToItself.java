package dev.waymark.rules.pages;

import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Rule;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.Site.Claim;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An alias that is its own page's address: the page may be overwritten by a redirect to itself. */
public record AliasToItself() implements Rule.SiteRule {
  @Override
  public boolean looksAtTexts() {
    return false;
  }

  @Override
  public void check(Site site, Findings out) {
    for (Site.Collision collision : site.collisions()) {
      Set<@Nullable Page> pages = Collections.newSetFromMap(new IdentityHashMap<>());
      collision.claims().stream().filter(c -> !c.alias()).forEach(c -> pages.add(c.page()));
      for (Claim alias : collision.claims()) {
        if (!alias.alias() || alias.page() == null || !pages.contains(alias.page())) continue;
        String message = "alias " + collision.url() + " is this page's own address";
        Problem problem = Claims.problem(alias, message, List.of());
        if (problem != null) out.add(problem);
      }
    }
  }
}
