package dev.waymark.lint;

import dev.waymark.document.Document;
import dev.waymark.site.Site;

/**
 * A belief about documentation. Its kind is its permission, its cost and its cache key.
 * Implementations are records.
 */
public sealed interface Rule {
  /** Judges one file alone. */
  non-sealed interface DocumentRule extends Rule {
    void check(Document document, Findings out);
  }

  /** Judges all pages together. */
  non-sealed interface SiteRule extends Rule {
    void check(Site site, Findings out);
  }
}
