/** What a run of Hugo has published, and how far the model agrees with it. */
@NullMarked
package dev.waymark.built;

import org.jspecify.annotations.NullMarked;
