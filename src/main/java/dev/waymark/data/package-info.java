/** Positioned YAML, TOML and JSON values. Knows nothing of Hugo or Markdown. */
@NullMarked
package dev.waymark.data;

import org.jspecify.annotations.NullMarked;
