/**
 * The files below a root as read: the only reader of content. Knows ignore rules, symlinks and
 * limits, nothing of what the files mean.
 */
@NullMarked
package dev.waymark.tree;

import org.jspecify.annotations.NullMarked;
