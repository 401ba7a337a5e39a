package dev.waymark.rules.links;

import dev.waymark.document.Document.Heading;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Fix;
import dev.waymark.lint.Rule;
import dev.waymark.lint.Severity;
import dev.waymark.rules.support.Links;
import dev.waymark.site.find.OwnHeadings;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import dev.waymark.text.Edit;
import dev.waymark.text.NearestId;
import dev.waymark.text.Span;
import dev.waymark.tree.Changes;
import dev.waymark.tree.Changes.FileChange;
import dev.waymark.tree.Changes.Hunk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A heading's id that a change took away: links of other sites into the page break silently. */
public record LostAnchor() implements Rule.ChangeRule {
  @Override
  public boolean withoutSite() {
    return true;
  }

  @Override
  public void check(Site before, Site site, Changes changes, Findings out) {
    for (FileChange change : changes.files()) {
      if (change.before() == null || change.after() == null) continue;
      List<Page> now = site.pagesOf(change.after());
      for (Page page : before.pagesOf(change.before())) {
        Page today =
            now.stream()
                .filter(p -> p.language().code().equals(page.language().code()))
                .findFirst()
                .orElse(null);
        if (today != null && page.rendered() && today.rendered())
          compare(before, site, page, today, change, out);
      }
    }
  }

  private static void compare(
      Site before, Site site, Page page, Page today, FileChange change, Findings out) {
    if (page.document() == null || today.document() == null || today.adapted()) return;
    Set<String> ids = site.anchors(today).ids();
    if (site.allAnchors(today).open() != null) return;
    List<Heading> news = news(before, site, page, today);
    Set<String> shown = before.anchors(page).ids();
    Set<String> all = site.allAnchors(today).ids();
    for (Map.Entry<String, Heading> own : OwnHeadings.of(before, page).entrySet()) {
      String id = own.getKey();
      Heading heading = own.getValue();
      if (!shown.contains(id) || ids.contains(id) || all.contains(id)) continue;
      Hunk hunk = change.removing(heading.span().line());
      Heading instead = hunk == null ? null : instead(heading, hunk, news);
      Span place = instead != null ? instead.span() : today.position();
      if (place == null) continue;
      String name = Links.name(today);
      String message =
          instead == null
              ? name + " has lost the anchor #" + id + ", and others may link to it"
              : "this heading was #" + id + ", and others may link to it";
      out.add(
          Problem.at(place, message)
              .atMost(Severity.INFO)
              .help(instead == null ? "keep it on what now covers the same: {#" + id + "}" : null)
              .fix(instead == null ? null : keep(instead, id)));
    }
  }

  /** The headings that were not there before. */
  private static List<Heading> news(Site before, Site site, Page page, Page today) {
    List<Heading> news = new ArrayList<>();
    Set<String> old = before.anchors(page).ids();
    Set<String> shown = site.anchors(today).ids();
    OwnHeadings.of(site, today)
        .forEach(
            (id, heading) -> {
              if (shown.contains(id) && !old.contains(id) && !heading.term()) news.add(heading);
            });
    return news;
  }

  /** The heading that stands where the old one stood. */
  private static @Nullable Heading instead(Heading old, Hunk hunk, List<Heading> news) {
    List<Heading> here =
        news.stream()
            .filter(h -> h.span().line() >= hunk.start())
            .filter(h -> h.span().line() < hunk.start() + Math.max(1, hunk.count()))
            .toList();
    if (here.size() == 1) return here.get(0);
    List<String> texts = here.stream().map(Heading::text).toList();
    List<String> best = new NearestId(texts).to(old.text(), 1);
    return here.stream().filter(h -> best.contains(h.text())).findFirst().orElse(null);
  }

  /** Writes the old id beside the new heading, unless it has one of its own. */
  private static @Nullable Fix keep(Heading heading, String id) {
    if (heading.idSpan() != null || heading.id() != null) return null;
    Span text = heading.textSpan();
    if (text.text().contains("{") || text.text().contains("\n")) return null;
    Span end = text.source().span(text.end(), text.end());
    return new Fix("keep the id " + id, true, List.of(new Edit(end, " {#" + id + "}")));
  }
}
