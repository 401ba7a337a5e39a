package dev.waymark.site.resolve;

import dev.waymark.hugo.paths.HugoUrls;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A destination taken apart as browsers do (RFC 3986, leniently); every part is still encoded.
 *
 * @param scheme in lower case without colon; null without one
 * @param authority host and port; null without {@code //}
 * @param fragment without {@code #}; null without one
 */
public record Address(
    @Nullable String scheme,
    @Nullable String authority,
    String path,
    @Nullable String query,
    @Nullable String fragment) {

  public static Address parse(String destination) {
    HugoUrls.Parts parts = HugoUrls.split(clean(destination));
    return new Address(
        parts.scheme(), parts.authority(), parts.path(), parts.query(), parts.fragment());
  }

  /** Browsers drop white space around an address and line ends and tabs inside. */
  private static String clean(String destination) {
    String text = destination.strip();
    boolean plain = text.chars().noneMatch(c -> c == '\t' || c == '\n' || c == '\r');
    return plain ? text : text.replaceAll("[\\t\\n\\r]", "");
  }

  /** Whether only a fragment, a query or nothing at all is written. */
  boolean samePage() {
    return scheme == null && authority == null && path.isEmpty();
  }

  /** {@code path} seen from the page at {@code base}, without {@code .} and {@code ..} segments. */
  public static String join(String base, String path) {
    if (path.isEmpty()) return base;
    String whole =
        path.startsWith("/") ? path : base.substring(0, base.lastIndexOf('/') + 1) + path;
    List<String> kept = new ArrayList<>();
    String[] segments = whole.split("/", -1);
    for (int i = 1; i < segments.length; i++) {
      String segment = segments[i];
      boolean last = i == segments.length - 1;
      if (segment.equals("..")) {
        if (!kept.isEmpty()) kept.remove(kept.size() - 1);
        if (last) kept.add("");
      } else if (segment.equals(".")) {
        if (last) kept.add("");
      } else if (!segment.isEmpty() || last) {
        // Servers take several slashes for one.
        kept.add(segment);
      }
    }
    return "/" + String.join("/", kept);
  }
}
