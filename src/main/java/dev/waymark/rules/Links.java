package dev.waymark.rules;

import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Offence;
import dev.waymark.lint.Findings.Related;
import dev.waymark.lint.Fix;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.text.Edit;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What all link rules share: one finding for each place, words for pages, and new destinations. */
final class Links {
  private Links() {}

  /**
   * Adds what {@code judge} says of each reference. A text that several pages include is reported
   * once, at its own place, with the including pages as related places.
   */
  static void report(Site site, Findings out, Function<Reference, @Nullable Offence> judge) {
    Map<Span, Offence> found = new LinkedHashMap<>();
    Map<Span, List<Related>> includers = new LinkedHashMap<>();
    for (Reference ref : site.references()) {
      Offence offence = judge.apply(ref);
      if (offence == null) continue;
      found.putIfAbsent(offence.span(), offence.target(target(ref)));
      if (ref.included().isEmpty()) continue;
      Related here = new Related(ref.included().get(0), "included here");
      includers.computeIfAbsent(offence.span(), s -> new ArrayList<>()).add(here);
    }
    found.forEach(
        (span, offence) -> {
          List<Related> related = new ArrayList<>(offence.related());
          related.addAll(includers.getOrDefault(span, List.of()));
          out.add(offence.related(List.copyOf(related)));
        });
  }

  /** How messages say that a redirect led to where nothing is; empty when none did. */
  static String led(Reference ref, String wanted) {
    if (!(ref.resolution() instanceof Resolution.ViaAlias via)) return "";
    String from = via.redirect().from().value();
    return from.equals(wanted) ? ": it redirects in a circle" : ", where " + from + " leads";
  }

  /** How messages name a page: its address, or what it is made of. */
  static String name(Page page) {
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

  /**
   * A fix that writes another destination, if that is known to lead to the right page; null
   * otherwise.
   */
  static @Nullable Fix rewrite(Site site, Reference ref, String destination, boolean safe) {
    return rewrite(site, ref, ref.raw(), destination, safe);
  }

  /** As {@link #rewrite} for a part of what is written, such as the argument of {@code ref}. */
  static @Nullable Fix rewrite(
      Site site, Reference ref, String old, String destination, boolean safe) {
    Page from = ref.page();
    String written = ref.span().text();
    int at = written.indexOf(old);
    if (from == null || old.isEmpty() || at < 0 || written.indexOf(old, at + 1) >= 0) return null;
    if (!plain(destination)) return null;
    if (!(site.resolve(from, ref.form(), destination) instanceof Resolution.Found)) return null;
    int start = ref.span().start() + at;
    Span place = ref.span().source().span(start, start + old.length());
    return new Fix("write " + destination, safe, List.of(new Edit(place, destination)));
  }

  /** As {@link #rewrite} for a list of suggestions: only a single one is worth writing. */
  static @Nullable Fix rewrite(Site site, Reference ref, List<String> nearest) {
    return nearest.size() == 1
        ? rewrite(site, ref, withTail(nearest.get(0), ref.raw()), false)
        : null;
  }

  /**
   * An address with the query and fragment that the old destination had, unless it brings its own.
   */
  static String withTail(String address, String raw) {
    if (address.indexOf('#') >= 0 || address.indexOf('?') >= 0) return address;
    int tail = raw.length();
    for (char c : new char[] {'?', '#'}) {
      int at = raw.indexOf(c);
      if (at >= 0) tail = Math.min(tail, at);
    }
    return address + raw.substring(tail);
  }

  /** Whether a destination means the same in Markdown, HTML, YAML and a shortcode's quotes. */
  static boolean plain(String destination) {
    return destination
        .chars()
        .allMatch(c -> c > ' ' && c != 0x7f && "()<>[]\"'`\\{}|".indexOf(c) < 0);
  }
}
