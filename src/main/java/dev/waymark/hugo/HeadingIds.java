package dev.waymark.hugo;

import java.util.HashSet;
import java.util.Set;

/**
 * One id space of a page: makes heading ids as Goldmark does under Hugo ({@code markup/goldmark/autoid.go}).
 *
 * <p>Mutable on purpose: each {@link #auto} depends on those before it.
 */
public final class HeadingIds {
  /** {@code markup.goldmark.parser.autoIDType}. */
  public enum Type {
    GITHUB,
    GITHUB_ASCII,
    BLACKFRIDAY
  }

  private final Type type;
  private final Set<String> taken = new HashSet<>();

  public HeadingIds(Type type) {
    this.type = type;
  }

  /** The id of a heading or term with this text; {@code fallback} is {@code heading} or {@code term}. */
  public String auto(String text, String fallback) {
    String base = anchorize(type, text);
    if (base.isEmpty()) base = fallback;
    String id = base;
    for (int n = 1; !taken.add(id); n++) id = base + "-" + n;
    return id;
  }

  /** Takes an explicit id; it is never renamed. */
  public void explicit(String id) {
    taken.add(id);
  }

  /** The id that a text alone would get, without regard to others. */
  public static String anchorize(Type type, String text) {
    return text; // replaced by the hugo room
  }
}
