/** Icons that a site's pages may name. */
@NullMarked
package dev.waymark.icons;

import org.jspecify.annotations.NullMarked;
