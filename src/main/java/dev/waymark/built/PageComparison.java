package dev.waymark.built;

import dev.waymark.built.Places.Place;
import dev.waymark.hugo.paths.HugoUrls;
import dev.waymark.site.model.Anchors;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.Url;
import dev.waymark.template.Why;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the ids and links of one page. */
final class PageComparison {
  private final Site site;
  private final Places places;
  private final TemplateFinder templates;
  private final Page page;
  private final Url url;
  private final BuiltPage built;
  private final Agreement agreement;

  /** Files of the build by whether they are there, for every address in the page. */
  private final Map<String, Boolean> linked = new HashMap<>();

  private final Set<String> seen = new HashSet<>();

  PageComparison(
      Site site,
      Places places,
      TemplateFinder templates,
      Comparison.Written one,
      BuiltPage built,
      Agreement agreement) {
    this.site = site;
    this.places = places;
    this.templates = templates;
    this.page = one.page();
    this.url = one.url();
    this.built = built;
    this.agreement = agreement;
  }

  void ids() {
    Anchors anchors = site.allAnchors(page);
    for (String id : built.ids()) {
      Why doubt = anchors.mayBe(id);
      if (anchors.ids().contains(id)) agreement.rightId(id);
      else if (doubt != null) agreement.undecided(Fact.IDS, doubt.reason());
      else wrong(Fact.IDS, null, "only the build has the id " + id, templates.ofId(id));
    }
    for (String id : anchors.ids()) {
      if (built.ids().contains(id)) continue;
      wrong(Fact.IDS, null, "the build has no id " + id, null);
    }
  }

  void links(List<Reference> references) {
    for (String address : built.addresses()) {
      Place place = places.of(page.language(), url.value(), address);
      if (place != null) linked.put(place.file(), place.there());
    }
    references.forEach(this::link);
    for (String address : built.inside()) {
      Place place = places.of(page.language(), url.value(), address);
      if (place == null || place.there() || !seen.add(place.file())) continue;
      String open = open(address);
      if (open != null) {
        undecided(open);
        continue;
      }
      String what = "only the build has a link to " + address + ", where there is nothing";
      wrong(Fact.LINKS, null, what, null);
    }
  }

  /** Why the model does not say what is at an address of the page; null when it does. */
  private @Nullable String open(String address) {
    if (HugoUrls.split(address).authority() != null) return null;
    String path = HugoUrls.resolve(url.value(), HugoUrls.split(address).path());
    Resolution found = site.at(new Url(path));
    if (found instanceof Resolution.Unknown unknown) return unknown.why();
    return found instanceof Resolution.ViaAlias ? "a redirect of the server's" : null;
  }

  private void link(Reference reference) {
    Resolution found = reference.resolution();
    if (found instanceof Resolution.External) return;
    if (found instanceof Resolution.Unknown unknown) {
      see(reference.raw());
      see(printed(reference));
      undecided(unknown.why());
      return;
    }
    if (found instanceof Resolution.Found page) {
      expect(reference, page.url(), true);
    } else if (found instanceof Resolution.NoSuchAnchor anchor) {
      expect(reference, anchor.page().url(), true);
    } else if (found instanceof Resolution.NotPublished unpublished) {
      Url to = unpublished.page().url();
      if (to == null) dead(reference, printed(reference));
      else expect(reference, to, false);
    } else if (found instanceof Resolution.ViaAlias via) {
      boolean served = via.redirect().kind() == Redirect.Kind.FILE || !writesAliases();
      if (served) served(reference, via.redirect().from());
      else expect(reference, via.redirect().from(), true);
    } else if (found instanceof Resolution.NoSuchPage missing) {
      dead(reference, missing.wanted());
    } else if (found instanceof Resolution.NoSuchFile missing) {
      dead(reference, missing.wanted());
    } else {
      undecided("a name that several pages have");
    }
  }

  /** The redirect may be a pattern, or the second of a chain: then only the link says the place. */
  private void served(Reference reference, Url from) {
    see(printed(reference));
    Place place = places.at(page.language(), path(from.value()));
    if (place != null) seen.add(place.file());
    undecided("a redirect of the server's");
  }

  /** Nothing is to be said of an address. */
  private void see(String address) {
    Place place = places.of(page.language(), url.value(), address);
    if (place != null) seen.add(place.file());
  }

  private boolean writesAliases() {
    return !site.config().options(page.language()).flag(false, "disablealiases");
  }

  private void expect(Reference reference, @Nullable Url to, boolean alive) {
    Place place = to == null ? null : places.at(page.language(), path(to.value()));
    if (place == null) undecided("a page without an address");
    else judge(reference, place, alive, linked.get(place.file()));
  }

  private static String path(String url) {
    return url.replaceFirst("[?#].*", "");
  }

  /** The address as written, or as a hook reads it: what the page has of these is what is meant. */
  private void dead(Reference reference, String wanted) {
    // What Hugo prints for a ref that fails has nothing of it.
    if (reference.form() == Reference.Form.REF) return;
    Place written = places.of(page.language(), url.value(), reference.raw());
    Place read = places.of(page.language(), url.value(), wanted);
    boolean asRead = read != null && linked.containsKey(read.file());
    boolean asWritten = written != null && linked.containsKey(written.file());
    boolean elsewhere = read == null && reference.printed() != null;
    Place place = !elsewhere && (read == null || asWritten && !asRead) ? written : read;
    if (place == null) undecided("an address outside the base URL");
    else judge(reference, place, false, linked.get(place.file()));
  }

  private void judge(Reference reference, Place place, boolean alive, @Nullable Boolean there) {
    if (there == null && !isPrinted(reference)) {
      undecided("a template prints the link in its own way, or not at all");
      return;
    }
    // The model tells the host of a site that names none from its links; a build does not.
    if (there == null && places.of(page.language(), url.value(), reference.raw()) == null) {
      undecided("a full address of a host that the base URL does not name");
      return;
    }
    if (!seen.add(place.file())) return;
    if (there != null && there == alive) {
      agreement.right(Fact.LINKS);
      return;
    }
    String what =
        there == null
            ? "the build has no link to " + place.file() + " for " + reference.raw()
            : "%s leads to %s, which is %s"
                .formatted(
                    reference.raw(), place.file(), alive ? "not in the build" : "in the build");
    wrong(Fact.LINKS, reference, what, templates.of(reference));
  }

  private static String printed(Reference reference) {
    String printed = reference.printed();
    return printed == null ? reference.raw() : printed;
  }

  /** Whether a link must be in the page: lists of front matter may stand unused. */
  private static boolean isPrinted(Reference reference) {
    boolean text =
        reference.origin() == Reference.Origin.MARKDOWN
            || reference.origin() == Reference.Origin.HTML;
    boolean refused = !(reference.resolution() instanceof Resolution.Found);
    boolean plain = reference.form() == Reference.Form.URL || !refused;
    return plain && (text || reference.origin() == Reference.Origin.SHORTCODE);
  }

  private void undecided(String why) {
    agreement.undecided(Fact.LINKS, why);
  }

  private void wrong(
      Fact fact, @Nullable Reference reference, String what, @Nullable String template) {
    String file = reference == null ? page.file() : reference.span().source().path();
    int line = reference == null ? 0 : reference.span().line();
    agreement.wrong(new Difference(fact, url.value(), file, line, what, template));
  }
}
