/** Media types and output formats. */
@NullMarked
package dev.waymark.hugo.outputs;

import org.jspecify.annotations.NullMarked;
