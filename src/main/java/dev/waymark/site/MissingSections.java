package dev.waymark.site;

import dev.waymark.site.Site.MissingSection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

/** Folders whose address is a 404 though pages lie below them: Hugo makes sections only at the root. */
final class MissingSections {
  private MissingSections() {}

  /** {@code pages}: of one language by path. */
  static void find(NavigableMap<String, Page> pages, List<MissingSection> all) {
    Set<String> seen = new HashSet<>();
    List<MissingSection> found = new ArrayList<>();
    for (Map.Entry<String, Page> entry : pages.entrySet()) {
      Page page = entry.getValue();
      if (!page.rendered() || page.file() == null) continue;
      LogicalPath up = page.path().parent();
      while (!up.equals(LogicalPath.HOME) && !pages.containsKey(up.value()) && seen.add(up.value())) {
        found.add(new MissingSection(up, page));
        up = up.parent();
      }
    }
    found.sort(java.util.Comparator.comparing(MissingSection::path));
    all.addAll(found);
  }
}
