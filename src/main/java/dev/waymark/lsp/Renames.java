package dev.waymark.lsp;

import dev.waymark.document.Document.Heading;
import dev.waymark.hugo.markdown.HeadingIds;
import dev.waymark.hugo.paths.HugoUrls;
import dev.waymark.site.find.OwnHeadings;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import dev.waymark.text.Edit;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.jspecify.annotations.Nullable;

/**
 * Renames a heading's id with the links to it: the id that is written beside it, or else its text,
 * of which the id is made.
 */
final class Renames {
  private Renames() {}

  private record Named(String id, Heading heading) {
    /** What is written anew. */
    Span place() {
      return heading.idSpan() != null ? heading.idSpan() : heading.textSpan();
    }
  }

  private static @Nullable Named at(Spot spot, Site site, Page page) {
    for (Map.Entry<String, Heading> one : OwnHeadings.of(site, page).entrySet()) {
      boolean known = one.getValue().id() == null || one.getValue().idSpan() != null;
      if (known && spot.isIn(one.getValue().span())) return new Named(one.getKey(), one.getValue());
    }
    return null;
  }

  static @Nullable Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> prepare(
      Spot spot, Seen seen) {
    Page page = spot.page(seen.site());
    Named named = page == null ? null : at(spot, seen.site(), page);
    if (named == null) return null;
    Span place = named.place();
    return Either3.forSecond(new PrepareRenameResult(Lines.range(place), place.text()));
  }

  /** Null where nothing can be renamed. */
  static @Nullable WorkspaceEdit of(Spot spot, Seen seen, String name) {
    Site site = seen.site();
    Page page = spot.page(site);
    Named named = page == null ? null : at(spot, site, page);
    if (page == null || named == null || name.isBlank() || name.indexOf('\n') >= 0) return null;
    boolean written = named.heading().id() != null;
    String id =
        written
            ? name.strip().replaceFirst("^#", "")
            : HeadingIds.anchorize(OwnHeadings.type(site, page), name);
    if (id.isEmpty() || id.matches(".*[\\s{}].*")) return null;
    Span place = named.place();
    boolean marked = written && place.text().startsWith("#");
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit(place, written ? (marked ? "#" : "") + id : name));
    for (Span link : Usages.links(site, page, named.id())) {
      int hash = link.text().lastIndexOf('#');
      if (hash < 0 || !HugoUrls.decode(link.text().substring(hash + 1)).equals(named.id()))
        continue;
      Span old = link.source().span(link.start() + hash + 1, link.end());
      edits.add(new Edit(old, id));
    }
    return EditorFixes.edit(edits, spot.files());
  }
}
