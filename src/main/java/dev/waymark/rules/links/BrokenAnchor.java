package dev.waymark.rules.links;

import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Findings.Related;
import dev.waymark.lint.Fix;
import dev.waymark.lint.Past;
import dev.waymark.lint.Rewrite;
import dev.waymark.lint.Rule;
import dev.waymark.lint.Severity;
import dev.waymark.lint.Suggestion;
import dev.waymark.rules.support.Links;
import dev.waymark.site.find.TranslatedHeadings;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Resolution.NoSuchAnchor;
import dev.waymark.site.model.Site;
import dev.waymark.text.Nearest;
import dev.waymark.text.NearestId;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A link to a part of a page that the page does not have. */
public record BrokenAnchor() implements Rule.SiteRule, Rule.PastRule {
  @Override
  public boolean withoutSite() {
    return true;
  }

  @Override
  public void check(Site site, Findings out) {
    Set<Page> linkless = Collections.newSetFromMap(new IdentityHashMap<>());
    TranslatedHeadings translated = new TranslatedHeadings(site);
    Links.report(site, out, ref -> judge(site, ref, linkless, translated));
  }

  /** What hides behind templates that are not here: see {@link LostAnchors}. */
  @Override
  public void check(Site site, Past past, Findings out) {
    LostAnchors.check(site, past, out);
  }

  /** {@code linkless}: pages of which it was said that no fragment leads to a part of them. */
  private static @Nullable Problem judge(
      Site site, Reference ref, Set<Page> linkless, TranslatedHeadings translated) {
    if (ref.origin() == Reference.Origin.REDIRECT) return null;
    Resolution end = ref.resolution().end();
    if (!(end instanceof NoSuchAnchor none)) return null;
    if (none.fragment().equals(Resolution.REFUSED)) {
      String refused = "hugo writes #" + Resolution.REFUSED + " for this address";
      return Problem.at(
          ref.span(), refused + ": its hook lets only http, https and mailto through");
    }
    boolean here = none.page() == ref.page();
    List<String> nearest =
        none.nearest().stream().map(id -> id.startsWith("#") ? id : "#" + id).toList();
    String owner = here ? "this page" : Links.name(none.page());
    NoSuchAnchor.Api api = none.api();
    if (api != null && api.file() == null && !linkless.add(none.page())) return null;
    if (api != null) return ofApi(site, ref, api, owner, nearest);
    String message = owner + " has no anchor #" + none.fragment();
    TranslatedHeadings.Same same = translated.of(none.page(), none.fragment());
    if (same != null) return translated(site, ref, message, same);
    Problem problem =
        Problem.at(ref.span(), message + Nearest.clause(nearest))
            .near(nearest)
            .fix(fix(site, ref, nearest));
    boolean spelled = !nearest.isEmpty() && NearestId.spelledAlike(none.fragment(), nearest.get(0));
    return spelled && site.config().siteless() != null
        ? problem.atMost(Severity.INFO).help("hosts that ignore case, as GitHub does, may find it")
        : problem;
  }

  private static Problem ofApi(
      Site site, Reference ref, NoSuchAnchor.Api api, String owner, List<String> nearest) {
    if (api.file() == null) return Problem.at(ref.span(), owner + " " + api.words());
    Problem problem =
        Problem.at(ref.span(), api.words() + Nearest.clause(nearest))
            .near(nearest)
            .fix(fix(site, ref, nearest));
    return api.place() == null
        ? problem
        : problem.related(List.of(new Related(api.place(), nearest.get(0) + " is here")));
  }

  /** The heading has another id in this language. */
  static Problem translated(
      Site site, Reference ref, String message, TranslatedHeadings.Same same) {
    String id = "#" + same.id();
    String why = "its heading in " + Links.name(same.there());
    return Problem.at(ref.span(), message + "; did you mean " + id + ", " + why + "?")
        .meant(List.of(new Suggestion(id, why, null, null)))
        .fix(fix(site, ref, id, false));
  }

  /** Writes the one near id, if nothing else can be meant. */
  public static @Nullable Fix fix(Site site, Reference ref, List<String> nearest) {
    int hash = ref.raw().indexOf('#');
    if (nearest.size() != 1 || hash < 0) return null;
    String written = ref.raw().substring(hash);
    String near = nearest.get(0);
    if (!NearestId.sure(written.substring(1), near.substring(1))) return null;
    // Hugo writes ids in lower case: nobody meant another one.
    return fix(site, ref, near, written.equalsIgnoreCase(near));
  }

  private static @Nullable Fix fix(Site site, Reference ref, String id, boolean sure) {
    int hash = ref.raw().indexOf('#');
    return hash < 0 ? null : Rewrite.of(site, ref, ref.raw().substring(0, hash) + id, sure);
  }
}
