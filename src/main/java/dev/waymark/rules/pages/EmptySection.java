package dev.waymark.rules.pages;

import dev.waymark.document.Document;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Rule;
import dev.waymark.rules.support.Links;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.PageView;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Site;
import dev.waymark.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A section whose page shows readers nothing: neither a text nor its pages nor data. */
public record EmptySection() implements Rule.SiteRule {
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

  @Override
  public void check(Site site, Findings out) {
    Set<String> leading = new HashSet<>();
    for (Redirect redirect : site.redirects()) leading.add(redirect.from().value());
    for (Page page : site.pages()) {
      boolean section = page.kind() == Kind.SECTION && page.rendered() && !page.adapted();
      if (!section || page.url() == null || leading.contains(page.url().value())) continue;
      if (!isBlank(page.document())) continue;
      List<Page> children = site.children(page).stream().filter(c -> c.url() != null).toList();
      Span place = place(page, children);
      if (place != null && site.rendering(page) instanceof PageView.Known known && known.nothing())
        out.add(problem(site, page, place, children.size(), known));
    }
  }

  private static boolean isBlank(@Nullable Document document) {
    if (document == null) return true;
    String text = document.body().text();
    return document.shortcodes().isEmpty() && COMMENT.matcher(text).replaceAll("").isBlank();
  }

  /** A section that Hugo makes of a folder has no place; its first page has. */
  private static @Nullable Span place(Page page, List<Page> children) {
    if (page.position() != null) return page.position();
    for (Page child : children)
      if (child.position() != null && !child.adapted()) return child.position();
    return null;
  }

  private static Problem problem(
      Site site, Page page, Span place, int pages, PageView.Known known) {
    String its = pages == 1 ? "its one page" : "its " + pages + " pages";
    String lists =
        pages == 0
            ? "it has no text and no pages"
            : "it has no text, and " + known.template() + " does not list " + its;
    String text =
        known.content() == PageView.Content.LEFT_OUT
            ? known.template() + " shows no text of the section: let it, "
            : page.file() == null ? "give it an _index.md with a text, " : "write a text, ";
    String list = pages == 0 ? "add pages, " : "let the template list " + its + ", ";
    String build = site.config().version().has(HugoChange.LOGICAL_PATHS) ? "build" : "_build";
    String none = "or publish no page for it (" + build + ": {render: never})";
    return Problem.at(place, Links.name(page) + " is an empty page: " + lists)
        .help(text + list + none);
  }
}
