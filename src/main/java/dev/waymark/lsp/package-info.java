/** The language server: findings and what is known of a site, in an editor. Prints nothing. */
@NullMarked
package dev.waymark.lsp;

import org.jspecify.annotations.NullMarked;
