/** What several rules share: the words of a link's fault, suggestions, edits of front matter. */
@NullMarked
package dev.waymark.rules.support;

import org.jspecify.annotations.NullMarked;
