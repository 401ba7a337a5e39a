/** Measures Waymark against its peers, all in one run; {@code bench/run} starts it. */
@NullMarked
package dev.waymark.bench;

import org.jspecify.annotations.NullMarked;
