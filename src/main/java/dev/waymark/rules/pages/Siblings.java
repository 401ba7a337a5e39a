package dev.waymark.rules.pages;

import dev.waymark.data.Data;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pages that readers see in one list and that weights put in order: the children of a section,
 * apart by sidebar group.
 *
 * @param pages in Hugo's order; only those with a file that are built
 */
record Siblings(Page parent, List<Page> pages) {
  static List<Siblings> of(Site site) {
    List<Siblings> all = new ArrayList<>();
    for (Page parent : site.pages()) {
      // Pages of a term come from all over the site: their weights were never meant to be compared.
      if (parent.kind() != Kind.SECTION && parent.kind() != Kind.HOME) continue;
      Map<String, List<Page>> groups = new LinkedHashMap<>();
      for (Page child : site.children(parent)) {
        if (child.document() == null || child.adapted() || child.status() != Page.Status.BUILT)
          continue;
        groups.computeIfAbsent(group(child), g -> new ArrayList<>()).add(child);
      }
      groups.values().forEach(pages -> all.add(new Siblings(parent, pages)));
    }
    return all;
  }

  private static String group(Page page) {
    Data sidebar = page.params().param("sidebar");
    Data group = sidebar instanceof Data.Table table ? table.get("group") : null;
    return group == null ? "" : group.asString();
  }

  /** Those that have a weight. */
  List<Page> weighted() {
    return pages.stream().filter(p -> p.weight() != 0).toList();
  }

  /** The weight as the page's own front matter writes it; null when it says nothing. */
  static @Nullable Data written(Page page) {
    return page.params().own().get("weight");
  }
}
