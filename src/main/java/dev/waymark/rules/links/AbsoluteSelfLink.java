package dev.waymark.rules.links;

import dev.waymark.hugo.config.Language;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Fix;
import dev.waymark.lint.Rewrite;
import dev.waymark.lint.Rule;
import dev.waymark.rules.support.Links;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A link that names the site's own host and so leaves previews, forks and local builds. */
public record AbsoluteSelfLink() implements Rule.SiteRule {
  @Override
  public void check(Site site, Findings out) {
    List<String> origins =
        site.config().languages().stream()
            .map(Language::origin)
            .filter(o -> o != null && o.startsWith("http"))
            .distinct()
            .toList();
    Links.report(site, out, ref -> judge(site, ref, origins));
  }

  private static @Nullable Problem judge(Site site, Reference ref, List<String> origins) {
    if (ref.origin() == Reference.Origin.REDIRECT || ref.origin() == Reference.Origin.MENU)
      return null;
    // What another serves on the same host, or may, is not a link to this site.
    Resolution end = ref.resolution().end();
    if (end instanceof Resolution.External || end instanceof Resolution.Unknown) return null;
    for (String origin : origins) {
      if (!ref.raw().startsWith(origin)) continue;
      String rest = ref.raw().substring(origin.length());
      if (!rest.isEmpty() && "/?#".indexOf(rest.charAt(0)) < 0) continue;
      String path = rest.startsWith("/") ? rest : "/" + rest;
      Fix fix = Rewrite.of(site, ref, path, true);
      return Problem.at(ref.span(), "link to this site by its full address; write " + path)
          .fix(fix);
    }
    return null;
  }
}
