/** The words that rules and tools share. */
@NullMarked
package dev.waymark.lint;

import org.jspecify.annotations.NullMarked;
