/** Times of single rooms, measured by JMH; {@code bench/rooms} starts it. */
@NullMarked
package dev.waymark.bench.rooms;

import org.jspecify.annotations.NullMarked;
