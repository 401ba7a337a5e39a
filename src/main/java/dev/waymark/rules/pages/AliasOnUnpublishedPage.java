package dev.waymark.rules.pages;

import dev.waymark.data.Data;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Rule;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;

/**
 * Aliases on a page that is never rendered: Hugo does not write them, or they lead to nothing
 * ({@code hugolib/alias.go}). Drafts are left alone, their day comes.
 */
public record AliasOnUnpublishedPage() implements Rule.SiteRule {
  @Override
  public boolean looksAtTexts() {
    return false;
  }

  @Override
  public void check(Site site, Findings out) {
    for (Page page : site.pages()) {
      boolean never =
          switch (page.status()) {
            case RENDER_NEVER, RENDER_LINK, KIND_DISABLED, KIND_ABSENT -> true;
            default -> false;
          };
      Data aliases = never ? page.params().own().get("aliases") : null;
      if (aliases == null) continue;
      for (Data alias : aliases.asList()) {
        if (alias.asString().isEmpty()) continue;
        String message = "alias " + alias.asString() + " leads nowhere: this page is not rendered";
        out.add(alias.span(), message);
      }
    }
  }
}
