/** Rules about shortcodes and what their arguments name. */
@NullMarked
package dev.waymark.rules.shortcodes;

import org.jspecify.annotations.NullMarked;
