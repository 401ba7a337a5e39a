/** From files' names to logical paths, addresses and permalinks. */
@NullMarked
package dev.waymark.hugo.paths;

import org.jspecify.annotations.NullMarked;
