/** Moments as Go and Hugo read them and as they print them. */
@NullMarked
package dev.waymark.hugo.time;

import org.jspecify.annotations.NullMarked;
