package dev.waymark.text;

import org.jspecify.annotations.Nullable;

/**
 * A mistake of the user's (options, configuration, a folder that is no site): one sentence, with a
 * place if there is one.
 */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient @Nullable Span place;

  public UserError(String sentence) {
    this(sentence, null);
  }

  public UserError(String sentence, @Nullable Span place) {
    super(sentence);
    this.place = place;
  }

  public @Nullable Span place() {
    return place;
  }
}
