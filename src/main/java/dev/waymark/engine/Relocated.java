package dev.waymark.engine;

import dev.waymark.lint.Destinations;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Fix;
import dev.waymark.lint.Rewrite;
import dev.waymark.lint.Suggestion;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Resolution.NoSuchPage;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.Url;
import dev.waymark.text.Span;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names, in the findings of links that a change broke, the page that it moved. */
final class Relocated {
  private final Policy.Since since;
  private final Site site;
  private final Map<Span, Reference> links = new HashMap<>();

  Relocated(Policy.Since since, Site site) {
    this.since = since;
    this.site = site;
    for (Reference ref : site.references())
      if (ref.resolution().end() instanceof NoSuchPage) links.putIfAbsent(ref.span(), ref);
  }

  /** The finding with the fix that leads to where the page is now; that is what was meant. */
  Finding advise(Finding finding) {
    Reference ref = finding.target() == null ? null : links.get(finding.span());
    if (ref == null || !(ref.resolution().end() instanceof NoSuchPage none)) return finding;
    Page page = today(none.wanted());
    if (page == null || page.url() == null || !page.rendered()) return finding;
    String destination = Destinations.of(site, ref, page, null);
    Fix fix = destination == null ? null : Rewrite.of(site, ref, destination, true);
    String words = "the page is now at " + page.url();
    Suggestion here = new Suggestion(page.url().value(), words, null, null);
    return finding.advised(fix, here).helped(words);
  }

  /** The page that was at an address, where Git says that its file is now. */
  private @Nullable Page today(String wanted) {
    if (!wanted.startsWith("/")) return null;
    if (!(since.site().at(new Url(wanted)) instanceof Resolution.Found found)) return null;
    String file = found.page() == null ? null : found.page().file();
    String now = file == null ? null : since.changes().after(file);
    if (found.page() == null || now == null || now.equals(file)) return null;
    String code = found.page().language().code();
    return site.pagesOf(now).stream()
        .filter(page -> page.language().code().equals(code))
        .findFirst()
        .orElse(null);
  }
}
