package dev.waymark.site.model;

import java.util.Set;

/**
 * What a run leaves of a site for a later one.
 *
 * @param facts what was gathered, packed; empty when nothing was or it cannot be kept
 * @param free the content files whose words nobody has looked at
 */
public record Gist(byte[] facts, Set<String> free) {
  public static final Gist NONE = new Gist(new byte[0], Set.of());
}
