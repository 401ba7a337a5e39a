package dev.waymark.template;

import dev.waymark.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Why something is not known.
 *
 * @param reason without a final stop: {@code resources.GetRemote asks the network}
 * @param place in a template; null when it is no template's doing
 */
public record Why(String reason, @Nullable Span place) {
  public static Why of(String reason) {
    return new Why(reason, null);
  }

  /** The same reason at a place, unless it has one. */
  public Why at(@Nullable Span here) {
    return place != null || here == null ? this : new Why(reason, here);
  }
}
