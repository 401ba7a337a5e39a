package dev.waymark.site.pages;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.Options;
import org.jspecify.annotations.Nullable;

/**
 * {@code uglyURLs}: for all, or a map of root sections; the map form had no effect from 0.112 to
 * 0.135.
 */
record UglyUrls(boolean all, Data.@Nullable Table sections) {
  static UglyUrls of(Options options) {
    if (!(options.at("uglyurls") instanceof Data.Table table)) {
      return new UglyUrls(options.flag(false, "uglyurls"), null);
    }
    boolean broken =
        options.version().has(HugoChange.UGLY_URLS_BY_SECTION_LOST)
            && !options.version().has(HugoChange.UGLY_URLS_BY_SECTION);
    return new UglyUrls(false, broken ? null : table);
  }

  boolean in(String section) {
    return all
        || (sections != null && sections.get(section) instanceof Data.Flag flag && flag.value());
  }
}
