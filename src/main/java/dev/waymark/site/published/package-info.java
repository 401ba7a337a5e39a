/** All that lies below {@code public/}: pages, aliases, resources, static files; by address. */
@NullMarked
package dev.waymark.site.published;

import org.jspecify.annotations.NullMarked;
