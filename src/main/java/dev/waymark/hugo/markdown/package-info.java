/** How a content file is read: its front matter's fields, its markup, the ids of its headings. */
@NullMarked
package dev.waymark.hugo.markdown;

import org.jspecify.annotations.NullMarked;
