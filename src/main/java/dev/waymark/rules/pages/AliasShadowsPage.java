package dev.waymark.rules.pages;

import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Rule;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.Site.Claim;
import java.util.List;

/** An alias at the address of another page: one of the two is lost. */
public record AliasShadowsPage() implements Rule.SiteRule {
  @Override
  public boolean looksAtTexts() {
    return false;
  }

  @Override
  public void check(Site site, Findings out) {
    for (Site.Collision collision : site.collisions()) {
      List<Claim> others = collision.claims().stream().filter(c -> !c.alias()).limit(2).toList();
      for (Claim alias : collision.claims()) {
        if (!alias.alias()) continue;
        for (Claim real : others) {
          if (Claims.samePage(alias, real)) continue;
          String message = "alias " + collision.url() + " is the address of " + Claims.owner(real);
          Problem problem = Claims.problem(alias, message, List.of(real));
          if (problem != null) out.add(problem);
          break;
        }
      }
    }
  }
}
