package dev.waymark.rules;

import dev.waymark.hugo.Shortcode;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Offence;
import dev.waymark.lint.Fix;
import dev.waymark.lint.Rule;
import dev.waymark.site.Site;

/** A call of a shortcode that has no template; Hugo stops, even inside a code block or a comment. */
record UnknownShortcode() implements Rule.SiteRule {
  @Override
  public void check(Site site, Findings out) {
    for (Site.UnknownShortcode unknown : site.unknownShortcodes()) {
      Shortcode call = unknown.call();
      String message = "no shortcode is named " + call.name() + Suggest.clause(unknown.nearest());
      // A closing tag would have to be renamed too.
      Fix fix = call.inner() == null ? Suggest.fix(call.nameSpan(), call.name(), unknown.nearest()) : null;
      out.add(Offence.at(call.nameSpan(), message).fix(fix));
    }
  }
}
