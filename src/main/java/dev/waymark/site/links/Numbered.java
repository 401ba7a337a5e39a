package dev.waymark.site.links;

import dev.waymark.site.model.Page;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Pages by their place in the list of all. */
final class Numbered {
  private final List<Page> pages;
  private final Map<Page, Integer> numbers = new IdentityHashMap<>();
  private boolean lost;

  Numbered(List<Page> pages) {
    this.pages = pages;
    for (Page page : pages) numbers.put(page, numbers.size());
  }

  long of(Page page) {
    Integer number = numbers.get(page);
    lost |= number == null;
    return number == null ? 0 : number;
  }

  Page at(long number) {
    return pages.get((int) number);
  }

  /** Whether a page was asked for that is not in the list. */
  boolean lost() {
    return lost;
  }

  void forget() {
    lost = false;
  }
}
