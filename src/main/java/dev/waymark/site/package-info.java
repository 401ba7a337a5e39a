/**
 * All documents together: pages, urls, sections, bundles, aliases, redirects, static files;
 * resolves references. A room within the room for each step; on top of them the site is built.
 * Pure.
 */
@NullMarked
package dev.waymark.site;

import org.jspecify.annotations.NullMarked;
