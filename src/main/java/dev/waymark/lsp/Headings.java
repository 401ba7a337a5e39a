package dev.waymark.lsp;

import dev.waymark.document.Document;
import dev.waymark.document.Document.Heading;
import dev.waymark.hugo.markdown.HeadingIds;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import dev.waymark.text.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headings that are written in a page's own file, by their ids. */
final class Headings {
  private Headings() {}

  static Map<String, Heading> of(Site site, Page page) {
    Map<String, Heading> all = new LinkedHashMap<>();
    Document document = page.document();
    if (document == null) return all;
    HeadingIds ids = new HeadingIds(type(site, page));
    for (Heading heading : document.headings()) {
      String text = heading.autoText();
      if (heading.id() != null) {
        ids.explicit(heading.id());
        all.putIfAbsent(heading.id(), heading);
      } else if (text != null) {
        all.putIfAbsent(ids.auto(text, heading.term() ? "term" : "heading"), heading);
      }
    }
    return all;
  }

  static HeadingIds.Type type(Site site, Page page) {
    return MarkdownOptions.of(site.config().options(page.language())).idType();
  }

  /** Where an id stands in a page's own file; null when it does not. */
  static @Nullable Span place(Site site, Page page, String id) {
    Heading heading = of(site, page).get(id);
    if (heading != null) return heading.span();
    Document document = page.document();
    if (document != null)
      for (Document.Anchor anchor : document.anchors())
        if (anchor.id().equals(id)) return anchor.span();
    return null;
  }
}
