package dev.waymark.hugo.layouts;

import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.layouts.ShortcodeTemplate.Ids;
import dev.waymark.hugo.layouts.ShortcodeTemplate.Inner;
import dev.waymark.hugo.layouts.ShortcodeTemplate.Shows;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The shortcodes that come with Hugo ({@code tpl/tplimpl/embedded/templates/_shortcodes}). */
final class EmbeddedShortcodes {
  private EmbeddedShortcodes() {}

  /** Those of a version; what it has only to refuse it is left out. */
  static List<ShortcodeTemplate> of(HugoVersion version) {
    List<ShortcodeTemplate> all = new ArrayList<>();
    for (String name :
        List.of(
            "figure", "param", "ref", "relref", "youtube", "vimeo", "vimeo_simple", "instagram")) {
      all.add(shortcode(name, false, Inner.NONE, Ids.NONE, List.of()));
    }
    all.add(shortcode("highlight", true, Inner.NONE, Ids.OPEN, List.of()));
    if (!version.atLeast(123))
      all.add(shortcode("instagram_simple", false, Inner.NONE, Ids.NONE, List.of()));
    if (!version.atLeast(156)) {
      for (String name : List.of("gist", "tweet", "twitter", "twitter_simple")) {
        all.add(shortcode(name, false, Inner.NONE, Ids.NONE, List.of()));
      }
    }
    if (version.atLeast(138)) all.add(shortcode("comment", true, Inner.NONE, Ids.NONE, List.of()));
    if (version.atLeast(140))
      all.add(shortcode("details", true, Inner.MARKDOWN, Ids.NONE, List.of()));
    if (version.atLeast(141)) {
      all.add(shortcode("qr", true, Inner.NONE, Ids.KNOWN, List.of("id")));
      all.add(shortcode("x", false, Inner.NONE, Ids.NONE, List.of()));
      all.add(shortcode("x_simple", false, Inner.NONE, Ids.NONE, List.of()));
    }
    return all;
  }

  private static ShortcodeTemplate shortcode(
      String name, boolean usesInner, Inner inner, Ids ids, List<String> idParams) {
    return new ShortcodeTemplate(
        name, null, usesInner, inner, ids, List.of(), idParams, List.of(), null, Shows.NO, Set.of(),
        Set.of());
  }
}
