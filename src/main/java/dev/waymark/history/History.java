package dev.waymark.history;

import dev.waymark.lint.Past;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import dev.waymark.tree.Git;
import dev.waymark.tree.GitLog;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The history of the repository that a site's folder lies in. */
public final class History implements Past {
  /** Nobody waits longer for advice. */
  private static final Duration MOST_TIME = Duration.ofSeconds(3);

  private final @Nullable GitLog log;
  private @Nullable Moves moves;

  private History(@Nullable GitLog log) {
    this.log = log;
  }

  public static History of(Git git) {
    return new History(GitLog.of(git, MOST_TIME));
  }

  /** Why it could not say all that it might; null when it could. */
  public @Nullable String sentence() {
    if (log == null)
      return "no history is known here: the site lies in no Git repository with commits";
    if (log.isLate())
      return "history was read for " + MOST_TIME.toSeconds() + " s, and not to its end";
    return log.isShallow() ? "this is a shallow clone: what is older is not known" : null;
  }

  @Override
  public Map<Missing, Became> of(Site site, Collection<Missing> missing) {
    Map<Missing, Became> all = new HashMap<>();
    Set<String> files = new TreeSet<>();
    for (Missing each : missing) {
      String alike = alike(site, each);
      if (alike != null) all.put(each, new Became(each.page(), alike, null, null));
      else if (log != null && each.page().file() != null)
        files.add(log.prefix() + each.page().file());
    }
    if (log == null || files.isEmpty()) return all;
    // All at once: each look into history walks all of it.
    HeadingHistory headings = new HeadingHistory(log);
    headings.read(files);
    Anchored anchored = new Anchored(log, headings, path -> ids(site, path));
    for (Missing each : missing) {
      String file = each.page().file();
      if (all.containsKey(each) || file == null) continue;
      Anchored.Place place = anchored.follow(log.prefix() + file, each.fragment());
      Page page = place == null ? null : pageOf(site, place.file());
      if (place != null && page != null)
        all.put(each, new Became(page, place.id(), place.commit(), place.date()));
    }
    return all;
  }

  /** An id that differs in case alone: nothing has become of it. */
  private static @Nullable String alike(Site site, Missing missing) {
    for (String id : ids(site, missing.page()))
      if (id.equalsIgnoreCase(missing.fragment())) return id;
    return null;
  }

  /** Where the page of an address that is gone is today; null when history does not tell. */
  @Nullable Became page(Site site, String address) {
    if (log == null) return null;
    Moves known = moves;
    if (known == null) {
      known = new Moves(log, site);
      known.read();
      moves = known;
    }
    Anchored.Place place = known.follow(address);
    List<Page> pages = place == null ? List.of() : site.pagesOf(place.file());
    return place == null || pages.isEmpty()
        ? null
        : new Became(pages.get(0), "", place.commit(), place.date());
  }

  private Set<String> ids(Site site, String path) {
    Page page = pageOf(site, path);
    return page == null ? Set.of() : ids(site, page);
  }

  /** Of a page whose template is not known, those of its text are. */
  private static Set<String> ids(Site site, Page page) {
    Set<String> all = new LinkedHashSet<>(site.allAnchors(page).ids());
    all.addAll(site.anchors(page).ids());
    return all;
  }

  private @Nullable Page pageOf(Site site, String path) {
    if (log == null || !path.startsWith(log.prefix())) return null;
    List<Page> pages = site.pagesOf(path.substring(log.prefix().length()));
    return pages.isEmpty() ? null : pages.get(0);
  }
}
