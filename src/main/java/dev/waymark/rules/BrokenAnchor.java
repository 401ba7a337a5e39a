package dev.waymark.rules;

import dev.waymark.lint.Destinations;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Offence;
import dev.waymark.lint.Findings.Related;
import dev.waymark.lint.Fix;
import dev.waymark.lint.Past;
import dev.waymark.lint.Past.Became;
import dev.waymark.lint.Past.Missing;
import dev.waymark.lint.Rewrite;
import dev.waymark.lint.Rule;
import dev.waymark.lint.Severity;
import dev.waymark.lint.Suggestion;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Resolution.NoSuchAnchor;
import dev.waymark.site.model.Site;
import dev.waymark.text.Nearest;
import dev.waymark.text.SharedWords;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A link to a part of a page that the page does not have. */
record BrokenAnchor() implements Rule.SiteRule, Rule.PastRule {
  @Override
  public void check(Site site, Findings out) {
    Set<Page> linkless = Collections.newSetFromMap(new IdentityHashMap<>());
    Links.report(site, out, ref -> judge(site, ref, linkless));
  }

  /**
   * A page of which not all can be known, as where a theme is absent, may have any id; but one that
   * a heading lost in some commit is not what is hidden there.
   */
  @Override
  public void check(Site site, Past past, Findings out) {
    Map<Reference, Missing> open = new IdentityHashMap<>();
    for (Reference ref : site.references()) {
      if (ref.origin() == Reference.Origin.REDIRECT) continue;
      if (!(ref.resolution().end() instanceof Resolution.Unknown unknown)) continue;
      String fragment = unknown.fragment();
      if (unknown.page() != null && fragment != null && !fragment.isEmpty())
        open.put(ref, new Missing(unknown.page(), fragment));
    }
    if (open.isEmpty()) return;
    Map<Missing, Became> known = past.of(site, Set.copyOf(open.values()));
    Links.report(
        site,
        out,
        ref -> {
          Missing missing = open.get(ref);
          Became became = missing == null ? null : known.get(missing);
          return missing == null || became == null ? null : lost(site, ref, missing, became);
        });
  }

  private static Offence lost(Site site, Reference ref, Missing missing, Became became) {
    String owner = missing.page() == ref.page() ? "this page" : Links.name(missing.page());
    String none = owner + " has no anchor #" + missing.fragment() + ": ";
    if (became.fragment().isEmpty()) {
      List<String> near =
          near(missing.fragment(), site.anchors(missing.page()).ids()).stream()
              .map(id -> "#" + id)
              .toList();
      String gone = became.words("it", "") + Nearest.clause(near);
      return Offence.at(ref.span(), none + gone)
          .near(near)
          .atMost(Severity.WARNING)
          .fix(fix(site, ref, near));
    }
    boolean same = became.page() == missing.page();
    String id = "#" + became.fragment();
    String now = same ? id : became.page().url() + id;
    String words = became.words("#" + missing.fragment(), now);
    String commit = became.commit();
    int hash = ref.raw().indexOf('#');
    String destination =
        same && hash >= 0
            ? ref.raw().substring(0, hash) + id
            : Destinations.of(site, ref, became.page(), became.fragment());
    Fix fix = destination == null ? null : Rewrite.of(site, ref, destination, false);
    return Offence.at(ref.span(), none + words)
        .meant(List.of(new Suggestion(now, words, commit, became.date())))
        .atMost(Severity.WARNING)
        .fix(fix);
  }

  private static List<String> near(String fragment, Collection<String> ids) {
    List<String> near = Suggest.near(fragment, ids);
    return near.isEmpty() ? SharedWords.nearest(fragment, ids, 1) : near;
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
