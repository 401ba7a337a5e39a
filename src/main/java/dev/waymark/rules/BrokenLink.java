package dev.waymark.rules;

import dev.waymark.lint.Findings.Offence;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Rule;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution.Ambiguous;
import dev.waymark.site.model.Resolution.NoSuchFile;
import dev.waymark.site.model.Resolution.NoSuchPage;
import dev.waymark.site.model.Resolution.NotPublished;
import dev.waymark.site.model.Site;
import dev.waymark.text.Nearest;
import org.jspecify.annotations.Nullable;

/** A link to an address that nothing serves. */
record BrokenLink() implements Rule.SiteRule {
  @Override
  public void check(Site site, Findings out) {
    Links.report(site, out, ref -> judge(site, ref));
  }

  private static @Nullable Offence judge(Site site, Reference ref) {
    if (ref.image() || ref.origin() == Reference.Origin.REDIRECT) return null;
    if (ref.form() == Reference.Form.REF || ref.form() == Reference.Form.INCLUDE) return null;
    if (ref.resolution() instanceof NoSuchPage none) {
      return Offence.at(ref.span(), "no page at " + none.wanted() + Nearest.clause(none.nearest()))
          .fix(Links.rewrite(site, ref, none.nearest()));
    }
    if (ref.resolution() instanceof NoSuchFile none) {
      return Offence.at(ref.span(), "no file at " + none.wanted() + Nearest.clause(none.nearest()))
          .fix(Links.rewrite(site, ref, none.nearest()));
    }
    if (ref.resolution() instanceof Ambiguous many) {
      return Offence.at(ref.span(), AmbiguousRef.message(many)).help("write the whole path");
    }
    if (ref.resolution() instanceof NotPublished hidden) {
      String message =
          Links.name(hidden.page()) + " is not published: " + LinkToUnpublished.why(hidden.page());
      return Offence.at(ref.span(), message);
    }
    return null;
  }
}
