/** The beliefs: one small record each, flat, plus Catalog. No I/O. */
@NullMarked
package dev.waymark.rules;

import org.jspecify.annotations.NullMarked;
