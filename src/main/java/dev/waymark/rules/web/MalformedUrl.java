package dev.waymark.rules.web;

import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Rule;
import dev.waymark.lint.WebUrl;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.text.Span;
import java.util.HashSet;
import java.util.Set;

/** A link to the web that no browser could follow. */
public record MalformedUrl() implements Rule.SiteRule {
  @Override
  public boolean withoutSite() {
    return true;
  }

  @Override
  public void check(Site site, Findings out) {
    Set<Span> said = new HashSet<>();
    for (Reference link : site.references()) {
      if (!(link.resolution() instanceof Resolution.External external)) continue;
      if (WebUrl.isPlain(external.url())) continue;
      if (WebUrl.of(external.url()) instanceof WebUrl.Malformed bad && said.add(link.span()))
        out.add(Problem.at(link.span(), "malformed address: " + bad.why()).target(link.raw()));
    }
  }
}
