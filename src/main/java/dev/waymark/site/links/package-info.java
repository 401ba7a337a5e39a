/** Gathers the references of pages, front matter, shortcodes and menus, each resolved. */
@NullMarked
package dev.waymark.site.links;

import org.jspecify.annotations.NullMarked;
