package dev.waymark.rules.links;

import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Rewrite;
import dev.waymark.lint.Rule;
import dev.waymark.rules.support.Links;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Resolution.Ambiguous;
import dev.waymark.site.model.Resolution.NoSuchFile;
import dev.waymark.site.model.Resolution.NoSuchPage;
import dev.waymark.site.model.Resolution.NotPublished;
import dev.waymark.site.model.Site;
import dev.waymark.text.Nearest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An image, or another file that a page shows, that is not published where the page asks for it.
 */
public record BrokenImage() implements Rule.SiteRule {
  @Override
  public void check(Site site, Findings out) {
    Links.report(site, out, ref -> judge(site, ref));
  }

  private static @Nullable Problem judge(Site site, Reference ref) {
    if (!ref.image() || ref.form() == Reference.Form.INCLUDE) return null;
    Resolution end = ref.resolution().end();
    if (end instanceof NoSuchFile none) return problem(site, ref, none.wanted(), none.nearest());
    if (end instanceof NoSuchPage none) return problem(site, ref, none.wanted(), none.nearest());
    if (end instanceof Ambiguous many) return Problem.at(ref.span(), AmbiguousRef.message(many));
    return end instanceof NotPublished hidden
        ? Problem.at(ref.span(), LinkToUnpublished.message(hidden.page()))
        : null;
  }

  private static Problem problem(Site site, Reference ref, String wanted, List<String> nearest) {
    return Problem.at(
            ref.span(), "no file at " + wanted + Links.led(ref, wanted) + Nearest.clause(nearest))
        .near(nearest)
        .fix(Rewrite.of(site, ref, wanted, nearest));
  }
}
