/** Rules about what front matter says. */
@NullMarked
package dev.waymark.rules.frontmatter;

import org.jspecify.annotations.NullMarked;
