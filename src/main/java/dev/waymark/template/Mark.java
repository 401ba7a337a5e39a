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

  /** It stands in a template; {@code span} has the same length as the part. */
  public record Literal(Span span) implements Note {}

  /** It was made of a text in an action of a template; {@code span} is what its quotes hold. */
  public record Constant(Span span) implements Note {}

  /**
   * It was printed for something a person wrote: a shortcode's call, a link of Markdown.
   *
   * @param what {@link #CALL}, {@link #MARKDOWN} or {@link #PAGE}
   */
  public record Within(String what, Span span) implements Note {}

  /** A shortcode's call, its opening tag. */
  public static final String CALL = "call";

  /** The destination of a link or an image of Markdown. */
  public static final String MARKDOWN = "markdown";

  /** The text of another page that shows its shortcodes run ({@code .RenderShortcodes}). */
  public static final String PAGE = "page";

  Mark with(Note other) {
    return new Mark(start, end, other);
  }

  Mark moved(int by) {
    return by == 0 ? this : new Mark(start + by, end + by, note);
  }
}
