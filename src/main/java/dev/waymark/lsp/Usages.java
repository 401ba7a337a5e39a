package dev.waymark.lsp;

import dev.waymark.document.Document.Heading;
import dev.waymark.site.find.OwnHeadings;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.text.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.lsp4j.Location;
import org.jspecify.annotations.Nullable;

/** Who links here: to a heading, to what a link leads to, or else to the page. */
final class Usages {
  private Usages() {}

  static List<Location> of(Spot spot, Seen seen) {
    Site site = seen.site();
    Page page = spot.page(site);
    String id = page == null ? null : id(spot, site, page);
    if (id == null) {
      for (Reference link : spot.links(site)) {
        if (!(link.resolution().end() instanceof Resolution.Found found)) continue;
        page = found.page();
        id = found.fragment();
        break;
      }
    }
    if (page == null) return List.of();
    return links(site, page, id).stream()
        .map(spot.files()::location)
        .filter(Objects::nonNull)
        .toList();
  }

  /** The id of the heading at a spot; null when there is none. */
  static @Nullable String id(Spot spot, Site site, Page page) {
    for (Map.Entry<String, Heading> heading : OwnHeadings.of(site, page).entrySet())
      if (spot.isIn(heading.getValue().span())) return heading.getKey();
    return null;
  }

  /** The places of all links to a page, or to one of its ids. */
  static Set<Span> links(Site site, Page page, @Nullable String id) {
    Set<Span> places = new LinkedHashSet<>();
    for (Reference link : site.references()) {
      if (!(link.resolution().end() instanceof Resolution.Found found)) continue;
      Page to = found.page();
      boolean same =
          to != null && to.path().equals(page.path()) && to.language().equals(page.language());
      if (same && (id == null || id.equals(found.fragment()))) places.add(link.span());
    }
    return places;
  }
}
