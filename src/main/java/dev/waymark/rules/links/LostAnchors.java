package dev.waymark.rules.links;

import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.lint.Destinations;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Fix;
import dev.waymark.lint.Past;
import dev.waymark.lint.Past.Became;
import dev.waymark.lint.Past.Missing;
import dev.waymark.lint.Rewrite;
import dev.waymark.lint.Severity;
import dev.waymark.lint.Suggestion;
import dev.waymark.rules.support.Links;
import dev.waymark.site.find.TranslatedHeadings;
import dev.waymark.site.model.Anchors;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.text.Nearest;
import dev.waymark.text.NearestId;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fragments of pages of which not all can be known, as where a theme is absent, and that are dead
 * in all likelihood: a commit took their heading away, or the text has one that must be meant.
 */
final class LostAnchors {
  /** What is shorter is in any text. */
  private static final int SHORTEST = 4;

  private final Site site;
  private final TranslatedHeadings translated;

  private LostAnchors(Site site) {
    this.site = site;
    translated = new TranslatedHeadings(site);
  }

  static void check(Site site, Past past, Findings out) {
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
    LostAnchors lost = new LostAnchors(site);
    Links.report(
        site,
        out,
        ref -> {
          Missing missing = open.get(ref);
          if (missing == null) return null;
          Became became = known.get(missing);
          Problem problem =
              became != null ? lost.became(ref, missing, became) : lost.meant(ref, missing);
          return problem == null ? null : problem.atMost(Severity.WARNING);
        });
  }

  private Problem became(Reference ref, Missing missing, Became became) {
    String none = none(ref, missing) + ": ";
    if (became.fragment().isEmpty()) {
      String gone = none + became.words("it", "");
      TranslatedHeadings.Same there = translated.of(missing.page(), missing.fragment());
      if (there != null) return BrokenAnchor.translated(site, ref, gone, there);
      List<String> near = near(missing.fragment(), site.anchors(missing.page()).ids());
      return Problem.at(ref.span(), gone + Nearest.clause(near))
          .near(near)
          .fix(BrokenAnchor.fix(site, ref, near));
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
    return Problem.at(ref.span(), none + words)
        .meant(List.of(new Suggestion(now, words, commit, became.date())))
        .fix(fix);
  }

  /** What the text has instead; null when that says too little. */
  private @Nullable Problem meant(Reference ref, Missing missing) {
    Page page = missing.page();
    String fragment = missing.fragment();
    if (shaped(page, fragment) || called(page, fragment)) return null;
    TranslatedHeadings.Same same = translated.of(page, fragment);
    String none = none(ref, missing);
    if (same != null) return BrokenAnchor.translated(site, ref, none, same);
    List<String> near = near(fragment, site.anchors(page).ids());
    if (near.isEmpty() || !NearestId.same(fragment, near.get(0).substring(1))) return null;
    return Problem.at(ref.span(), none + Nearest.clause(near))
        .near(near)
        .fix(BrokenAnchor.fix(site, ref, near));
  }

  /** Whether a template that was read may print it. */
  private boolean shaped(Page page, String fragment) {
    for (Anchors.Shape shape : site.anchors(page).and(site.allAnchors(page)).shapes())
      if (!shape.pattern().equals("*") && Anchors.matches(shape.pattern(), fragment)) return true;
    return false;
  }

  /** Whether a shortcode is told a text that its template could make the id of. */
  private static boolean called(Page page, String fragment) {
    if (page.document() == null) return false;
    String wanted = letters(fragment);
    for (Shortcode call : page.document().shortcodes()) {
      for (Shortcode.Param param : call.params()) {
        String told = letters(param.value());
        if (told.length() >= SHORTEST && (wanted.contains(told) || told.contains(wanted)))
          return true;
      }
      if (call.inner() != null && call.inner().text().lines().anyMatch(l -> names(l, wanted)))
        return true;
    }
    return false;
  }

  /** Whether a line is a heading, or sets an id, that reads so. */
  private static boolean names(String line, String wanted) {
    return (line.stripLeading().startsWith("#") || line.contains("id="))
        && letters(line).contains(wanted);
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private static String none(Reference ref, Missing missing) {
    String owner = missing.page() == ref.page() ? "this page" : Links.name(missing.page());
    return owner + " has no anchor #" + missing.fragment();
  }

  private static List<String> near(String fragment, Collection<String> ids) {
    return new NearestId(ids).to(fragment, 1).stream().map(id -> "#" + id).toList();
  }
}
