/**
 * Facts in bytes, and the file that keeps them from run to run; knows nothing of what they mean.
 */
@NullMarked
package dev.waymark.cache;

import org.jspecify.annotations.NullMarked;
