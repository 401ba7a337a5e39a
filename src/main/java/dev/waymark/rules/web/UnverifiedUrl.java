package dev.waymark.rules.web;

import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Outcome.Unverified;
import dev.waymark.lint.Rule;
import dev.waymark.lint.Web;
import dev.waymark.site.model.Site;

/** A link to an address of which nobody could tell whether it is alive. */
public record UnverifiedUrl() implements Rule.WebRule {
  @Override
  public void check(Site site, Web web, Findings out) {
    ExternalLinks.report(
        site,
        web,
        out,
        (ref, to, answer) ->
            answer.outcome() instanceof Unverified unsure
                ? Problem.at(ref.span(), to.url() + " could not be verified: " + unsure.why())
                : null);
  }
}
