package dev.waymark.rules;

import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Offence;
import dev.waymark.lint.Rule;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.Site.Claim;
import java.util.List;

/** One alias on several pages, or twice on one: which page it leads to is chance. */
record DuplicateAlias() implements Rule.SiteRule {
  @Override
  public void check(Site site, Findings out) {
    for (Site.Collision collision : site.collisions()) {
      List<Claim> aliases = collision.claims().stream().filter(Claim::alias).toList();
      for (int i = 1; i < aliases.size(); i++) {
        Claim first = aliases.get(0);
        boolean same = Claims.samePage(first, aliases.get(i));
        String owner = same ? "this page, further up" : Claims.owner(first);
        String message = "alias " + collision.url() + " stands also on " + owner;
        Offence offence = Claims.offence(aliases.get(i), message, List.of(first));
        if (offence != null) out.add(offence);
      }
    }
  }
}
