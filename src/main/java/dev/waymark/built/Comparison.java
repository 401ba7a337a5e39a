package dev.waymark.built;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.config.NetlifyFile;
import dev.waymark.hugo.paths.PathRules;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.Url;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Holds a model against a build of the same tree. */
public final class Comparison {
  /** Pages that are held in memory at once, at most. */
  private static final int BATCH = 64;

  /** A page and the address of the output that is compared. */
  record Written(Page page, Url url) {}

  private final Site site;
  private final Build build;
  private final Places places;
  private final TemplateFinder templates;
  private final Map<String, Written> printed = new HashMap<>();
  private final Map<Page, List<Reference>> references = new IdentityHashMap<>();

  private Comparison(Site site, Build build) {
    this.site = site;
    this.build = build;
    places = new Places(site.config(), build, NetlifyFile.isServing(site.tree()));
    templates = new TemplateFinder(site);
  }

  /** Compares; {@code done} hears how many pages are. */
  public static Agreement of(Site site, Build build, IntConsumer done) {
    return new Comparison(site, build).compare(done);
  }

  private Agreement compare(IntConsumer done) {
    Agreement whole = new Agreement();
    Set<String> claimed = claimed();
    for (Reference reference : site.references()) {
      Page page = reference.page();
      if (page == null || reference.image() || reference.form() == Reference.Form.INCLUDE) continue;
      references.computeIfAbsent(page, p -> new ArrayList<>()).add(reference);
    }
    List<String> pages = build.pages();
    for (int i = 0; i < pages.size(); i += BATCH) {
      List<String> batch = pages.subList(i, Math.min(i + BATCH, pages.size()));
      batch.parallelStream().map(this::page).toList().forEach(whole::add);
      done.accept(i + batch.size());
    }
    for (String file : claimed) {
      if (!build.has(file)) whole.wrong(missing(file));
    }
    whole.countFrameOnce((int) printed.keySet().stream().filter(build::has).count());
    return whole;
  }

  /** Every HTML file that the model says is written; notes which pages are to be compared. */
  private Set<String> claimed() {
    Set<String> contested = new HashSet<>();
    site.collisions().forEach(collision -> contested.add(collision.outputFile()));
    Set<String> claimed = new TreeSet<>();
    for (Page page : site.pages()) {
      if (!page.rendered()) continue;
      Page.Output html = page.html();
      for (Page.Output output : page.outputs()) {
        if (!Build.isPage(output.file())) continue;
        claimed.add(output.file());
        Written one = new Written(page, output.url());
        // Which of several pages wins is a race.
        boolean sure = output == html && !contested.contains(output.file());
        if (sure) printed.putIfAbsent(output.file(), one);
      }
    }
    Language language = site.config().defaultLanguage();
    if (site.config().options(language).flag(false, "disablealiases")) return claimed;
    for (Redirect redirect : site.redirects()) {
      if (redirect.kind() == Redirect.Kind.FILE) continue;
      Places.Place place = places.at(language, redirect.from().value());
      if (place != null && Build.isPage(place.file())) claimed.add(place.file());
    }
    return claimed;
  }

  private Difference missing(String file) {
    Written one = printed.get(file);
    String source = one == null ? null : one.page().file();
    return new Difference(Fact.ADDRESSES, file, source, 0, "the build has no such file", null);
  }

  /** One file of the build. */
  private Agreement page(String file) {
    Agreement agreement = new Agreement();
    address(file, agreement);
    Written one = printed.get(file);
    if (one == null) return agreement;
    BuiltPage built = build.read(file, site.anchors(one.page()).ids());
    if (built == null) {
      agreement.undecided(Fact.IDS, "the page cannot be read");
      return agreement;
    }
    PageComparison page = new PageComparison(site, places, templates, one, built, agreement);
    page.ids();
    page.links(references.getOrDefault(one.page(), List.of()));
    return agreement;
  }

  private void address(String file, Agreement agreement) {
    Resolution found = site.at(url(file));
    while (found instanceof Resolution.ViaAlias via
        && via.redirect().kind() == Redirect.Kind.FILE) {
      found = via.target();
    }
    String why = found instanceof Resolution.Unknown unknown ? unknown.why() : null;
    String wrong = wrong(found);
    if (why != null) agreement.undecided(Fact.ADDRESSES, why);
    else if (wrong == null) agreement.right(Fact.ADDRESSES);
    else agreement.wrong(new Difference(Fact.ADDRESSES, file, file(found), 0, wrong, null));
  }

  private static @Nullable String wrong(Resolution found) {
    if (found instanceof Resolution.NotPublished) return "only the build has this page";
    boolean nothing =
        found instanceof Resolution.NoSuchPage || found instanceof Resolution.NoSuchFile;
    return nothing ? "only the build has this file" : null;
  }

  private static @Nullable String file(Resolution found) {
    return found instanceof Resolution.NotPublished unpublished ? unpublished.page().file() : null;
  }

  /** The address of a file of the build, {@code index.html} and all. */
  private Url url(String file) {
    HugoConfig config = site.config();
    Language language = config.defaultLanguage();
    String path = "/" + file;
    for (Language one : config.multihost() ? config.languages() : List.<Language>of()) {
      if (!path.startsWith(one.outputPrefix() + "/")) continue;
      language = one;
      path = path.substring(one.outputPrefix().length());
    }
    return new Url(language.basePath() + PathRules.encode(path));
  }
}
