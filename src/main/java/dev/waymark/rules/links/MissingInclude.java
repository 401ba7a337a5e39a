package dev.waymark.rules.links;

import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Rule;
import dev.waymark.rules.support.Links;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Resolution.NoSuchFile;
import dev.waymark.site.model.Resolution.NoSuchPage;
import dev.waymark.site.model.Site;
import dev.waymark.text.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * A shortcode that shows the text of a file that does not exist: Hugo shows nothing and says
 * nothing.
 */
public record MissingInclude() implements Rule.SiteRule {
  @Override
  public void check(Site site, Findings out) {
    Links.report(site, out, MissingInclude::judge);
  }

  private static @Nullable Problem judge(Reference ref) {
    if (ref.form() != Reference.Form.INCLUDE) return null;
    Resolution end = ref.resolution().end();
    if (end instanceof NoSuchFile none) {
      return Problem.at(
          ref.span(), "no file " + none.wanted() + " to include" + Nearest.clause(none.nearest()));
    }
    if (end instanceof NoSuchPage none) {
      return Problem.at(
          ref.span(), "no page " + none.wanted() + " to include" + Nearest.clause(none.nearest()));
    }
    return null;
  }
}
