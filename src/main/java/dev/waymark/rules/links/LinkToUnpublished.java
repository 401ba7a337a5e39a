package dev.waymark.rules.links;

import dev.waymark.data.Data;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Findings.Related;
import dev.waymark.lint.Rule;
import dev.waymark.rules.support.Links;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution.NotPublished;
import dev.waymark.site.model.Site;
import dev.waymark.text.Span;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page that others link to and that readers never get: a draft, a page of the future, one that is
 * not rendered. Said once, at the page; the links that fail are also broken each.
 */
public record LinkToUnpublished() implements Rule.SiteRule {
  @Override
  public void check(Site site, Findings out) {
    // By identity: to hash a page is to hash all that stands in it.
    Map<Page, Set<Span>> links = new IdentityHashMap<>();
    for (Reference ref : site.references()) {
      if (ref.form() == Reference.Form.INCLUDE || ref.image()) continue;
      if (ref.page() != null && !ref.page().rendered()) continue;
      if (!(ref.resolution().end() instanceof NotPublished hidden)) continue;
      links.computeIfAbsent(hidden.page(), page -> new LinkedHashSet<>()).add(ref.span());
    }
    links.forEach(
        (page, spans) -> {
          Span place = place(page);
          if (place == null) return;
          String who = spans.size() == 1 ? "a link leads" : spans.size() + " links lead";
          out.add(
              Problem.at(place, who + " to this page, but " + why(page))
                  .related(spans.stream().map(span -> new Related(span, "linked here")).toList()));
        });
  }

  /** The field that keeps the page back, if it says so itself. */
  private static @Nullable Span place(Page page) {
    String[] fields =
        switch (page.status()) {
          case DRAFT -> new String[] {"draft", "published"};
          case FUTURE -> new String[] {"publishDate", "date", "lastmod"};
          case EXPIRED -> new String[] {"expiryDate"};
          case RENDER_NEVER, RENDER_LINK -> new String[] {"build", "_build", "headless"};
          case KIND_DISABLED, KIND_ABSENT, BUILT -> new String[0];
        };
    for (String field : fields) {
      Data.Entry entry = page.params().own().entry(field);
      if (entry != null) return entry.keySpan();
    }
    return page.position();
  }

  /** What a link to such a page is told. */
  static String message(Page page) {
    return Links.name(page) + " is not published: " + why(page);
  }

  /** Why a page is not built, as a clause. */
  public static String why(Page page) {
    return switch (page.status()) {
      case DRAFT -> "it is a draft";
      case FUTURE -> "its date lies in the future";
      case EXPIRED -> "it has expired";
      case RENDER_NEVER, RENDER_LINK -> "its build options keep it from being rendered";
      case KIND_DISABLED, KIND_ABSENT -> "pages of its kind are disabled";
      case BUILT -> "it has no output that browsers can open";
    };
  }
}
