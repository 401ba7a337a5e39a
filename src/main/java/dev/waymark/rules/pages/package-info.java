/** Rules about pages, their addresses, aliases and weights. */
@NullMarked
package dev.waymark.rules.pages;

import org.jspecify.annotations.NullMarked;
