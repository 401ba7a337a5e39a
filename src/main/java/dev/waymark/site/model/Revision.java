package dev.waymark.site.model;

import dev.waymark.data.Data;
import dev.waymark.document.Document;
import dev.waymark.site.model.Resolution.Ambiguous;
import dev.waymark.site.model.Resolution.Found;
import dev.waymark.site.model.Resolution.NoSuchAnchor;
import dev.waymark.site.model.Resolution.NotPublished;
import dev.waymark.site.model.Resolution.Unknown;
import dev.waymark.site.model.Resolution.ViaAlias;
import dev.waymark.text.Span;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pages with another text that stand where they stood: every thing that tells of them as they were
 * has its counterpart that tells of them as they are.
 */
public final class Revision {
  private final Map<Page, Page> now = new IdentityHashMap<>();

  /** Adds the pages of a file as they were, with what the file holds now. */
  public void add(List<Page> pages, Document document) {
    for (Page page : pages) now.put(page, of(page, document));
  }

  /** This one, then another of what has become of it. */
  public Revision then(Revision other) {
    Revision both = new Revision();
    both.now.putAll(other.now);
    now.forEach(
        (was, is) -> {
          both.now.remove(is);
          both.now.put(was, other.page(is));
        });
    return both;
  }

  private static Page of(Page page, Document document) {
    Span position = page.position();
    Params params = new Params(document.values(), page.params().cascaded());
    return new Page(
        page.kind(),
        page.language(),
        page.path(),
        document,
        page.mounted(),
        page.bundle(),
        page.section(),
        page.type(),
        page.title(),
        page.linkTitle(),
        page.slug(),
        page.weight(),
        page.date(),
        page.status(),
        params,
        page.url(),
        page.outputs(),
        position == null ? null : position(document));
  }

  /** A page without a title stands at its first line, which may have been changed. */
  private static Span position(Document document) {
    Data title = document.values().get("title");
    if (title != null) return title.span();
    int end = document.source().text().indexOf('\n');
    return document.source().span(0, end < 0 ? document.source().length() : end);
  }

  public Page page(Page page) {
    return now.getOrDefault(page, page);
  }

  public @Nullable Page maybe(@Nullable Page page) {
    return page == null ? null : page(page);
  }

  public List<Page> pages(List<Page> pages) {
    for (Page page : pages)
      if (now.containsKey(page)) return pages.stream().map(this::page).toList();
    return pages;
  }

  public Redirect redirect(Redirect redirect) {
    Page page = redirect.page();
    if (page == null || !now.containsKey(page)) return redirect;
    return new Redirect(
        redirect.kind(),
        redirect.from(),
        redirect.to(),
        page(page),
        redirect.span(),
        redirect.target());
  }

  public Reference reference(Reference reference) {
    Resolution led = resolution(reference.resolution());
    return led == reference.resolution() ? reference : reference.leading(led);
  }

  /** The same one when it tells of none of the pages. */
  public Resolution resolution(Resolution to) {
    if (to instanceof Found found)
      return changes(found.page())
          ? new Found(maybe(found.page()), found.url(), found.fragment())
          : found;
    if (to instanceof ViaAlias via) {
      Redirect redirect = redirect(via.redirect());
      Resolution target = resolution(via.target());
      boolean same = redirect == via.redirect() && target == via.target();
      return same ? via : new ViaAlias(redirect, target, via.fragmentLost());
    }
    if (to instanceof NoSuchAnchor none)
      return changes(none.page())
          ? new NoSuchAnchor(page(none.page()), none.fragment(), none.nearest(), none.api())
          : none;
    if (to instanceof NotPublished none)
      return changes(none.page()) ? new NotPublished(page(none.page())) : none;
    if (to instanceof Ambiguous many) {
      List<Page> pages = pages(many.pages());
      return pages == many.pages() ? many : new Ambiguous(many.wanted(), pages);
    }
    if (to instanceof Unknown unknown)
      return changes(unknown.page())
          ? new Unknown(unknown.cause(), maybe(unknown.page()), unknown.fragment())
          : unknown;
    return to;
  }

  private boolean changes(@Nullable Page page) {
    return page != null && now.containsKey(page);
  }
}
