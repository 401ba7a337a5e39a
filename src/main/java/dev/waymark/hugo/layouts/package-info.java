/** What a site's templates say of shortcodes, render hooks and ids; read, never run. */
@NullMarked
package dev.waymark.hugo.layouts;

import org.jspecify.annotations.NullMarked;
