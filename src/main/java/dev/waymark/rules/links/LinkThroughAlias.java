package dev.waymark.rules.links;

import dev.waymark.lint.Destinations;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Fix;
import dev.waymark.lint.Rewrite;
import dev.waymark.lint.Rule;
import dev.waymark.rules.support.Links;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution.Found;
import dev.waymark.site.model.Resolution.ViaAlias;
import dev.waymark.site.model.Site;
import org.jspecify.annotations.Nullable;

/** A link that works only because an alias or redirect leads on. */
public record LinkThroughAlias() implements Rule.SiteRule {
  @Override
  public void check(Site site, Findings out) {
    Links.report(site, out, ref -> judge(site, ref));
  }

  private static @Nullable Problem judge(Site site, Reference ref) {
    if (!(ref.resolution() instanceof ViaAlias via) || via.redirect().kind() == Redirect.Kind.HUGO)
      return null;
    if (!(via.end() instanceof Found found)) return null;
    String address = found.url().value();
    String word =
        via.redirect().kind() == Redirect.Kind.ALIAS ? " is an alias of " : " redirects to ";
    String lost = via.fragmentLost() ? ", and the fragment is lost on the way" : "";
    return Problem.at(ref.span(), via.redirect().from() + word + address + lost)
        .fix(fix(site, ref, found));
  }

  private static @Nullable Fix fix(Site site, Reference ref, Found found) {
    String address = found.url().value();
    if (ref.origin() != Reference.Origin.REDIRECT || found.page() == null)
      return Rewrite.of(site, ref, Rewrite.withTail(address, ref.raw()), true);
    // What leads away from the page itself must not lead back to it.
    for (Redirect redirect : site.redirects())
      if (ref.span().equals(redirect.place()) && redirect.from().value().equals(address))
        return null;
    String destination = Destinations.of(site, ref, found.page(), null);
    return destination == null ? null : Rewrite.of(site, ref, destination, true);
  }
}
