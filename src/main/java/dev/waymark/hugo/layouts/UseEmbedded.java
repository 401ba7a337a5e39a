package dev.waymark.hugo.layouts;

import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Options;
import dev.waymark.hugo.paths.PathRules;

/**
 * When Hugo's own hook for links or images is used ({@code markup/goldmark/goldmark_config}, {@code
 * config/allconfig/allconfig.go}).
 */
enum UseEmbedded {
  /** Though the site has a hook. */
  ALWAYS,
  /** Unless the site has a hook. */
  FALLBACK,
  NEVER;

  /** {@code hook} is {@code link} or {@code image}. */
  static UseEmbedded of(HugoConfig config, String hook) {
    if (!config.version().has(HugoChange.EMBEDDED_HOOKS)) return NEVER;
    Options options = config.options(config.defaultLanguage());
    boolean duplicates = options.flag(false, "markup", "goldmark", "duplicateresourcefiles");
    // A table of one language counts as several: Hugo's own _merge key is in it.
    boolean several = config.languagesWritten() && !config.multihost() && !duplicates;
    boolean enabled =
        options.flag(several, "markup", "goldmark", "renderhooks", hook, "enabledefault");
    UseEmbedded usual = enabled ? FALLBACK : NEVER;
    if (!config.version().has(HugoChange.USE_EMBEDDED)) return usual;
    String use = options.text("auto", "markup", "goldmark", "renderhooks", hook, "useembedded");
    return switch (PathRules.lower(use)) {
      case "always" -> ALWAYS;
      case "fallback" -> FALLBACK;
      case "never" -> NEVER;
      default -> usual;
    };
  }
}
