package dev.waymark.rules.web;

import dev.waymark.lint.Answer;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Rule;
import dev.waymark.lint.Web;
import dev.waymark.site.model.Site;

/** A link to a part of a page on the web that the page does not have. */
public record DeadFragment() implements Rule.WebRule {
  @Override
  public void check(Site site, Web web, Findings out) {
    ExternalLinks.report(
        site,
        web,
        out,
        (ref, to, answer) ->
            to.fragment() != null && answer.fragments().get(to.fragment()) == Answer.Fragment.ABSENT
                ? Problem.at(ref.span(), "no id #" + to.fragment() + " on " + to.url())
                : null);
  }
}
