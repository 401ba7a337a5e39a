package dev.waymark.rules.links;

import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Rewrite;
import dev.waymark.lint.Rule;
import dev.waymark.lint.Severity;
import dev.waymark.rules.support.Links;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Resolution.NoSuchFile;
import dev.waymark.site.model.Resolution.NoSuchPage;
import dev.waymark.site.model.Resolution.NotPublished;
import dev.waymark.site.model.Site;
import dev.waymark.text.Nearest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code ref} or {@code relref} that finds no page, by which Hugo's build fails ({@code
 * hugolib/site.go: refLink}).
 */
public record BrokenRef() implements Rule.SiteRule {
  @Override
  public void check(Site site, Findings out) {
    Links.report(site, out, ref -> judge(site, ref));
  }

  private static @Nullable Problem judge(Site site, Reference ref) {
    if (ref.form() != Reference.Form.REF) return null;
    Resolution end = ref.resolution().end();
    if (end instanceof NoSuchPage none) return problem(site, ref, none.wanted(), none.nearest());
    if (end instanceof NoSuchFile none) return problem(site, ref, none.wanted(), none.nearest());
    if (end instanceof NotPublished hidden && told(hidden.page())) {
      String message = "no page for ref " + ref.raw() + ": " + LinkToUnpublished.why(hidden.page());
      return Problem.at(ref.span(), message).atMost(level(site));
    }
    return null;
  }

  private static Problem problem(Site site, Reference ref, String wanted, List<String> nearest) {
    return Problem.at(ref.span(), "no page for ref " + wanted + Nearest.clause(nearest))
        .near(nearest)
        .fix(nearest.size() == 1 ? Rewrite.of(site, ref, wanted, nearest.get(0), false) : null)
        .atMost(level(site));
  }

  /** Whether it is said at the ref: of what Hugo does not drop, the page itself is told. */
  private static boolean told(Page page) {
    return !page.inTree() || page.position() == null;
  }

  /** {@code refLinksErrorLevel: warning} lets a build pass. */
  static @Nullable Severity level(Site site) {
    String level =
        site.config().options(site.config().defaultLanguage()).text("error", "refLinksErrorLevel");
    return level.equalsIgnoreCase("warning") ? Severity.WARNING : null;
  }
}
