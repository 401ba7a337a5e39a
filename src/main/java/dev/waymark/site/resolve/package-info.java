/** What a destination leads to: as browsers, {@code ref} and render hooks read it. */
@NullMarked
package dev.waymark.site.resolve;

import org.jspecify.annotations.NullMarked;
