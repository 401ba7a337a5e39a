package dev.waymark.lint;

import dev.waymark.document.Document;
import dev.waymark.site.model.Site;
import dev.waymark.tree.Changes;

/**
 * A belief about documentation. Its kind is its permission, its cost and its cache key.
 * Implementations are records.
 */
public sealed interface Rule {
  /** Whether it also judges a folder of Markdown of whose site nothing is known. */
  default boolean withoutSite() {
    return false;
  }

  /** Judges one file alone. */
  non-sealed interface DocumentRule extends Rule {
    void check(Document document, Findings out);
  }

  /** Judges what a change did to a site; asked only when there is an earlier state. */
  non-sealed interface ChangeRule extends Rule {
    void check(Site before, Site site, Changes changes, Findings out);

    /**
     * Whether it looks at more than pages, addresses and redirects: at texts below front matter.
     */
    default boolean looksAtTexts() {
      return true;
    }
  }

  /** Judges all pages together. */
  non-sealed interface SiteRule extends Rule {
    void check(Site site, Findings out);

    /** Whether texts below front matter matter to it, or what pages show of them. */
    default boolean looksAtTexts() {
      return true;
    }
  }

  /** Judges what only history can tell; asked only when it was. */
  non-sealed interface PastRule extends Rule {
    void check(Site site, Past past, Findings out);
  }

  /** Judges links by what the web said; asked only when the web was. */
  non-sealed interface WebRule extends Rule {
    void check(Site site, Web web, Findings out);

    @Override
    default boolean withoutSite() {
      return true;
    }
  }
}
