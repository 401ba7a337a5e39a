/** Rules about files and modules as such. */
@NullMarked
package dev.waymark.rules.files;

import org.jspecify.annotations.NullMarked;
