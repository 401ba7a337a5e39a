/** Finds pages, includes and names that are near; what texts templates show of other pages. */
@NullMarked
package dev.waymark.site.find;

import org.jspecify.annotations.NullMarked;
