package dev.waymark.site.pages;

import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site.MissingSection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Folders whose address is a 404 though pages lie below them: Hugo makes sections only at the root.
 *
 * @param served whether something else lies at a file below {@code public/}
 */
public record MissingSections(Predicate<String> served) {
  /** {@code pages}: of one language by path. */
  public List<MissingSection> find(Map<String, Page> pages) {
    Set<String> seen = new HashSet<>();
    List<MissingSection> found = new ArrayList<>();
    for (Page page : pages.values()) {
      if (!page.rendered() || page.document() == null || page.adapted()) continue;
      LogicalPath up = page.path().parent();
      while (!up.equals(LogicalPath.HOME)
          && !pages.containsKey(up.value())
          && !seen.contains(up.value())) {
        String file = file(page, up);
        if (file != null && seen.add(up.value()) && !served.test(file))
          found.add(new MissingSection(up, page));
        up = up.parent();
      }
    }
    found.sort(Comparator.comparing(MissingSection::path));
    return found;
  }

  /**
   * Where the folder's own page would lie; null when permalinks put the page elsewhere than its
   * folder suggests.
   */
  private static @Nullable String file(Page page, LogicalPath folder) {
    String tail = page.path().value().substring(folder.value().length());
    String file = page.outputs().get(0).file();
    String index = "/index.html";
    if (!file.endsWith(index)) return null;
    String address = "/" + file.substring(0, file.length() - index.length());
    String wanted = "/" + folder.name() + tail;
    if (!address.regionMatches(
        true, address.length() - wanted.length(), wanted, 0, wanted.length())) return null;
    return address.substring(1, address.length() - tail.length()) + index;
  }
}
