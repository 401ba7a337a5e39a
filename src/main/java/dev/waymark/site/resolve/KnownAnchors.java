package dev.waymark.site.resolve;

import dev.waymark.site.model.Anchors;
import dev.waymark.site.model.Page;
import dev.waymark.text.Reads.Noted;
import org.jspecify.annotations.Nullable;

/** Ids of pages that need not be made again; null for a page of which they do. */
public interface KnownAnchors {
  @Nullable Noted<Anchors> content(Page page);

  @Nullable Noted<Anchors> all(Page page);

  /** Whether a page shows a description of an API. */
  @Nullable Noted<Boolean> api(Page page);
}
