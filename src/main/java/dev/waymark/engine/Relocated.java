package dev.waymark.engine;

import dev.waymark.lint.Destinations;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Fix;
import dev.waymark.lint.Rewrite;
import dev.waymark.lint.Suggestion;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Resolution.Found;
import dev.waymark.site.model.Resolution.NoSuchFile;
import dev.waymark.site.model.Resolution.NoSuchPage;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.Site.Asset;
import dev.waymark.site.model.Url;
import dev.waymark.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names, in the findings of links that a change broke, the page or file that it moved: of links,
 * cards, images, menus and refs alike, by what the same words led to before.
 */
final class Relocated {
  private final Policy.Since since;
  private final Site site;
  private final Map<Span, Reference> links = new HashMap<>();
  private final Map<String, Reference> earlier = new HashMap<>();

  Relocated(Policy.Since since, Site site) {
    this.since = since;
    this.site = site;
    for (Reference ref : site.references()) {
      Resolution end = ref.resolution().end();
      if (end instanceof NoSuchPage || end instanceof NoSuchFile)
        links.putIfAbsent(ref.span(), ref);
    }
    if (links.isEmpty()) return;
    for (Reference ref : since.site().references())
      earlier.putIfAbsent(ref.span().source().path() + "\n" + ref.raw(), ref);
  }

  /** The finding with the fix that leads to where the page is now; that is what was meant. */
  Finding advise(Finding finding) {
    Reference ref = finding.target() == null ? null : links.get(finding.span());
    Found found = ref == null ? null : before(ref);
    if (ref == null || found == null) return finding;
    Page page = found.page();
    return page == null ? file(finding, ref, found) : page(finding, ref, page);
  }

  /** What the link led to; a new one, what was at its address. */
  private @Nullable Found before(Reference ref) {
    String file = since.changes().before(ref.span().source().path());
    Reference old = file == null ? null : earlier.get(file + "\n" + ref.raw());
    if (old != null && old.resolution().end() instanceof Found found) return found;
    boolean address =
        ref.resolution().end() instanceof NoSuchPage none && none.wanted().startsWith("/");
    String wanted = address ? ((NoSuchPage) ref.resolution().end()).wanted() : "";
    return address && since.site().at(new Url(wanted)) instanceof Found found ? found : null;
  }

  private Finding page(Finding finding, Reference ref, Page old) {
    Page page = today(old);
    if (page == null || page.url() == null || !page.rendered()) return finding;
    String destination = Destinations.of(site, ref, page, null);
    return advised(finding, ref, destination, page.url(), "the page is now at " + page.url());
  }

  private Finding file(Finding finding, Reference ref, Found found) {
    for (Asset asset : since.site().assets()) {
      if (!asset.url().equals(found.url())) continue;
      String now = since.changes().after(asset.file());
      if (now == null || now.equals(asset.file())) return finding;
      List<Url> urls =
          site.assets().stream().filter(a -> a.file().equals(now)).map(Asset::url).toList();
      if (urls.size() != 1) return finding;
      String destination = Destinations.of(site, ref, urls.get(0));
      return advised(finding, ref, destination, urls.get(0), "the file is now at " + urls.get(0));
    }
    return finding;
  }

  private Finding advised(
      Finding finding, Reference ref, @Nullable String destination, Url now, String words) {
    Fix fix = destination == null ? null : Rewrite.of(site, ref, destination, true);
    return finding.advised(fix, new Suggestion(now.value(), words, null, null)).helped(words);
  }

  /** The page, where Git says that its file is now. */
  private @Nullable Page today(Page old) {
    String file = old.file();
    String now = file == null ? null : since.changes().after(file);
    if (now == null || now.equals(file)) return null;
    return site.pagesOf(now).stream().filter(page -> page.succeeds(old)).findFirst().orElse(null);
  }
}
