package dev.waymark.lsp;

import dev.waymark.document.Document;
import dev.waymark.document.Document.Heading;
import dev.waymark.site.find.OwnHeadings;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import dev.waymark.text.Span;
import org.jspecify.annotations.Nullable;

/** Where the ids of a page's own file stand. */
final class IdPlaces {
  private IdPlaces() {}

  /** Where an id stands in a page's own file; null when it does not. */
  static @Nullable Span place(Site site, Page page, String id) {
    Heading heading = OwnHeadings.of(site, page).get(id);
    if (heading != null) return heading.span();
    Document document = page.document();
    if (document != null)
      for (Document.Anchor anchor : document.anchors())
        if (anchor.id().equals(id)) return anchor.span();
    return null;
  }
}
