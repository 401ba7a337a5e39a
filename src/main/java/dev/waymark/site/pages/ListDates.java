package dev.waymark.site.pages;

import dev.waymark.hugo.time.FrontMatterDates.Dates;
import dev.waymark.site.model.Kind;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Dates of pages; a list without any of its own has the latest of the pages below it ({@code
 * hugolib/content_map_page_assembler.go: applyAggregates}).
 */
final class ListDates {
  private final Map<String, ZonedDateTime> latest = new HashMap<>();

  ListDates(Map<String, ContentNode> nodes, Terms terms) {
    for (ContentNode node : nodes.values()) {
      ZonedDateTime date = node.dates().date();
      if (date == null || node.dropped() || node.kind() == Kind.TERM) continue;
      for (String up = node.path().value(); !up.equals("/"); ) {
        int slash = up.lastIndexOf('/');
        up = slash <= 0 ? "/" : up.substring(0, slash);
        keep(up, date);
      }
    }
    for (Map.Entry<String, List<Terms.Use>> term : terms.byPath().entrySet()) {
      String taxonomy = term.getKey().substring(0, term.getKey().indexOf('/', 1));
      for (Terms.Use use : term.getValue()) {
        ZonedDateTime date = use.node().dates().date();
        if (date == null || use.node().dropped()) continue;
        keep(term.getKey(), date);
        keep(taxonomy, date);
      }
    }
  }

  private void keep(String path, ZonedDateTime date) {
    latest.merge(path, date, (a, b) -> b.toInstant().isAfter(a.toInstant()) ? b : a);
  }

  @Nullable ZonedDateTime of(ContentNode node) {
    Dates own = node.dates();
    boolean none = own.lastmod() == null && own.publishDate() == null && own.expiryDate() == null;
    if (own.date() != null || !node.branch() || !none) return own.date();
    return latest.get(node.path().value());
  }
}
