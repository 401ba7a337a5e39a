package dev.waymark.hugo.layouts;

import dev.waymark.hugo.config.HugoConfig;

/** When Hugo's own hooks for links and for images are used. */
record EmbeddedHooks(UseEmbedded link, UseEmbedded image) {
  static EmbeddedHooks of(HugoConfig config) {
    return new EmbeddedHooks(UseEmbedded.of(config, "link"), UseEmbedded.of(config, "image"));
  }

  /** Of other hooks Hugo's own is used unless the site has one. */
  UseEmbedded use(String hook) {
    return switch (hook) {
      case "link" -> link;
      case "image" -> image;
      default -> UseEmbedded.FALLBACK;
    };
  }

  /** Whether a hook of Hugo's goes before the site's. */
  boolean wins(LayoutPath hook) {
    return link == UseEmbedded.ALWAYS && hook.path().endsWith("/render-link.html")
        || image == UseEmbedded.ALWAYS && hook.path().endsWith("/render-image.html");
  }
}
