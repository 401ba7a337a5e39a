/** A file's text, places in it, replacements. Knows no format and reads no file. */
@NullMarked
package dev.waymark.text;

import org.jspecify.annotations.NullMarked;
