/**
 * All documents together: pages, urls, sections, bundles, aliases, redirects, static files;
 * resolves references. Pure.
 */
@NullMarked
package dev.waymark.site;

import org.jspecify.annotations.NullMarked;
