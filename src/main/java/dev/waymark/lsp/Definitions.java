package dev.waymark.lsp;

import dev.waymark.hugo.layouts.ShortcodeTemplate;
import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.Location;
import org.jspecify.annotations.Nullable;

/** Where what stands at a place is written. */
final class Definitions {
  private Definitions() {}

  static List<Location> of(Spot spot, Seen seen) {
    Site site = seen.site();
    for (Site.ListUse use : site.listUses())
      if (spot.isIn(use.nameSpan()) && use.items() != null)
        return locations(spot, use.items().span());
    for (Reference link : spot.links(site)) {
      Span place = place(site, link.resolution());
      if (place != null) return locations(spot, place);
    }
    Shortcode call = spot.call(site);
    return call == null ? List.of() : called(spot, site, call);
  }

  private static List<Location> called(Spot spot, Site site, Shortcode call) {
    for (Shortcode.Param param : call.params()) {
      if (!spot.isIn(param.valueSpan())) continue;
      Span file = file(spot, site, param.value());
      if (file != null) return locations(spot, file);
    }
    ShortcodeTemplate template = site.shortcode(call.name());
    String file = template == null ? null : template.file();
    Source source = file == null ? null : site.tree().read(file);
    return source == null ? List.of() : locations(spot, source.span(0, 0));
  }

  /** A file or a page that a call names. */
  private static @Nullable Span file(Spot spot, Site site, String name) {
    Page page = spot.page(site);
    String folder = spot.file().substring(0, spot.file().lastIndexOf('/') + 1);
    String bare = name.startsWith("/") ? name.substring(1) : name;
    for (String path : List.of(folder + bare, bare, "content/" + bare, "assets/" + bare)) {
      Source source = site.tree().isFile(path) ? site.tree().read(path) : null;
      if (source != null) return source.span(0, 0);
    }
    if (page == null || name.isBlank()) return null;
    return place(site, site.resolve(page, Reference.Form.REF, name));
  }

  /** Where a link leads, in its file; null for what has none. */
  static @Nullable Span place(Site site, Resolution to) {
    Resolution end = to.end();
    Page page =
        end instanceof Resolution.Found found
            ? found.page()
            : end instanceof Resolution.NoSuchAnchor none
                ? none.page()
                : end instanceof Resolution.NotPublished none
                    ? none.page()
                    : end instanceof Resolution.Unknown unknown ? unknown.page() : null;
    if (page == null || page.document() == null || page.adapted()) return null;
    String fragment = end instanceof Resolution.Found found ? found.fragment() : null;
    Span heading = fragment == null ? null : IdPlaces.place(site, page, fragment);
    return heading != null ? heading : page.document().source().span(0, 0);
  }

  private static List<Location> locations(Spot spot, Span span) {
    Location location = spot.files().location(span);
    return location == null ? List.of() : List.of(location);
  }

  /** All links of a file that lead to files. */
  static List<DocumentLink> links(Spot spot, Seen seen) {
    Map<Span, DocumentLink> all = new LinkedHashMap<>();
    for (Reference link : seen.site().references()) {
      if (!link.span().source().path().equals(spot.file())) continue;
      Span place = place(seen.site(), link.resolution());
      Location location = place == null ? null : spot.files().location(place);
      if (location == null) continue;
      int line = location.getRange().getStart().getLine();
      String target = location.getUri() + (line == 0 ? "" : "#L" + (line + 1));
      all.putIfAbsent(link.span(), new DocumentLink(Lines.range(link.span()), target));
    }
    return new ArrayList<>(all.values());
  }
}
