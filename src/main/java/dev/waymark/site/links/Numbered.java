package dev.waymark.site.links;

import dev.waymark.cache.Packer;
import dev.waymark.cache.Unpacker;
import dev.waymark.site.model.Page;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Pages by their place in the list of all. */
final class Numbered {
  private final List<Page> pages;
  private final Map<Page, Integer> numbers = new IdentityHashMap<>();

  Numbered(List<Page> pages) {
    this.pages = pages;
    for (Page page : pages) numbers.put(page, numbers.size());
  }

  int size() {
    return pages.size();
  }

  /** -1 for a page that is not in the list. */
  int of(Page page) {
    return numbers.getOrDefault(page, -1);
  }

  Page at(int number) {
    return pages.get(number);
  }

  void write(Page page, Packer out) {
    int number = of(page);
    if (number < 0) out.lose();
    out.number(Math.max(0, number));
  }

  Page read(Unpacker in) {
    return at(in.count());
  }
}
