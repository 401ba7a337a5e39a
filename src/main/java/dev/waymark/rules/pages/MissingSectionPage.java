package dev.waymark.rules.pages;

import dev.waymark.lint.Findings;
import dev.waymark.lint.Rule;
import dev.waymark.site.model.Site;
import dev.waymark.text.Span;

/** A folder of pages without a page of its own: readers who shorten the address get a 404. */
public record MissingSectionPage() implements Rule.SiteRule {
  @Override
  public boolean looksAtTexts() {
    return false;
  }

  @Override
  public void check(Site site, Findings out) {
    for (Site.MissingSection missing : site.missingSections()) {
      Span place = missing.first().position();
      if (place == null) continue;
      out.add(
          place,
          "the folder of this page, "
              + missing.path()
              + ", has no _index.md, so its address is a 404");
    }
  }
}
