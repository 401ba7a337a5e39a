package dev.waymark.rules.files;

import dev.waymark.lint.Findings;
import dev.waymark.lint.Rule;
import dev.waymark.site.model.Site;

/** A page whose Markdown is too complex to be read. */
public record TooComplex() implements Rule.SiteRule {
  @Override
  public boolean withoutSite() {
    return true;
  }

  @Override
  public void check(Site site, Findings out) {
    site.unread().forEach(defect -> out.add(defect.span(), defect.message()));
  }
}
