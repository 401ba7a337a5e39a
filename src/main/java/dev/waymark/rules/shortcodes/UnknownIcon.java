package dev.waymark.rules.shortcodes;

import dev.waymark.icons.IconSet;
import dev.waymark.icons.SiteIcons;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Rule;
import dev.waymark.rules.support.Suggest;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.Site.Meant;
import dev.waymark.text.Nearest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An icon that no known set has.
 *
 * @param sets what the site configures; when empty, sets are recognised by what is mounted on
 *     {@code assets}
 */
public record UnknownIcon(List<IconSet> sets) implements Rule.SiteRule {
  private static final String FILE = "no icon file ";

  /** A page of this many wrong icons needs no more suggestions. */
  private static final int MOST_ASKED = 500;

  @Override
  public void check(Site site, Findings out) {
    List<Meant> uses = site.meant("icon");
    if (uses.isEmpty()) return;
    Set<String> assets = SiteIcons.assets(site);
    Set<String> known = new TreeSet<>();
    for (IconSet set : sets.isEmpty() ? SiteIcons.mounted(site) : sets) {
      known.addAll(set.names());
      set.folders().forEach(folder -> known.addAll(SiteIcons.inFolder(site.tree(), folder)));
    }
    boolean named = !known.isEmpty();
    known.addAll(SiteIcons.ofAssets(assets));
    known.addAll(SiteIcons.ofData(site));
    if (!named && !SiteIcons.explain(known, uses.stream().map(Meant::value).toList())) {
      out.note("icons are not checked: no icon set is known (see icons in waymark.yaml)");
      known.clear();
    }
    Nearest names = new Nearest(known);
    Nearest files = new Nearest(assets);
    Map<String, List<String>> asked = new HashMap<>();
    for (Meant use : uses) {
      String complaint = complaint(use.value(), known, assets, site);
      if (complaint.isEmpty()) continue;
      boolean file = complaint.startsWith(FILE);
      List<String> nearest =
          asked.size() > MOST_ASKED
              ? List.of()
              : asked.computeIfAbsent(
                  use.value(), icon -> file ? files.to(icon, 3) : nearest(icon, names, known));
      out.add(
          Problem.at(use.span(), complaint + Nearest.clause(nearest))
              .fix(Suggest.fix(use.span(), use.value(), nearest)));
    }
  }

  /**
   * Names a few letters off; else names of which it is a word, as {@code group} of {@code
   * user-group}.
   */
  private static List<String> nearest(String icon, Nearest names, Set<String> known) {
    List<String> near = names.to(icon, 3);
    if (!near.isEmpty()) return near;
    return known.stream()
        .filter(name -> List.of(name.split("[-_]")).contains(icon))
        .sorted(Comparator.comparingInt(String::length).thenComparing(name -> name))
        .limit(3)
        .toList();
  }

  /** What is wrong with an icon; empty when nothing is, or nobody can tell. */
  private static String complaint(String icon, Set<String> known, Set<String> assets, Site site) {
    if (icon.isBlank() || icon.contains("://") || icon.indexOf('<') >= 0 || icon.indexOf('{') >= 0)
      return "";
    if (icon.indexOf('/') >= 0 || icon.endsWith(".svg")) {
      return file(icon, known, assets, site) ? "" : FILE + icon;
    }
    // Several words are classes of a font, an emoji is itself.
    if (known.isEmpty() || !icon.matches("[A-Za-z0-9_.:-]{1,80}") || SiteIcons.has(known, icon))
      return "";
    return "no icon is named " + icon;
  }

  private static boolean file(String icon, Set<String> known, Set<String> assets, Site site) {
    String path = icon.startsWith("/") ? icon.substring(1) : icon;
    if (assets.contains(path) || assets.contains("icons/" + path) || path.endsWith("/"))
      return true;
    if (path.startsWith("icons/")
        && path.endsWith(".svg")
        && SiteIcons.has(known, SiteIcons.stem(path))) return true;
    // A picture in a static folder, or a name of a kind that only the template knows.
    return !path.endsWith(".svg")
        || site.tree().isFile("static/" + path)
        || site.tree().isFile(path);
  }
}
