/**
 * Rules about what links, refs, images and includes lead to, and about the headings they lead to.
 */
@NullMarked
package dev.waymark.rules.links;

import org.jspecify.annotations.NullMarked;
