package dev.waymark.site.resolve;

import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Options;

/** Whether Hugo puts the path of the base URL before a path from the root. */
enum BasePath {
  LEFT,
  PUT_WHERE_IT_LACKS,
  PUT_ALWAYS;

  /**
   * {@code relativeURLs} climbs to the base URL and goes down by all of the path, whether or not
   * that begins with the base's; so did {@code canonifyURLs} at first ({@code
   * hugolib/site_render.go}).
   */
  static BasePath of(HugoConfig config, Options options) {
    if (options.flag(false, "relativeurls")) return PUT_ALWAYS;
    if (!options.flag(false, "canonifyurls")) return LEFT;
    return config.version().has(HugoChange.CANONIFY_ONCE) ? PUT_WHERE_IT_LACKS : PUT_ALWAYS;
  }

  /** A path of a link, as a browser gets it. */
  String before(String path, String base) {
    boolean lacks = this == PUT_ALWAYS || !WebLookup.below(path, base);
    return this != LEFT && path.startsWith("/") && lacks ? base + path : path;
  }
}
