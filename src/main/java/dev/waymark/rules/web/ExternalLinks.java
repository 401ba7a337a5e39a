package dev.waymark.rules.web;

import dev.waymark.lint.Answer;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Fix;
import dev.waymark.lint.Rewrite;
import dev.waymark.lint.Web;
import dev.waymark.lint.WebLinks;
import dev.waymark.lint.WebUrl;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Site;
import dev.waymark.text.Edit;
import dev.waymark.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rules about links to the web share. */
final class ExternalLinks {
  private ExternalLinks() {}

  /** What a rule says of one link; null for nothing. */
  @FunctionalInterface
  interface Judge {
    @Nullable Problem of(Reference reference, WebUrl.Page to, Answer answer);
  }

  /** Adds what {@code judge} says of each link to the web, once for each place. */
  static void report(Site site, Web web, Findings out, Judge judge) {
    Set<Span> said = new HashSet<>();
    for (WebLinks.WebLink link : WebLinks.of(site)) {
      if (!(link.to() instanceof WebUrl.Page to)) continue;
      Problem problem = judge.of(link.reference(), to, web.of(to.url()));
      if (problem != null && said.add(problem.span()))
        out.add(problem.target(link.reference().raw()));
    }
  }

  /**
   * A fix that writes another address and keeps the fragment; null where that is not sure to mean
   * the same.
   */
  static @Nullable Fix rewrite(
      Reference reference, WebUrl.Page from, Answer answer, String to, boolean safe) {
    String fragment = from.fragment();
    boolean kept = fragment != null && !fragment.isEmpty();
    if (kept && to.indexOf('#') >= 0) return null;
    if (kept && answer.fragments().get(fragment) != Answer.Fragment.FOUND) return null;
    String address = kept ? to + "#" + fragment : to;
    String written = reference.span().text();
    int at = written.indexOf(reference.raw());
    if (at < 0 || written.indexOf(reference.raw(), at + 1) >= 0 || !Rewrite.plain(address))
      return null;
    int start = reference.span().start() + at;
    Span place = reference.span().source().span(start, start + reference.raw().length());
    return new Fix("write " + address, safe, List.of(new Edit(place, address)));
  }
}
