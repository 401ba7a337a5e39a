package dev.waymark.rules.pages;

import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Rule;
import dev.waymark.lint.Severity;
import dev.waymark.rules.support.Links;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.Url;
import dev.waymark.text.Span;
import dev.waymark.tree.Changes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An address that was published and that no page, alias or redirect serves any more. */
public record MovedWithoutRedirect() implements Rule.ChangeRule {
  @Override
  public boolean looksAtTexts() {
    return false;
  }

  @Override
  public void check(Site before, Site site, Changes changes, Findings out) {
    for (Page page : before.pages()) {
      Url url = page.url();
      if (url == null || !page.rendered() || Lost.reached(site, url)) continue;
      List<Url> lost = new ArrayList<>(List.of(url));
      for (Redirect alias : before.redirects()) {
        boolean own = alias.page() == page && alias.kind() == Redirect.Kind.ALIAS;
        if (own && !Lost.reached(site, alias.from())) lost.add(alias.from());
      }
      Page now = Lost.today(site, changes, page);
      Span place = place(before, site, changes, page, now);
      if (place != null) out.add(problem(site, page, now, lost, place));
    }
  }

  private static Problem problem(
      Site site, Page page, @Nullable Page now, List<Url> lost, Span at) {
    Url url = lost.get(0);
    String aliases = lost.size() == 1 ? "" : " (nor its alias " + lost.get(1) + more(lost) + ")";
    String message = "nothing serves " + url + aliases + " any more" + reason(page, now);
    Problem problem = Problem.at(at, message).target(url.value());
    // Lists that Hugo makes of tags come and go with the pages that bear them.
    if (page.kind() == Kind.TERM) problem = problem.atMost(Severity.INFO);
    if (now != null && now.rendered()) return problem.fix(Lost.fix(site, now, lost));
    List<String> nearest = Lost.nearest(site, url);
    String near = nearest.isEmpty() ? "" : ", perhaps " + nearest.get(0);
    return problem.help("add " + url + " to the aliases of the page its readers need" + near);
  }

  private static String more(List<Url> lost) {
    return lost.size() == 2 ? "" : " and " + (lost.size() - 2) + " more";
  }

  private static String reason(Page page, @Nullable Page now) {
    if (now == null) return page.file() == null ? "" : "; its page was deleted";
    if (now.rendered()) return "; the page is now at " + Links.name(now);
    return switch (now.status()) {
      case DRAFT -> "; its page is a draft now";
      case FUTURE -> "; its page has a future date now";
      case EXPIRED -> "; its page has expired";
      default -> "; its page is not built any more";
    };
  }

  /**
   * The page as it is now, or the deleted file as it was; for what Hugo makes without a file, the
   * first of its pages.
   */
  private static @Nullable Span place(
      Site before, Site site, Changes changes, Page page, @Nullable Page now) {
    if (now != null && now.position() != null) return now.position();
    if (page.position() != null) return page.position();
    return before.children(page).stream()
        .map(
            child -> {
              Page today = Lost.today(site, changes, child);
              return today != null ? today.position() : child.position();
            })
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
