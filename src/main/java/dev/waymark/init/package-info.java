/** What a first configuration says, inferred from what a site's pages do. Pure. */
@NullMarked
package dev.waymark.init;

import org.jspecify.annotations.NullMarked;
