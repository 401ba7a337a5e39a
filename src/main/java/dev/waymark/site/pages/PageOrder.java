package dev.waymark.site.pages;

import dev.waymark.hugo.paths.PathRules;
import dev.waymark.site.model.Page;
import java.time.Instant;
import java.util.Comparator;

/**
 * Hugo's default order of page lists ({@code resources/page/pages_sort.go}, {@code
 * resources/page/weighted.go}).
 */
public final class PageOrder {
  private PageOrder() {}

  /** Weight (0 last), date (newest first), link title, path with the ending of its file. */
  public static Comparator<Page> of(Comparator<String> titles) {
    return Comparator.<Page>comparingLong(p -> p.weight() == 0 ? Long.MAX_VALUE : p.weight())
        .thenComparing(p -> p.date() == null ? Instant.MIN : p.date(), Comparator.reverseOrder())
        .thenComparing(Page::linkTitle, titles)
        .thenComparing(PageOrder::whole)
        .thenComparing(Page::path);
  }

  /** Of a page with a file also its name, {@code /a/index.md}: {@code /a-b.md} is before it. */
  private static String whole(Page page) {
    return page.mounted() == null || page.adapted()
        ? page.path().value()
        : "/" + PathRules.normalize(page.mounted().path());
  }
}
