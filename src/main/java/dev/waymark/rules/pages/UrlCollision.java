package dev.waymark.rules.pages;

import dev.waymark.data.Data;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Rule;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.Site.Claim;
import java.util.List;

/**
 * Pages or static files that Hugo writes to one output file: which of them readers get is chance.
 * Also a page that it writes twice to one file, first as HTML.
 */
public record UrlCollision() implements Rule.SiteRule {
  @Override
  public boolean looksAtTexts() {
    return false;
  }

  @Override
  public void check(Site site, Findings out) {
    for (Page page : site.pages()) {
      String lost = page.lostTo();
      Data url = page.params().own().get("url");
      if (lost == null || url == null) continue;
      out.add(url.span(), "the page's output format " + lost + " is written to this address, too");
    }
    for (Site.Collision collision : site.collisions()) {
      List<Claim> claims = collision.claims().stream().filter(c -> !c.alias()).toList();
      for (int i = claims.size() - 1; i > 0; i--) {
        Claim first = claims.get(0);
        Claim claim = claims.get(i);
        if (Claims.samePage(first, claim)) continue;
        boolean swap = Claims.place(claim) == null;
        Claim at = swap ? first : claim;
        Claim other = swap ? claim : first;
        String message = collision.url() + " is also published by " + Claims.owner(other);
        Problem problem = Claims.problem(at, message, List.of(other));
        if (problem != null) out.add(problem);
      }
    }
  }
}
