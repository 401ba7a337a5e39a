/** Hugo's store of templates: which template serves a page, a hook, a shortcode or a partial. */
@NullMarked
package dev.waymark.hugo.layouts;

import org.jspecify.annotations.NullMarked;
