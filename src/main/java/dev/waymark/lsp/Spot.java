package dev.waymark.lsp;

import dev.waymark.document.Document;
import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Site;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in a text. */
record Spot(EditorFiles files, String file, Source text, int offset) {
  boolean isIn(@Nullable Span span) {
    return span != null
        && span.source().path().equals(file)
        && span.start() <= offset
        && offset <= span.end();
  }

  /**
   * The links whose destination is written here, each once for each page that shows them; on the
   * text of a link, that link.
   */
  List<Reference> links(Site site) {
    List<Reference> found = new ArrayList<>();
    for (Reference link : site.references()) if (isIn(link.span())) found.add(link);
    Span destination = found.isEmpty() ? destination(document(site)) : null;
    if (destination != null)
      for (Reference link : site.references()) if (link.span().equals(destination)) found.add(link);
    return found;
  }

  /** The destination of the innermost link that this is in. */
  private @Nullable Span destination(@Nullable Document document) {
    Document.Link innermost = null;
    if (document != null)
      for (Document.Link link : document.links())
        if (isIn(link.whole())
            && (innermost == null || length(link.whole()) < length(innermost.whole())))
          innermost = link;
    return innermost == null ? null : innermost.destinationSpan();
  }

  private static int length(Span span) {
    return span.end() - span.start();
  }

  @Nullable Document document(Site site) {
    for (Document document : site.documents())
      if (document.source().path().equals(file)) return document;
    return null;
  }

  /** The page that is written in this file; null when none is. */
  @Nullable Page page(Site site) {
    List<Page> pages = site.pagesOf(file);
    return pages.isEmpty() ? null : pages.get(0);
  }

  /** The innermost call whose tag this is; null outside of tags. */
  @Nullable Shortcode call(Site site) {
    Document document = document(site);
    Shortcode found = null;
    if (document != null)
      for (Shortcode call : document.shortcodes()) if (isIn(call.tag())) found = call;
    return found;
  }

  /** What stands before it on its line. */
  String before() {
    int line = text.line(offset);
    return text.text().substring(text.lineStart(line), offset);
  }
}
