package dev.waymark.init;

import dev.waymark.init.Plan.Part;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Pages that scripts seem to fill: they hold an element to fill, and dead fragments lead there. */
final class Scripts {
  /** The ids by which frameworks find the element that they fill. */
  private static final Set<String> MOUNTS =
      Set.of("app", "root", "react-root", "__next", "__nuxt", "svelte", "vue-app", "swagger-ui");

  private Scripts() {}

  static List<Part> parts(Site site) {
    Map<String, Integer> pages = new TreeMap<>();
    for (Reference reference : site.references()) {
      if (!(reference.resolution().end() instanceof Resolution.NoSuchAnchor none)) continue;
      Page page = none.page();
      boolean filled = site.allAnchors(page).ids().stream().anyMatch(MOUNTS::contains);
      if (page.url() != null && none.api() == null && filled)
        pages.merge(page.url().value(), 1, Integer::sum);
    }
    if (pages.isEmpty()) return List.of();
    List<String> why =
        List.of(
            "Scripts seem to fill pages that dead fragments lead to; say which fragments they",
            "have: any, undecided, or globs (docs/configuration.md).");
    List<String> details =
        pages.entrySet().stream()
            .map(page -> page.getKey() + ": " + Count.of(page.getValue(), "dead fragment"))
            .toList();
    List<String> yaml =
        List.of(
            "# client-rendered:",
            "#   - pages: " + Yaml.list(pages.keySet()),
            "#     fragments: undecided");
    return List.of(new Part("client-rendered", why, details, yaml));
  }
}
