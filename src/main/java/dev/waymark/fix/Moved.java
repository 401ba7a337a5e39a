package dev.waymark.fix;

import dev.waymark.lint.Destinations;
import dev.waymark.lint.Rewrite;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Resolution.Found;
import dev.waymark.site.model.Resolution.NoSuchAnchor;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.Url;
import dev.waymark.text.Edit;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What has to be written anew when files of a site have moved: every link that led to a page or
 * file and does not any more.
 */
public final class Moved {
  private final Site before;
  private final Site now;
  private final Map<String, String> files;
  private final Set<String> comes;
  private final Successors successors;
  private final MovedIncludes includes;
  private final Set<String> absent = new HashSet<>();
  private final Map<String, Target> targets = new HashMap<>();
  private final Map<Url, Url> assets = new HashMap<>();
  private final Map<Span, Edit> edits = new LinkedHashMap<>();
  private final Set<Span> left = new LinkedHashSet<>();
  private final Set<Span> written = new HashSet<>();

  private Moved(Site before, Site now, Map<String, String> files) {
    this.before = before;
    this.now = now;
    this.files = files;
    this.comes = Set.copyOf(files.values());
    this.includes = new MovedIncludes(before, files);
    this.successors = new Successors(now, files);
  }

  /** Where a link led, and whether without a redirect on the way. */
  private record Target(Found end, boolean direct) {
    static @Nullable Target of(Resolution there) {
      boolean direct = !(there instanceof Resolution.ViaAlias);
      if (there.end() instanceof Found found) return new Target(found, direct);
      // A hook that is not here would lead it there, as it leads to all that files name.
      if (there.end() instanceof Resolution.Unknown unknown)
        return unknown.page() == null || unknown.page().url() == null
            ? null
            : new Target(new Found(unknown.page(), unknown.page().url(), null), direct);
      // A dead anchor is no new one when its page moves.
      if (!(there.end() instanceof NoSuchAnchor none) || none.page().url() == null) return null;
      return new Target(new Found(none.page(), none.page().url(), none.fragment()), direct);
    }
  }

  /**
   * What is to be done.
   *
   * @param edits of texts of {@code now}, by file
   * @param left links of {@code now} that lead nowhere any more and that nobody can write anew, as
   *     those that templates make
   */
  public record Rewriting(Map<String, List<Edit>> edits, List<Span> left) {}

  /**
   * Holds the links of a site with moved files against those of the site as it was.
   *
   * @param files where each file that moved is now
   */
  public static Rewriting of(Site before, Site now, Map<String, String> files) {
    Moved moved = new Moved(before, now, files);
    moved.remember();
    now.references().forEach(moved::judge);
    Map<String, List<Edit>> byFile = new TreeMap<>();
    for (Edit edit : moved.edits.values())
      byFile.computeIfAbsent(edit.span().source().path(), f -> new ArrayList<>()).add(edit);
    // A text that several pages show is written anew for the first of them; the check tells the
    // rest.
    moved.left.removeAll(moved.written);
    return new Rewriting(byFile, List.copyOf(moved.left));
  }

  /** Where every link led. */
  private void remember() {
    for (Reference ref : before.references()) {
      Target target = Target.of(ref.resolution());
      if (target != null) targets.put(key(ref, true), target);
      if (MovedIncludes.absent(ref)) absent.add(key(ref, true));
    }
    Map<String, Url> published = new HashMap<>();
    for (Site.Asset asset : now.assets()) published.put(asset.file(), asset.url());
    for (Site.Asset asset : before.assets()) {
      Url there = published.get(files.getOrDefault(asset.file(), asset.file()));
      if (there != null) assets.put(asset.url(), there);
    }
  }

  /** A link by its place and the page that shows it, in terms of the site as it is now. */
  private String key(Reference ref, boolean old) {
    Span span = ref.span();
    String file = span.source().path();
    Page page = ref.page();
    String shown = page == null || page.file() == null ? "" : page.file();
    String here = old ? files.getOrDefault(file, file) : file;
    String on = old ? files.getOrDefault(shown, shown) : shown;
    String language = page == null ? "" : page.language().code();
    return here
        + "\n"
        + span.start()
        + "\n"
        + span.end()
        + "\n"
        + on
        + "\n"
        + language
        + "\n"
        + ref.raw();
  }

  private void judge(Reference ref) {
    String key = key(ref, false);
    Target target = targets.get(key);
    if (target == null) {
      if (MovedIncludes.absent(ref) && !absent.contains(key)) write(ref, includes.destination(ref));
      return;
    }
    Found was = target.end();
    Page page = was.page() == null ? null : successors.of(was.page());
    if (was.page() != null && page == null) return;
    Url url = was.page() == null ? assets.getOrDefault(was.url(), was.url()) : null;
    Resolution there = ref.resolution();
    Target leads = Target.of(there);
    boolean same =
        leads != null
            && (page != null ? leads.end().page() == page : leads.end().url().equals(url));
    if (same && leads != null && (leads.direct() || !target.direct())) return;
    // What leads to a page or file that has moved is written anew, whoever may serve the old
    // address, and so is what a page that has moved says of what lies around it.
    boolean moves =
        comes.contains(ref.span().source().path())
            || was.page() != null && files.containsKey(was.page().file())
            || url != null && !url.equals(was.url());
    boolean open = there instanceof Resolution.Unknown || there instanceof Resolution.External;
    if (open && !moves) return;
    String destination =
        page != null
            ? Destinations.of(now, ref, page, null)
            : Destinations.of(now, ref, Objects.requireNonNull(url));
    write(ref, destination);
  }

  private void write(Reference ref, @Nullable String destination) {
    Span place = destination == null ? null : Rewrite.place(ref, ref.raw());
    if (place == null || destination == null) {
      left.add(ref.span());
      return;
    }
    edits.putIfAbsent(place, new Edit(place, destination));
    written.add(ref.span());
  }
}
