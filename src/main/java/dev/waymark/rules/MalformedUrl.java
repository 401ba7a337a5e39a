package dev.waymark.rules;

import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Offence;
import dev.waymark.lint.Rule;
import dev.waymark.lint.WebLinks;
import dev.waymark.lint.WebUrl;
import dev.waymark.site.model.Site;
import dev.waymark.text.Span;
import java.util.HashSet;
import java.util.Set;

/** A link to the web that no browser could follow. */
record MalformedUrl() implements Rule.SiteRule {
  @Override
  public void check(Site site, Findings out) {
    Set<Span> said = new HashSet<>();
    for (WebLinks.WebLink link : WebLinks.of(site)) {
      Span place = link.reference().span();
      if (link.to() instanceof WebUrl.Malformed bad && said.add(place))
        out.add(
            Offence.at(place, "malformed address: " + bad.why()).target(link.reference().raw()));
    }
  }
}
