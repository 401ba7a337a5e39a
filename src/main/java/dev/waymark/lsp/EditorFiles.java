package dev.waymark.lsp;

import dev.waymark.text.Span;
import java.net.URI;
import java.nio.file.Path;
import org.eclipse.lsp4j.Location;
import org.jspecify.annotations.Nullable;

/** The files of a site by the addresses that editors give them. */
record EditorFiles(Path root) {
  /** The path that an address names; null for what is not a file. */
  static @Nullable Path path(String uri) {
    try {
      URI address = new URI(uri);
      return "file".equals(address.getScheme()) ? Path.of(address).normalize() : null;
    } catch (Exception unreadable) {
      return null;
    }
  }

  /** A file's path from the site's folder; null when it lies outside of it. */
  @Nullable String inside(Path path) {
    if (!path.startsWith(root)) return null;
    return root.relativize(path).toString().replace('\\', '/');
  }

  String uri(String file) {
    return root.resolve(file).normalize().toUri().toString();
  }

  /** Null for a place that is not a file of the site's folder. */
  @Nullable Location location(Span span) {
    String file = span.source().path();
    if (file.isEmpty() || file.indexOf(':') >= 0) return null;
    return new Location(uri(file), Lines.range(span));
  }
}
