package dev.waymark.fix;

import dev.waymark.text.Source;

/**
 * A file with another text.
 *
 * @param before as it was read
 * @param after the whole text to be written, with byte order mark and line ends
 */
public record Rewritten(Source before, String after) {
  public String path() {
    return before.path();
  }

  /** The file's text as it was, with byte order mark and line ends. */
  public String old() {
    return before.raw();
  }
}
