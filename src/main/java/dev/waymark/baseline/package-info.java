/** Findings that a team knows and lives with for now. */
@NullMarked
package dev.waymark.baseline;

import org.jspecify.annotations.NullMarked;
