package dev.waymark.rules.links;

import dev.waymark.document.Document;
import dev.waymark.document.Document.Link;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Rule;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Site;
import dev.waymark.text.Span;
import java.util.HashSet;
import java.util.Set;

/**
 * An image in Markdown without alternative text. What no page shows as an image is left out:
 * drafts, and what a shortcode prints as it is.
 */
public record ImageWithoutText() implements Rule.SiteRule {
  @Override
  public boolean withoutSite() {
    return true;
  }

  @Override
  public void check(Site site, Findings out) {
    Set<Span> shown = new HashSet<>();
    for (Reference ref : site.references()) if (ref.image()) shown.add(ref.span());
    for (Document document : site.documents()) {
      for (Link link : document.links()) {
        if (!wordless(link) || !shown.contains(link.destinationSpan())) continue;
        String image = link.destination();
        out.add(Problem.at(link.whole(), "no alternative text for image " + image).target(image));
      }
    }
  }

  private static boolean wordless(Link link) {
    return link.image() && link.markdown() && link.whole().text().matches("(?s)!\\[\\s*+].*");
  }
}
