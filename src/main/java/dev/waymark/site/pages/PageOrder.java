package dev.waymark.site.pages;

import dev.waymark.site.model.Page;
import java.time.Instant;
import java.util.Comparator;

/**
 * Hugo's default order of page lists ({@code resources/page/pages_sort.go}, {@code
 * resources/page/weighted.go}).
 */
public final class PageOrder {
  private PageOrder() {}

  /** Weight (0 last), date (newest first), link title, path. */
  public static Comparator<Page> of(Comparator<String> titles) {
    return Comparator.<Page>comparingLong(p -> p.weight() == 0 ? Long.MAX_VALUE : p.weight())
        .thenComparing(p -> p.date() == null ? Instant.MIN : p.date(), Comparator.reverseOrder())
        .thenComparing(Page::linkTitle, titles)
        .thenComparing(Page::path)
        .thenComparing(p -> p.file() == null ? "" : p.file());
  }
}
