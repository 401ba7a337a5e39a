package dev.waymark.site;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The ids of a page's content.
 *
 * @param ids every id known from source
 * @param open null when the list is complete; otherwise why templates may add more
 */
public record Anchors(SortedSet<String> ids, @Nullable String open) {}
