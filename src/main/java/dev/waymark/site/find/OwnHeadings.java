package dev.waymark.site.find;

import dev.waymark.document.Document;
import dev.waymark.document.Document.Heading;
import dev.waymark.hugo.markdown.HeadingIds;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import java.util.LinkedHashMap;
import java.util.Map;

/** The headings that are written in a page's own file, by the ids that Hugo makes for them. */
public final class OwnHeadings {
  private OwnHeadings() {}

  /** In the order of the text; whether a hook shows other ids only the page's anchors tell. */
  public static Map<String, Heading> of(Site site, Page page) {
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

  /** How a page's ids are made of texts. */
  public static HeadingIds.Type type(Site site, Page page) {
    return MarkdownOptions.of(site.config().options(page.language())).idType();
  }
}
