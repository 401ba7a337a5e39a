package dev.waymark.rules.web;

import dev.waymark.lint.Answer;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Outcome.Moved;
import dev.waymark.lint.Rule;
import dev.waymark.lint.Web;
import dev.waymark.lint.WebUrl;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Site;
import org.jspecify.annotations.Nullable;

/** A link to an address whose server says that it has moved for good. */
public record MovedUrl() implements Rule.WebRule {
  @Override
  public void check(Site site, Web web, Findings out) {
    ExternalLinks.report(site, web, out, MovedUrl::judge);
  }

  private static @Nullable Problem judge(Reference ref, WebUrl.Page to, Answer answer) {
    // From http to https alone is insecure-url's.
    if (!(answer.outcome() instanceof Moved moved) || moved.to().equals(to.secured())) return null;
    return Problem.at(ref.span(), to.url() + " has moved for good to " + moved.to())
        .fix(ExternalLinks.rewrite(ref, to, answer, moved.to(), true));
  }
}
