package dev.waymark.rules.support;

import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Findings.Related;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What all link rules share: one finding for each place, words for pages, and new destinations. */
public final class Links {
  private Links() {}

  /**
   * Adds what {@code judge} says of each reference. A text that several pages include is reported
   * once, at its own place, with the including pages as related places.
   */
  public static void report(Site site, Findings out, Function<Reference, @Nullable Problem> judge) {
    Map<Span, Problem> found = new LinkedHashMap<>();
    Map<Span, List<Related>> includers = new LinkedHashMap<>();
    for (Reference ref : site.references()) {
      Problem problem = judge.apply(ref);
      if (problem == null) continue;
      found.putIfAbsent(problem.span(), problem.target(target(ref)));
      if (ref.included().isEmpty()) continue;
      Related here = new Related(ref.included().get(0), "included here");
      includers.computeIfAbsent(problem.span(), s -> new ArrayList<>()).add(here);
    }
    found.forEach(
        (span, problem) -> {
          List<Related> related = new ArrayList<>(problem.related());
          related.addAll(includers.getOrDefault(span, List.of()));
          out.add(problem.related(List.copyOf(related)));
        });
  }

  /** How messages say that a redirect led to where nothing is; empty when none did. */
  public static String led(Reference ref, String wanted) {
    if (!(ref.resolution() instanceof Resolution.ViaAlias via)) return "";
    String from = via.redirect().from().value();
    return from.equals(wanted) ? ": it redirects in a circle" : ", where " + from + " leads";
  }

  /** How messages name a page: its address, or what it is made of where no site publishes it. */
  public static String name(Page page) {
    if (page.url() != null) return page.url().value();
    String file = page.file();
    return file != null ? file : page.path().value();
  }

  /** The address in question: as written, or what the site's hook made of it. */
  private static String target(Reference ref) {
    String printed = ref.printed();
    boolean made = ref.form() == Reference.Form.HOOK && printed != null && !printed.isEmpty();
    return printed != null && made && printed.indexOf('…') < 0 ? printed : ref.raw();
  }
}
