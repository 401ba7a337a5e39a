package dev.waymark.template;

import dev.waymark.text.Span;

/**
 * What is known of a part of a {@link Text}: UTF-16 offsets {@code start} (inclusive) and {@code
 * end} (exclusive) into its value.
 */
public record Mark(int start, int end, Note note) {

  public sealed interface Note {}

  /**
   * Where a person wrote it.
   *
   * @param exact whether each character is the one at the same distance in the span
   */
  public record From(Span span, boolean exact) implements Note {}

  /**
   * The one character {@link Text#HOLE} stands for text that is not known.
   *
   * @param markup whether it may hold tags; not where it was escaped
   */
  public record Hole(Why why, boolean markup) implements Note {
    public Hole(Why why) {
      this(why, true);
    }
  }

  /** Printed under a condition that is not known, so that it may not be there. */
  public record Maybe(Why why) implements Note {}

  Mark moved(int by) {
    return by == 0 ? this : new Mark(start + by, end + by, note);
  }
}
