package dev.waymark.rules;

import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Offence;
import dev.waymark.lint.Rule;
import dev.waymark.site.Page;
import dev.waymark.site.Reference;
import dev.waymark.site.Resolution.NotPublished;
import dev.waymark.site.Site;
import org.jspecify.annotations.Nullable;

/** A link to a page that exists but that readers never get: a draft, a page of the future, one that is not rendered. */
record LinkToUnpublished() implements Rule.SiteRule {
  @Override
  public void check(Site site, Findings out) {
    Links.report(site, out, LinkToUnpublished::judge);
  }

  private static @Nullable Offence judge(Reference ref) {
    if (ref.form() == Reference.Form.INCLUDE || ref.origin() == Reference.Origin.REDIRECT) return null;
    if (!(Links.end(ref.resolution()) instanceof NotPublished hidden)) return null;
    if (ref.form() == Reference.Form.REF && BrokenRef.dropped(hidden.page())) return null;
    return Offence.at(ref.span(), Links.name(hidden.page()) + " is not published: " + why(hidden.page()));
  }

  /** Why a page is not built, as a clause. */
  static String why(Page page) {
    return switch (page.status()) {
      case DRAFT -> "it is a draft";
      case FUTURE -> "its date lies in the future";
      case EXPIRED -> "it has expired";
      case RENDER_NEVER, RENDER_LINK -> "its build options keep it from being rendered";
      case KIND_DISABLED -> "pages of its kind are disabled";
      case BUILT -> "it has no output that browsers can open";
    };
  }
}
