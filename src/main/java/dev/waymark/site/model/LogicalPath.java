package dev.waymark.site.model;

/**
 * A page's key in Hugo's tree: lower case, spaces as hyphens, no extension; the home page is {@code
 * /}. Never mix it with a published {@link Url}.
 */
public record LogicalPath(String value) implements Comparable<LogicalPath> {
  public static final LogicalPath HOME = new LogicalPath("/");

  public LogicalPath {
    if (!value.startsWith("/")) throw new IllegalArgumentException("no logical path: " + value);
  }

  /** The path one level up; home's parent is home. */
  public LogicalPath parent() {
    int slash = value.lastIndexOf('/');
    return slash <= 0 ? HOME : new LogicalPath(value.substring(0, slash));
  }

  /** The last segment; {@code ""} for home. */
  public String name() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  @Override
  public int compareTo(LogicalPath o) {
    return value.compareTo(o.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
