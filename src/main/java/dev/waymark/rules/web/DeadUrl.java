package dev.waymark.rules.web;

import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Outcome.Dead;
import dev.waymark.lint.Rule;
import dev.waymark.lint.Web;
import dev.waymark.site.model.Site;

/** A link to an address on the web where nothing is. */
public record DeadUrl() implements Rule.WebRule {
  @Override
  public void check(Site site, Web web, Findings out) {
    ExternalLinks.report(
        site,
        web,
        out,
        (ref, to, answer) ->
            answer.outcome() instanceof Dead dead
                ? Problem.at(ref.span(), to.url() + " is dead: " + dead.why())
                : null);
  }
}
