package dev.waymark.history;

import dev.waymark.lint.Destinations;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Fix;
import dev.waymark.lint.Past.Became;
import dev.waymark.lint.Past.Missing;
import dev.waymark.lint.Report;
import dev.waymark.lint.Rewrite;
import dev.waymark.lint.Suggestion;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Resolution.NoSuchAnchor;
import dev.waymark.site.model.Resolution.NoSuchPage;
import dev.waymark.site.model.Site;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds to findings about links what history says of what they miss. */
public final class Hindsight {
  private final Site site;
  private final History history;
  private final Map<Span, Reference> links = new HashMap<>();

  private Hindsight(Site site, History history) {
    this.site = site;
    this.history = history;
  }

  /** The same findings, with better advice where history has some. */
  public static Report tell(Report report, History history) {
    List<Finding> findings = report.findings();
    if (findings.stream().noneMatch(f -> f.target() != null)) return report;
    return report.with(new Hindsight(report.survey().site().get(), history).tell(findings));
  }

  /** What became of what a link misses, in words; null when history does not tell. */
  public static @Nullable String words(Site site, Reference ref, History history) {
    Resolution end = ref.resolution().end();
    if (end instanceof NoSuchPage none) {
      Became became = history.page(site, none.wanted());
      return became == null ? null : moved(became);
    }
    Missing missing = null;
    if (end instanceof NoSuchAnchor none) missing = new Missing(none.page(), none.fragment());
    if (end instanceof Resolution.Unknown u && u.page() != null && u.fragment() != null)
      missing = new Missing(u.page(), u.fragment());
    Became became = missing == null ? null : history.of(site, Set.of(missing)).get(missing);
    if (missing == null || became == null) return null;
    String id = "#" + became.fragment();
    return became.words(
        "#" + missing.fragment(), became.page() == missing.page() ? id : became.page().url() + id);
  }

  private static String moved(Became became) {
    return "the page is now at "
        + became.page().url()
        + ", since "
        + became.commit()
        + " ("
        + became.date()
        + ")";
  }

  private List<Finding> tell(List<Finding> findings) {
    Set<Span> places = new HashSet<>();
    for (Finding finding : findings) if (finding.target() != null) places.add(finding.span());
    for (Reference ref : site.references())
      if (places.contains(ref.span())) links.putIfAbsent(ref.span(), ref);
    Set<Missing> missing = new LinkedHashSet<>();
    for (Reference ref : links.values())
      if (ref.resolution().end() instanceof NoSuchAnchor none)
        missing.add(new Missing(none.page(), none.fragment()));
    Map<Missing, Became> answers = missing.isEmpty() ? Map.of() : history.of(site, missing);
    List<Finding> told = new ArrayList<>();
    for (Finding finding : findings) {
      Reference ref = finding.target() == null ? null : links.get(finding.span());
      told.add(ref == null ? finding : tell(finding, ref, answers));
    }
    return told;
  }

  private Finding tell(Finding finding, Reference ref, Map<Missing, Became> answers) {
    Resolution end = ref.resolution().end();
    if (end instanceof NoSuchAnchor none) {
      Became became = answers.get(new Missing(none.page(), none.fragment()));
      return became == null ? finding : anchor(finding, ref, none, became);
    }
    if (!(end instanceof NoSuchPage none)) return finding;
    Became became = history.page(site, none.wanted());
    Page page = became == null ? null : became.page();
    if (became == null || page == null || !page.rendered() || page.url() == null) return finding;
    String now = page.url().value();
    String destination = Destinations.of(site, ref, page, null);
    return advise(finding, ref, destination, now, moved(became), became);
  }

  private Finding anchor(Finding finding, Reference ref, NoSuchAnchor none, Became became) {
    if (became.fragment().isEmpty()) return finding.helped(became.words("#" + none.fragment(), ""));
    String id = "#" + became.fragment();
    boolean same = became.page() == none.page();
    String now = same ? id : became.page().url() + id;
    int hash = ref.raw().indexOf('#');
    String destination =
        !same
            ? Destinations.of(site, ref, became.page(), became.fragment())
            : hash < 0 ? null : ref.raw().substring(0, hash) + id;
    return advise(finding, ref, destination, now, became.words("#" + none.fragment(), now), became);
  }

  private Finding advise(
      Finding finding,
      Reference ref,
      @Nullable String destination,
      String target,
      String words,
      Became became) {
    // What differs in case alone has its fix from the rule, which knows it to be safe.
    boolean sure = became.commit() == null;
    Fix fix = destination == null || sure ? null : Rewrite.of(site, ref, destination, false);
    return finding.advised(fix, new Suggestion(target, words, became.commit(), became.date()));
  }
}
