/**
 * The beliefs: one small record each, in folders by subject, and Catalog, which lists them. No I/O.
 */
@NullMarked
package dev.waymark.rules;

import org.jspecify.annotations.NullMarked;
