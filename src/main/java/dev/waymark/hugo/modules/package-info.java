/** Modules, themes and mounts: which files of the tree make up Hugo's component file systems. */
@NullMarked
package dev.waymark.hugo.modules;

import org.jspecify.annotations.NullMarked;
