package dev.waymark.rules.pages;

import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Rewrite;
import dev.waymark.lint.Rule;
import dev.waymark.rules.links.BrokenAnchor;
import dev.waymark.rules.links.LinkToUnpublished;
import dev.waymark.rules.support.Links;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Resolution.NoSuchAnchor;
import dev.waymark.site.model.Resolution.NoSuchFile;
import dev.waymark.site.model.Resolution.NoSuchPage;
import dev.waymark.site.model.Resolution.NotPublished;
import dev.waymark.site.model.Site;
import dev.waymark.text.Nearest;
import dev.waymark.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A redirect that leads to nothing, or round in a circle. */
public record RedirectToMissing() implements Rule.SiteRule {
  private static final int LONGEST = 20;

  @Override
  public void check(Site site, Findings out) {
    Map<String, Redirect> byAddress = new HashMap<>();
    for (Redirect redirect : site.redirects()) {
      if (redirect.kind() == Redirect.Kind.FILE)
        byAddress.putIfAbsent(redirect.from().value(), redirect);
    }
    Map<Span, Redirect> circles = new HashMap<>();
    for (Redirect redirect : byAddress.values()) {
      if (redirect.place() != null && circles(redirect, byAddress))
        circles.put(redirect.place(), redirect);
    }
    Links.report(site, out, ref -> judge(site, ref, circles.get(ref.span())));
  }

  /** {@code circle} is the redirect when it leads back to itself by way of others. */
  private static @Nullable Problem judge(Site site, Reference ref, @Nullable Redirect circle) {
    if (ref.origin() != Reference.Origin.REDIRECT) return null;
    Resolution end = ref.resolution().end();
    // A page that is there is served in the place of a redirect that begins at its address.
    if (circle != null && !(end instanceof Resolution.Found))
      return Problem.at(ref.span(), circle.from() + " redirects in a circle back to itself");
    if (end instanceof NoSuchPage none)
      return missing(site, ref, none.wanted(), ", where there is no page", none.nearest());
    if (end instanceof NoSuchFile none)
      return missing(site, ref, none.wanted(), ", where there is no file", none.nearest());
    if (end instanceof NoSuchAnchor none) {
      List<String> nearest = none.nearest().stream().map(id -> "#" + id).toList();
      String message =
          "redirect to #"
              + none.fragment()
              + ", an anchor that "
              + Links.name(none.page())
              + " does not have";
      return Problem.at(ref.span(), message + Nearest.clause(nearest))
          .near(nearest)
          .fix(BrokenAnchor.fix(site, ref, nearest));
    }
    if (end instanceof NotPublished hidden) {
      return Problem.at(
          ref.span(),
          "redirect to "
              + Links.name(hidden.page())
              + ", which is not published: "
              + LinkToUnpublished.why(hidden.page()));
    }
    return null;
  }

  private static Problem missing(
      Site site, Reference ref, String wanted, String none, List<String> nearest) {
    return Problem.at(ref.span(), "redirect to " + wanted + none + Nearest.clause(nearest))
        .near(nearest)
        .fix(Rewrite.of(site, ref, wanted, nearest));
  }

  /**
   * Addresses are compared as written: many servers take a redirect from {@code /a} to {@code /a/}
   * to tidy the slash.
   */
  private static boolean circles(Redirect start, Map<String, Redirect> byAddress) {
    Redirect here = start;
    for (int i = 0; i < LONGEST && here != null; i++) {
      here = byAddress.get(here.to());
      if (here == start) return true;
    }
    return false;
  }
}
