package dev.waymark.template;

import dev.waymark.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Why something is not known.
 *
 * @param reason without a final stop: {@code resources.GetRemote needs the network}
 * @param place in a template; null when it is no template's doing
 * @param anchors whether it may hold ids that people link to: not a date, nor what tools make of
 *     drawings, styles and scripts
 */
public record Why(String reason, @Nullable Span place, boolean anchors) {
  /** Where a build takes place: the same for all that one build asks. */
  public static final Why FOLDER = Why.of("the folder that the site lies in");

  public Why(String reason, @Nullable Span place) {
    this(reason, place, true);
  }

  public static Why of(String reason) {
    return new Why(reason, null);
  }

  /** Of a date, a drawing, a style, a script. */
  public static Why withoutAnchors(String reason) {
    return new Why(reason, null, false);
  }

  /** The reason for something made by what is not known: that may be anything. */
  public Why ofAnything() {
    return anchors ? this : new Why(reason, place);
  }

  /** The same reason at a place, unless it has one. */
  public Why at(@Nullable Span here) {
    return place != null || here == null ? this : new Why(reason, here, anchors);
  }
}
