package dev.waymark.init;

import dev.waymark.data.Data;
import dev.waymark.document.Document;
import dev.waymark.icons.IconSet;
import dev.waymark.icons.IconSets;
import dev.waymark.icons.SiteIcons;
import dev.waymark.init.Plan.Part;
import dev.waymark.site.model.Site;
import dev.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The icons that a site's pages mean.
 *
 * @param names of the sets that explain what pages write; empty when none does
 */
record Icons(Set<String> names, List<Part> parts) {
  /** A set that is meant has nine of ten of the names that pages write. */
  private static final int SHARE = 90;

  /** A folder with fewer pictures is no set. */
  private static final int LEAST = 5;

  static Icons of(Site site) {
    Set<String> written = new TreeSet<>();
    for (Document document : site.documents()) collect(document.values(), written, 0);
    site.meant("icon").forEach(meant -> written.add(meant.value()));
    written.removeIf(name -> !name.matches("[A-Za-z0-9_.:-]{1,80}") || name.endsWith(".svg"));
    if (written.isEmpty()) return new Icons(Set.of(), List.of());

    Set<String> own = new TreeSet<>(SiteIcons.ofAssets(SiteIcons.assets(site)));
    List<String> mounted = new ArrayList<>();
    for (IconSet set : SiteIcons.mounted(site)) {
      own.addAll(set.names());
      mounted.add(set.name());
    }
    if (SiteIcons.explain(own, written)) {
      String where = mounted.isEmpty() ? "assets/icons" : String.join(", ", mounted);
      String why = said(own, written, where) + "; found without configuration.";
      return part(own, why, "# icons: " + Yaml.list(mounted), mounted.isEmpty());
    }
    return carried(site.tree(), written);
  }

  /** Sets that the site does not mount: those that Waymark carries, and folders of pictures. */
  private static Icons carried(Tree tree, Set<String> written) {
    Map<String, Set<String>> sets = new LinkedHashMap<>();
    Map<String, String> entries = new LinkedHashMap<>();
    for (String name : IconSets.NAMES) {
      IconSet set = IconSets.named(name);
      if (set != null) sets.put(name, set.names());
      entries.put(name, name);
    }
    folders(tree)
        .forEach(
            (folder, names) -> {
              sets.put(folder, names);
              entries.put(folder, "{folder: " + Yaml.text(folder) + "}");
            });
    String best = "";
    Set<String> names = Set.of();
    for (Map.Entry<String, Set<String>> set : sets.entrySet()) {
      if (best.isEmpty() || found(set.getValue(), written) > found(names, written)) {
        best = set.getKey();
        names = set.getValue();
      }
    }
    if (found(names, written) * 100L < written.size() * (long) SHARE) {
      String why = "No known set has the icons of the front matter, so they are not checked.";
      return part(Set.of(), why, "# icons: [{folder: path/of/svg/files}]", false);
    }
    return part(
        names, said(names, written, best) + ".", "icons: [" + entries.get(best) + "]", false);
  }

  private static Map<String, Set<String>> folders(Tree tree) {
    Map<String, Set<String>> folders = new TreeMap<>();
    for (String path : tree.files()) {
      if (!path.endsWith(".svg") || path.indexOf('/') < 0) continue;
      String folder = path.substring(0, path.lastIndexOf('/'));
      folders.computeIfAbsent(folder, f -> new TreeSet<>()).add(SiteIcons.stem(path));
    }
    folders.values().removeIf(names -> names.size() < LEAST);
    return folders;
  }

  private static Icons part(Set<String> names, String why, String yaml, boolean silent) {
    return new Icons(
        names,
        List.of(new Part("icons", List.of(why), List.of(), silent ? List.of() : List.of(yaml))));
  }

  private static String said(Set<String> names, Set<String> written, String set) {
    return "%d of the %d icons that pages name are of %s"
        .formatted(found(names, written), written.size(), set);
  }

  private static long found(Set<String> names, Set<String> written) {
    return written.stream().filter(name -> SiteIcons.has(names, name)).count();
  }

  private static void collect(Data value, Set<String> written, int depth) {
    if (depth > 6) return;
    if (value instanceof Data.Items items) {
      for (Data item : items.items()) collect(item, written, depth + 1);
    }
    if (!(value instanceof Data.Table table)) return;
    for (Data.Entry entry : table.entries()) {
      if (entry.name().equals("icon") && entry.value() instanceof Data.Text text)
        written.add(text.value().strip());
      else collect(entry.value(), written, depth + 1);
    }
  }
}
