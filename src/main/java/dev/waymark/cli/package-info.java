/** Options, wiring, progress, exit code: the composition root. */
@NullMarked
package dev.waymark.cli;

import org.jspecify.annotations.NullMarked;
