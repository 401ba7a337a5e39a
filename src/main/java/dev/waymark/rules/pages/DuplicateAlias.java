package dev.waymark.rules.pages;

import dev.waymark.data.Data;
import dev.waymark.document.Document;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Fix;
import dev.waymark.lint.Rule;
import dev.waymark.rules.support.FrontMatterCut;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.Site.Claim;
import dev.waymark.text.Edit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One alias on several pages: which page it leads to is chance. */
public record DuplicateAlias() implements Rule.SiteRule {
  @Override
  public boolean looksAtTexts() {
    return false;
  }

  @Override
  public void check(Site site, Findings out) {
    for (Site.Collision collision : site.collisions()) {
      List<Claim> aliases = collision.claims().stream().filter(Claim::alias).toList();
      for (int i = 1; i < aliases.size(); i++) {
        Claim first = aliases.get(0);
        String message = "alias " + collision.url() + " is also on " + Claims.owner(first);
        Problem problem = Claims.problem(aliases.get(i), message, List.of(first));
        if (problem != null) out.add(problem.fix(fix(aliases.get(i))));
      }
    }
  }

  /** Takes the alias out of the page's list; null when it stands elsewhere, or alone. */
  private static @Nullable Fix fix(Claim claim) {
    Page page = claim.page();
    Document document = page == null || page.adapted() ? null : page.document();
    Data.Entry aliases = document == null ? null : document.values().entry("aliases");
    if (document == null || aliases == null) return null;
    if (!(aliases.value() instanceof Data.Items list)) return null;
    for (Data item : list.items()) {
      if (!item.span().equals(claim.span())) continue;
      Edit cut = FrontMatterCut.item(document, aliases, item);
      return cut == null ? null : new Fix("remove the alias", false, List.of(cut));
    }
    return null;
  }
}
