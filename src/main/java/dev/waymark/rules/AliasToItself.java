package dev.waymark.rules;

import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Offence;
import dev.waymark.lint.Rule;
import dev.waymark.site.Site;
import dev.waymark.site.Site.Claim;
import java.util.List;

/** An alias that is its own page's address: the page may be overwritten by a redirect to itself. */
record AliasToItself() implements Rule.SiteRule {
  @Override
  public void check(Site site, Findings out) {
    for (Site.Collision collision : site.collisions()) {
      for (Claim alias : collision.claims()) {
        if (!alias.alias()) continue;
        if (collision.claims().stream().noneMatch(c -> !c.alias() && Claims.samePage(c, alias))) continue;
        String message = "alias " + collision.url() + " is this page's own address";
        Offence offence = Claims.offence(alias, message, List.of());
        if (offence != null) out.add(offence);
      }
    }
  }
}
