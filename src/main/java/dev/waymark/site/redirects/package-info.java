/** Redirects that a site's own files declare. */
@NullMarked
package dev.waymark.site.redirects;

import org.jspecify.annotations.NullMarked;
