package dev.waymark.site.find;

import dev.waymark.site.model.Page;
import dev.waymark.site.published.PageIndex;
import dev.waymark.tree.Tree;
import java.util.Set;

/**
 * Knows pages that hold data files: a template of theirs most likely makes text and ids of them.
 */
public final class ShownData {
  private static final Set<String> DATA =
      Set.of("yaml", "yml", "json", "csv", "toml", "xml", "ipynb");

  /** How many files of a folder are looked at; sections may hold a whole site. */
  private static final int MOST = 2000;

  private final Tree tree;
  private final PageIndex index;

  public ShownData(Tree tree, PageIndex index) {
    this.tree = tree;
    this.index = index;
  }

  /** Whether a bundle owns a file of data. */
  boolean shownBy(Page page) {
    String file = page.file();
    if (file == null || page.bundle() == Page.Bundle.NONE) return false;
    String folder = file.substring(0, Math.max(0, file.lastIndexOf('/')));
    int seen = 0;
    for (String below : tree.below(folder)) {
      if (++seen > MOST) return false;
      String extension = below.substring(below.lastIndexOf('.') + 1);
      if (!DATA.contains(extension)) continue;
      String name = folder.isEmpty() ? below : below.substring(folder.length() + 1);
      if (index.resource(page, name) != null) return true;
    }
    return false;
  }
}
