package dev.waymark.site.redirects;

import dev.waymark.hugo.paths.HugoUrls;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Url;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks addresses up in redirect files: exact ones by hash, patterns by the folder before their
 * first wildcard.
 */
public final class RedirectTable {
  private final Map<String, Redirect> exact = new HashMap<>();
  private final Map<String, List<Redirect>> patterns = new HashMap<>();

  /** {@code redirects}: those of redirect files, and aliases that a site hands to the server. */
  public RedirectTable(List<Redirect> redirects) {
    for (Redirect redirect : redirects) {
      String from = redirect.from().value();
      int wild = wildcard(from);
      if (wild < 0) {
        exact.putIfAbsent(key(from), redirect);
      } else {
        String folder = from.substring(0, from.lastIndexOf('/', wild) + 1);
        patterns.computeIfAbsent(HugoUrls.decode(folder), f -> new ArrayList<>()).add(redirect);
      }
    }
  }

  /** A trailing slash makes no difference to hosts. */
  public static String key(String path) {
    int hash = path.indexOf('#');
    String decoded = HugoUrls.decode(hash < 0 ? path : path.substring(0, hash));
    return decoded.length() > 1 && decoded.endsWith("/")
        ? decoded.substring(0, decoded.length() - 1)
        : decoded;
  }

  public @Nullable Redirect find(Url url) {
    Redirect found = exact.get(key(url.value()));
    if (found != null || patterns.isEmpty()) return found;
    String path = HugoUrls.decode(url.value());
    for (int slash = path.length();
        slash >= 0;
        slash = slash == 0 ? -1 : path.lastIndexOf('/', slash - 1)) {
      List<Redirect> here = patterns.get(path.substring(0, Math.min(slash + 1, path.length())));
      if (here == null) continue;
      for (Redirect redirect : here) {
        if (matches(HugoUrls.decode(redirect.from().value()), path)) return redirect;
      }
    }
    // "/old/*" holds for "/old" as well.
    List<Redirect> below = patterns.get(path + "/");
    return below == null
        ? null
        : below.stream().filter(r -> r.from().value().endsWith("/*")).findFirst().orElse(null);
  }

  /** Where the first {@code *} or {@code :name} stands; -1 without one. */
  private static int wildcard(String path) {
    int star = path.indexOf('*');
    int name = path.indexOf("/:");
    if (name >= 0) name++;
    return star < 0 ? name : name < 0 ? star : Math.min(star, name);
  }

  /**
   * Segment by segment; a {@code *} at the end takes the rest, elsewhere and as {@code :name} one
   * segment.
   */
  private static boolean matches(String pattern, String path) {
    String[] wanted = pattern.split("/", -1);
    String[] given = path.split("/", -1);
    for (int i = 0; i < wanted.length; i++) {
      int star = wanted[i].indexOf('*');
      if (star >= 0 && i == wanted.length - 1) {
        return i >= given.length ? star == 0 : given[i].startsWith(wanted[i].substring(0, star));
      }
      if (i >= given.length) return i == wanted.length - 1 && wanted[i].isEmpty();
      if (star >= 0 && given[i].startsWith(wanted[i].substring(0, star))) continue;
      if (!wanted[i].startsWith(":") && !wanted[i].equals(given[i])) return false;
    }
    return given.length == wanted.length
        || (given.length == wanted.length + 1 && given[wanted.length].isEmpty());
  }
}
