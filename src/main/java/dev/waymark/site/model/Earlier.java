package dev.waymark.site.model;

import java.nio.ByteBuffer;
import java.util.Set;

/**
 * What an earlier run gathered of a site, of which it is not yet known how much still holds.
 *
 * @param changed files that hold something else now, are new or are gone
 * @param facts as the run packed them
 */
public record Earlier(Set<String> changed, ByteBuffer facts) {
  public static final Earlier NONE = new Earlier(Set.of(), ByteBuffer.allocate(0));
}
