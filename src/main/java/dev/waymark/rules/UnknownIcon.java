package dev.waymark.rules;

import dev.waymark.data.Data;
import dev.waymark.hugo.Components;
import dev.waymark.hugo.Mount;
import dev.waymark.hugo.MountedFile;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Offence;
import dev.waymark.lint.IconSet;
import dev.waymark.lint.IconSets;
import dev.waymark.lint.Rule;
import dev.waymark.site.Site;
import dev.waymark.site.Site.Meant;
import dev.waymark.text.Nearest;
import dev.waymark.tree.Tree;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An icon that no known set has.
 *
 * @param sets what the site configures; when empty, sets are recognised by what is mounted on
 *     {@code assets}
 */
record UnknownIcon(List<IconSet> sets) implements Rule.SiteRule {
  private static final String FILE = "no icon file ";
  private static final String FOLDER = "assets/icons";

  /** A page of this many wrong icons needs no more suggestions. */
  private static final int MOST_ASKED = 500;

  @Override
  public void check(Site site, Findings out) {
    List<Meant> uses = site.meant("icon");
    if (uses.isEmpty()) return;
    Set<String> assets = new TreeSet<>();
    for (MountedFile file : Components.files(site.tree(), site.config(), "assets"))
      assets.add(file.path());
    Set<String> known = new TreeSet<>();
    for (IconSet set : sets.isEmpty() ? recognised(site) : sets) {
      known.addAll(set.names());
      set.folders().forEach(folder -> known.addAll(images(site.tree(), folder)));
    }
    boolean named = !known.isEmpty();
    known.addAll(images(assets));
    if (!named && !explains(known, uses)) {
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
          Offence.at(use.span(), complaint + Nearest.clause(nearest))
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
    if (known.isEmpty() || !icon.matches("[A-Za-z0-9_.:-]{1,80}") || has(known, icon)) return "";
    return "no icon is named " + icon;
  }

  /** Templates often take the filled form: {@code NAME-fill.svg}. */
  private static boolean has(Set<String> known, String icon) {
    return known.contains(icon)
        || icon.endsWith("-fill") && known.contains(icon.substring(0, icon.length() - 5));
  }

  private static boolean file(String icon, Set<String> known, Set<String> assets, Site site) {
    String path = icon.startsWith("/") ? icon.substring(1) : icon;
    if (assets.contains(path) || assets.contains("icons/" + path) || path.endsWith("/"))
      return true;
    if (path.startsWith("icons/") && path.endsWith(".svg") && has(known, stem(path))) return true;
    // A picture in a static folder, or a name of a kind that only the template knows.
    return !path.endsWith(".svg")
        || site.tree().isFile("static/" + path)
        || site.tree().isFile(path);
  }

  /** Sets whose files the configuration mounts on the icon folder. */
  private static List<IconSet> recognised(Site site) {
    Stream<String> mounts =
        Stream.concat(
            site.config().mounts().stream().map(Mount::source),
            site.config().options(site.config().defaultLanguage()).at("module", "mounts")
                    instanceof Data.Items items
                ? items.items().stream().map(UnknownIcon::source)
                : Stream.empty());
    return mounts
        .map(UnknownIcon::set)
        .filter(name -> !name.isEmpty())
        .distinct()
        .map(IconSets::named)
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private static String source(Data mount) {
    Data source = mount instanceof Data.Table table ? table.get("source") : null;
    return source == null ? "" : source.asString();
  }

  private static String set(String source) {
    if (source.contains("node_modules/@material-symbols/svg-")) return "material-symbols";
    return source.contains("node_modules/heroicons/") ? "heroicons" : "";
  }

  private static Set<String> images(Tree tree, String folder) {
    Set<String> names = new TreeSet<>();
    String base = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
    for (String path : tree.below(base)) if (path.endsWith(".svg")) names.add(stem(path));
    return names;
  }

  /** Icons of the site's own folder, under whatever mount. */
  private static Set<String> images(Set<String> assets) {
    Set<String> names = new TreeSet<>();
    String below = FOLDER.substring(FOLDER.indexOf('/') + 1) + "/";
    for (String path : assets)
      if (path.startsWith(below) && path.endsWith(".svg")) names.add(stem(path));
    return names;
  }

  private static String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.endsWith(".svg") ? name.substring(0, name.length() - 4) : name;
  }

  /**
   * Whether a folder of icons is what pages mean: it has at least two of three of the names they
   * write.
   */
  private static boolean explains(Set<String> known, List<Meant> uses) {
    List<String> names =
        uses.stream()
            .map(Meant::value)
            .filter(v -> v.matches("[A-Za-z0-9_-]+"))
            .distinct()
            .toList();
    long found = names.stream().filter(known::contains).count();
    return !names.isEmpty() && found * 3 >= names.size() * 2L;
  }
}
