package dev.waymark.rules;

import dev.waymark.lint.Findings.Offence;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Rule;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution.Ambiguous;
import dev.waymark.site.model.Resolution.NoSuchFile;
import dev.waymark.site.model.Resolution.NoSuchPage;
import dev.waymark.site.model.Resolution.NotPublished;
import dev.waymark.site.model.Site;
import dev.waymark.text.Nearest;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A link to an address that nothing serves. */
record BrokenLink() implements Rule.SiteRule {
  @Override
  public void check(Site site, Findings out) {
    Set<String> own = new HashSet<>();
    for (Page page : site.pages()) if (page.url() != null) own.add(first(page.url().value()));
    site.assets().forEach(asset -> own.add(first(asset.url().value())));
    Links.report(site, out, ref -> elsewhere(ref, own) ? null : judge(site, ref));
  }

  /**
   * Several sites may share a host: of a full address in a part that this site does not publish
   * nobody here knows.
   */
  private static boolean elsewhere(Reference ref, Set<String> own) {
    if (!ref.raw().startsWith("http://") && !ref.raw().startsWith("https://")) return false;
    if (ref.resolution() instanceof NoSuchPage none) return !own.contains(first(none.wanted()));
    return ref.resolution() instanceof NoSuchFile none && !own.contains(first(none.wanted()));
  }

  /** The first segment of an address. */
  private static String first(String address) {
    int start = address.startsWith("/") ? 1 : 0;
    int end = address.indexOf('/', start);
    return address.substring(start, end < 0 ? address.length() : end);
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
