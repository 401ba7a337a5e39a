package dev.waymark.site.redirects;

import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Url;
import dev.waymark.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes redirects of what redirect files say.
 *
 * @param origin scheme and host of the site; rules of other hosts are left out
 */
record RedirectRules(String origin) {
  /** Adds a rule; {@code from} may be a whole URL of this site, hold {@code *} or {@code :name}. */
  void add(String from, String to, Span span, List<Redirect> all) {
    String path = path(from.strip());
    if (path == null || to.isBlank()) return;
    all.add(new Redirect(Redirect.Kind.FILE, new Url(path), to.strip(), null, span));
  }

  private @Nullable String path(String from) {
    String path = from;
    if (path.contains("://")) {
      if (origin.isEmpty() || !path.startsWith(origin)) return null;
      path = path.substring(origin.length());
    }
    int end = path.indexOf('?');
    if (end >= 0) path = path.substring(0, end);
    if (path.isEmpty()) return null;
    return path.startsWith("/") ? path : "/" + path;
  }
}
