package dev.waymark.site.links;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * Texts that have changed below their front matter.
 *
 * @param files and names of pages whose ids are others
 * @param pages the numbers of the pages that the files make
 */
record Change(Set<String> files, Set<Integer> pages) {
  /** Whether what was made of some files for a page may be another now. */
  boolean touches(int page, Set<String> looked) {
    return pages.contains(page) || !Collections.disjoint(looked, files);
  }

  /** The same and more. */
  Change and(Set<String> names) {
    Set<String> all = new HashSet<>(files);
    all.addAll(names);
    return new Change(all, pages);
  }
}
