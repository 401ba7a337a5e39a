/**
 * What templates see of a site: pages, sites, resources, menus, languages and the functions that
 * need them. Prints nothing and resolves no link.
 */
@NullMarked
package dev.waymark.site.render;

import org.jspecify.annotations.NullMarked;
