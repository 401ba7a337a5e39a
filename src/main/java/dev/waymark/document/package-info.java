/** One Markdown file as flat lists of facts. No parser type escapes; no other file is known. */
@NullMarked
package dev.waymark.document;

import org.jspecify.annotations.NullMarked;
