package dev.waymark.lsp;

import dev.waymark.lint.Report;
import dev.waymark.site.model.Site;

/**
 * A site as it was judged last.
 *
 * @param edition of the texts that it was judged by
 */
record Seen(Site site, Report report, OpenSite.Words words, long edition) {}
