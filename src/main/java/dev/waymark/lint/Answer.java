package dev.waymark.lint;

import java.util.Map;

/**
 * What is known of one address.
 *
 * @param fragments what is known of the fragments that links to it use, as written
 */
public record Answer(Outcome outcome, Map<String, Fragment> fragments) {
  /** Whether a page has a fragment. */
  public enum Fragment {
    FOUND,
    ABSENT,
    /** The page is built by script, is no HTML, or could not be read whole. */
    UNVERIFIED
  }

  /** An answer that says nothing of fragments. */
  public static Answer of(Outcome outcome) {
    return new Answer(outcome, Map.of());
  }

  /** Whether the address answers. */
  public boolean alive() {
    return outcome instanceof Outcome.Alive || outcome instanceof Outcome.Moved;
  }
}
