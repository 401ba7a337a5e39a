package dev.waymark.init;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.init.Plan.Part;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Site;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks at a site and proposes a configuration; Hugo's own facts it leaves to Hugo's files. */
public final class Planner {
  private Planner() {}

  /** What a configuration for this site may say; the site must be built without one. */
  public static Plan plan(Site site) {
    List<Part> parts = new ArrayList<>();
    parts.add(version(site.config()));
    parts.add(
        new Part(
            "exit code",
            List.of("A check fails on errors; warnings and infos are shown."),
            List.of(),
            List.of("failOn: error")));
    Icons icons = Icons.of(site);
    Sidebar sidebar = Sidebar.of(site);
    parts.addAll(icons.parts());
    parts.addAll(Cards.parts(site));
    parts.addAll(sidebar.parts());
    parts.addAll(redirects(site));
    parts.addAll(Scripts.parts(site));
    InferredSchemas schemas =
        InferredSchemas.of(site, new Meanings(site, icons.names(), sidebar.groups()));
    parts.add(schemas.part());
    return new Plan(List.copyOf(parts), schemas.files());
  }

  private static Part version(HugoConfig config) {
    String version = config.version().toString();
    String why =
        config.versionAssumed()
            ? "The site pins no version of Hugo, so the newest known is taken."
            : "The site's own build files pin Hugo " + version + ".";
    return new Part("hugo", List.of(why), List.of(), List.of("# hugoVersion: " + version));
  }

  private static List<Part> redirects(Site site) {
    Map<String, Integer> files = new TreeMap<>();
    for (Redirect redirect : site.redirects()) {
      Span span = redirect.span();
      if (redirect.kind() == Redirect.Kind.FILE && span != null)
        files.merge(span.source().path(), 1, Integer::sum);
    }
    if (files.isEmpty()) return List.of();
    List<String> why = new ArrayList<>();
    files.forEach((file, n) -> why.add(file + " is read for its " + Count.of(n, "redirect") + "."));
    return List.of(
        new Part(
            "redirects", why, List.of(), List.of("# redirects: " + Yaml.list(files.keySet()))));
  }
}
