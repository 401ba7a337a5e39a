package dev.waymark.rules.links;

import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Rule;
import dev.waymark.rules.support.Links;
import dev.waymark.rules.support.Suggest;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Resolution.NoSuchFile;
import dev.waymark.site.model.Resolution.NoSuchPage;
import dev.waymark.site.model.Site;
import dev.waymark.text.Nearest;
import java.util.List;
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
    if (end instanceof NoSuchFile none)
      return missing(ref, "no file " + none.wanted(), none.nearest());
    if (end instanceof NoSuchPage none)
      return missing(ref, "no page " + none.wanted(), none.nearest());
    return null;
  }

  private static Problem missing(Reference ref, String none, List<String> nearest) {
    return Problem.at(ref.span(), none + " to include" + Nearest.clause(nearest))
        .near(nearest)
        .fix(Suggest.fix(ref.span(), ref.raw(), nearest));
  }
}
