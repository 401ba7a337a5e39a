package dev.waymark.site.model;

/**
 * A published address: RelPermalink, the path that browsers ask for, percent-encoded, with the base
 * URL's path, for example {@code /sub/fr/posts/a/}. Never mix it with a {@link LogicalPath}.
 */
public record Url(String value) implements Comparable<Url> {
  @Override
  public int compareTo(Url o) {
    return value.compareTo(o.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
