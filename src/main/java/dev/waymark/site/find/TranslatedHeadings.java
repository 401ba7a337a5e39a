package dev.waymark.site.find;

import dev.waymark.document.Document.Heading;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which heading of a page stands where a heading of its translations stands: who translates a
 * heading changes its id, and leaves the links to it behind.
 */
public final class TranslatedHeadings {
  private final Site site;
  private final Map<String, List<Page>> byPath = new HashMap<>();
  private final Map<Page, List<Place>> places = new IdentityHashMap<>();

  private record Place(String id, int level) {}

  /**
   * The same heading in two languages.
   *
   * @param id here
   * @param there the page that has it under the id that was asked for
   */
  public record Same(String id, Page there) {}

  public TranslatedHeadings(Site site) {
    this.site = site;
  }

  /**
   * Null when no translation has the id, or its headings are not, level by level, those of the
   * page.
   */
  public @Nullable Same of(Page page, String fragment) {
    if (site.config().languages().size() < 2) return null;
    if (byPath.isEmpty())
      for (Page each : site.pages())
        byPath.computeIfAbsent(each.path().value(), p -> new ArrayList<>()).add(each);
    for (Page there : byPath.getOrDefault(page.path().value(), List.of())) {
      if (there == page || there.language().code().equals(page.language().code())) continue;
      String id = same(places(there), places(page), fragment);
      if (id != null && !id.equals(fragment) && site.anchors(page).ids().contains(id))
        return new Same(id, there);
    }
    return null;
  }

  private static @Nullable String same(List<Place> there, List<Place> here, String fragment) {
    if (there.size() != here.size()) return null;
    String found = null;
    for (int i = 0; i < here.size(); i++) {
      if (there.get(i).level() != here.get(i).level()) return null;
      if (there.get(i).id().equals(fragment)) found = here.get(i).id();
    }
    return found;
  }

  private List<Place> places(Page page) {
    List<Place> known = places.get(page);
    if (known != null) return known;
    List<Place> all = new ArrayList<>();
    for (Map.Entry<String, Heading> own : OwnHeadings.of(site, page).entrySet())
      all.add(new Place(own.getKey(), own.getValue().level()));
    places.put(page, all);
    return all;
  }
}
