/** The grammar of shortcode calls. */
@NullMarked
package dev.waymark.hugo.shortcode;

import org.jspecify.annotations.NullMarked;
