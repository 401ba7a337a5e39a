package dev.waymark.rules.pages;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.outputs.ContentPolicy;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Rule;
import dev.waymark.lint.Severity;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import dev.waymark.text.Source;
import java.util.HashSet;
import java.util.Set;

/**
 * A page written in HTML or Org, which Hugo reads only where the site's security settings allow it.
 */
public record RefusedContent() implements Rule.SiteRule {
  @Override
  public boolean looksAtTexts() {
    return false;
  }

  @Override
  public void check(Site site, Findings out) {
    HugoConfig config = site.config();
    ContentPolicy policy = new ContentPolicy(config.options(config.defaultLanguage()));
    Set<Source> seen = new HashSet<>();
    for (Page page : site.pages()) {
      if (page.document() == null || page.adapted() || !seen.add(page.document().source()))
        continue;
      Source source = page.document().source();
      String type = policy.refusedType(source.path());
      if (type == null) continue;
      out.add(
          Problem.at(source.span(0, 0), "hugo refuses to build a page of type " + type)
              // Hugos before 0.162 build it, and one of those may be what the site uses.
              .atMost(config.versionAssumed() ? Severity.WARNING : null)
              .help("allow it in the configuration: security.allowContent: [.*]"));
    }
  }
}
