package dev.waymark.rules.web;

import dev.waymark.lint.Answer;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Outcome.Alive;
import dev.waymark.lint.Outcome.Moved;
import dev.waymark.lint.Rule;
import dev.waymark.lint.Web;
import dev.waymark.lint.WebUrl;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Site;
import org.jspecify.annotations.Nullable;

/** A link by http where the same address answers by https. */
public record InsecureUrl() implements Rule.WebRule {
  @Override
  public void check(Site site, Web web, Findings out) {
    ExternalLinks.report(site, web, out, (ref, to, answer) -> judge(web, ref, to, answer));
  }

  private static @Nullable Problem judge(Web web, Reference ref, WebUrl.Page to, Answer answer) {
    if (to.secure() || !answer.alive()) return null;
    boolean moved = answer.outcome() instanceof Moved m && m.to().equals(to.secured());
    boolean both =
        answer.outcome() instanceof Alive && web.of(to.secured()).outcome() instanceof Alive;
    if (!moved && !both) return null;
    return Problem.at(ref.span(), to.url() + " also answers over https")
        .fix(ExternalLinks.rewrite(ref, to, answer, to.secured(), false));
  }
}
