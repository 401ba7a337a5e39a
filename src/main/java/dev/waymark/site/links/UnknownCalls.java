package dev.waymark.site.links;

import dev.waymark.document.Document;
import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.site.find.Suggestions;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.SiteInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Calls of shortcodes that no template answers. */
final class UnknownCalls {
  private UnknownCalls() {}

  /** None as long as templates are not all here. */
  static List<Site.UnknownShortcode> of(SiteInput input, Suggestions suggestions) {
    if (input.config().unseen("layouts") != null) return List.of();
    List<Site.UnknownShortcode> all = new ArrayList<>();
    Set<String> names = input.templates().shortcodeNames();
    for (Document document : input.documents().values()) {
      if (document.shortcodes().isEmpty()) continue;
      for (Shortcode call : document.shortcodes()) {
        if (call.inline() || input.templates().called(call.name()) != null) continue;
        List<String> nearest = suggestions.names(names, call.name());
        all.add(new Site.UnknownShortcode(document, call, nearest));
      }
    }
    return all;
  }
}
