package dev.waymark.rules.pages;

import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Rule;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.Url;
import dev.waymark.text.Span;
import dev.waymark.tree.Changes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An alias or redirect that was taken away, so that its old address is a 404 now. */
public record RemovedAlias() implements Rule.ChangeRule {
  @Override
  public boolean looksAtTexts() {
    return false;
  }

  @Override
  public void check(Site before, Site site, Changes changes, Findings out) {
    Set<Url> said = new HashSet<>();
    for (Redirect redirect : before.redirects()) {
      Url from = redirect.from();
      boolean pattern = from.value().contains("*") || from.value().contains("/:");
      if (redirect.kind() == Redirect.Kind.HUGO || pattern) continue;
      // A redirect that stays, and leads to nothing now, has a finding of its own.
      boolean alias = redirect.kind() == Redirect.Kind.ALIAS;
      if (alias ? Lost.reached(site, from) : Lost.served(site, from)) continue;
      Page page = redirect.page();
      // A page that is lost itself names its aliases in a finding of its own.
      boolean lost = page != null && page.url() != null && !Lost.reached(site, page.url());
      if (lost || !said.add(from)) continue;
      Page now = page == null ? null : Lost.today(site, changes, page);
      Span place = place(site, changes, redirect, now);
      if (place == null) continue;
      String was = page == null ? "redirect" : "alias";
      String message = "nothing serves " + from + " any more; its " + was + " was removed";
      Problem problem = Problem.at(place, message).target(from.value());
      boolean fix = now != null && now.rendered();
      out.add(fix && now != null ? problem.fix(Lost.fix(site, now, List.of(from))) : problem);
    }
  }

  private static @Nullable Span place(
      Site site, Changes changes, Redirect redirect, @Nullable Page now) {
    if (now != null && now.position() != null) return now.position();
    Span was = redirect.span();
    if (was == null) return null;
    String file = changes.after(was.source().path());
    var source = file == null ? null : site.tree().read(file);
    return source == null ? was : source.span(0, 0);
  }
}
