package dev.waymark.rules;

import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Offence;
import dev.waymark.lint.Findings.Related;
import dev.waymark.lint.Fix;
import dev.waymark.lint.Rewrite;
import dev.waymark.lint.Rule;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Resolution.NoSuchAnchor;
import dev.waymark.site.model.Site;
import dev.waymark.text.Nearest;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A link to a part of a page that the page does not have. */
record BrokenAnchor() implements Rule.SiteRule {
  @Override
  public void check(Site site, Findings out) {
    Set<Page> linkless = Collections.newSetFromMap(new IdentityHashMap<>());
    Links.report(site, out, ref -> judge(site, ref, linkless));
  }

  /** {@code linkless}: pages of which it was said that no fragment leads to a part of them. */
  private static @Nullable Offence judge(Site site, Reference ref, Set<Page> linkless) {
    if (ref.origin() == Reference.Origin.REDIRECT) return null;
    Resolution end = ref.resolution().end();
    if (!(end instanceof NoSuchAnchor none)) return null;
    if (none.fragment().equals(Resolution.REFUSED)) {
      String refused = "hugo writes #" + Resolution.REFUSED + " for this address";
      return Offence.at(
          ref.span(), refused + ": its hook lets only http, https and mailto through");
    }
    boolean here = none.page() == ref.page();
    List<String> nearest =
        none.nearest().stream().map(id -> id.startsWith("#") ? id : "#" + id).toList();
    String owner = here ? "this page" : Links.name(none.page());
    NoSuchAnchor.Api api = none.api();
    if (api != null && api.file() == null && !linkless.add(none.page())) return null;
    if (api != null) return ofApi(site, ref, api, owner, nearest);
    String message = owner + " has no anchor #" + none.fragment() + Nearest.clause(nearest);
    return Offence.at(ref.span(), message).near(nearest).fix(fix(site, ref, nearest));
  }

  private static Offence ofApi(
      Site site, Reference ref, NoSuchAnchor.Api api, String owner, List<String> nearest) {
    if (api.file() == null) return Offence.at(ref.span(), owner + " " + api.words());
    Offence offence =
        Offence.at(ref.span(), api.words() + Nearest.clause(nearest))
            .near(nearest)
            .fix(fix(site, ref, nearest));
    return api.place() == null
        ? offence
        : offence.related(List.of(new Related(api.place(), nearest.get(0) + " is here")));
  }

  private static @Nullable Fix fix(Site site, Reference ref, List<String> nearest) {
    int hash = ref.raw().indexOf('#');
    if (nearest.size() != 1 || hash < 0) return null;
    String written = ref.raw().substring(hash);
    // Hugo writes ids in lower case: nobody meant another one.
    boolean sure = written.equalsIgnoreCase(nearest.get(0));
    return Rewrite.of(site, ref, ref.raw().substring(0, hash) + nearest.get(0), sure);
  }
}
