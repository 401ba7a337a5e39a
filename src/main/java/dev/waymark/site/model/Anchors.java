package dev.waymark.site.model;

import dev.waymark.hugo.layouts.IdShapes;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The ids of a page's content.
 *
 * @param ids every id known from source
 * @param shapes what is known of more ids that templates make, as {@code tabs-*}; {@code *} stands
 *     for any text
 * @param open null when the list is complete; otherwise why templates may add more
 */
public record Anchors(SortedSet<String> ids, SortedSet<String> shapes, @Nullable String open) {
  /** Whether a page may have this id, as far as its source tells. */
  public boolean mayHave(String id) {
    return open != null
        || ids.contains(id)
        || shapes.stream().anyMatch(shape -> IdShapes.matches(shape, id));
  }
}
