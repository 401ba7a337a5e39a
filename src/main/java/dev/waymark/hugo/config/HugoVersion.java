package dev.waymark.hugo.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A version of Hugo, such as 0.167.0. */
public record HugoVersion(int major, int minor, int patch) implements Comparable<HugoVersion> {
  /**
   * The newest Hugo that all vectors were taken from; assumed when a site pins none. Of later ones
   * the differences that are known hold when they are named.
   */
  public static final HugoVersion NEWEST = new HugoVersion(0, 167, 0);

  private static final Pattern FORM =
      Pattern.compile("v?(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,4}))?(?:[-+_].*)?");

  /** Reads {@code 0.131.0}, {@code v0.131}, {@code 0.131.0+extended}; null for anything else. */
  public static @Nullable HugoVersion parse(String text) {
    Matcher m = FORM.matcher(text.strip());
    if (!m.matches()) return null;
    int patch = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
    return new HugoVersion(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), patch);
  }

  public boolean has(HugoChange change) {
    return atLeast(change.minor);
  }

  /** Whether this is 0.{@code minor}.0 or newer; who knows what changed asks for that. */
  public boolean atLeast(int minor) {
    return compareTo(new HugoVersion(0, minor, 0)) >= 0;
  }

  @Override
  public int compareTo(HugoVersion o) {
    if (major != o.major) return Integer.compare(major, o.major);
    return minor != o.minor ? Integer.compare(minor, o.minor) : Integer.compare(patch, o.patch);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
