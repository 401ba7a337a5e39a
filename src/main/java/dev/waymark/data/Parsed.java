package dev.waymark.data;

import dev.waymark.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader made of a text: the value (null when the text is empty or could not be read) and
 * the problems it met.
 *
 * @param problems syntax errors first; also duplicate keys, refused aliases and cycles, exceeded
 *     limits
 */
public record Parsed(@Nullable Data value, List<Problem> problems) {
  /**
   * The kinds a caller treats apart: Hugo refuses SYNTAX and (by version) DUPLICATE_KEY; LIMIT is
   * ours.
   */
  public enum Kind {
    SYNTAX,
    DUPLICATE_KEY,
    LIMIT
  }

  /**
   * One problem, its message lower case without final stop; {@code first} is where a duplicate key
   * stood before.
   */
  public record Problem(Kind kind, String message, Span span, @Nullable Span first) {}
}
