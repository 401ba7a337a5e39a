package dev.waymark.rules.files;

import dev.waymark.lint.Findings;
import dev.waymark.lint.Rule;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import java.util.HashMap;
import java.util.Map;

/**
 * A theme or module whose files are not here, with the number of links that it could decide.
 *
 * @param stops whether those are meant that nothing but the site's own folder could hold, so that
 *     Hugo stops
 */
public record AbsentModule(boolean stops) implements Rule.SiteRule {
  @Override
  public void check(Site site, Findings out) {
    if (site.config().absentModules().isEmpty() || site.config().siteless() != null) return;
    Map<String, Integer> waiting = new HashMap<>();
    for (Reference ref : site.references()) {
      if (!(ref.resolution().end() instanceof Resolution.Unknown unknown)) continue;
      var module = site.config().waitsFor(unknown.why());
      if (module != null) waiting.merge(module.path(), 1, Integer::sum);
    }
    for (var module : site.config().absentModules()) {
      boolean fatal = remedy(module.source()).isEmpty();
      if (fatal != stops) continue;
      int links = waiting.getOrDefault(module.path(), 0);
      String wait =
          links == 0
              ? ""
              : links == 1 ? ": 1 link depends on it" : ": " + links + " links depend on it";
      String folder = module.folder().isEmpty() ? "." : module.folder();
      out.add(
          module.span(),
          fatal
              ? "no theme " + module.path() + " in " + folder + "/" + wait
              : module.why() + wait + "; " + remedy(module.source()));
    }
  }

  /** What would bring the files; empty when only the site's author knows. */
  private static String remedy(dev.waymark.hugo.config.MissingModule.Origin origin) {
    return switch (origin) {
      case THEMES -> "";
      case SUBMODULE -> "run `git submodule update --init`";
      case GO_MODULE -> "run `hugo mod vendor`";
      case PACKAGE -> "run `npm install`";
      case GENERATED -> "the build of the site makes it from this file; run that step first";
      case SITE -> "run waymark where the site is";
      case OUTSIDE -> "its folder lies outside of the site; run `hugo mod vendor`";
    };
  }
}
