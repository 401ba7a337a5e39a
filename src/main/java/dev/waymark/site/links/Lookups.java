package dev.waymark.site.links;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.site.find.PageLookup;
import dev.waymark.site.find.Suggestions;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Url;
import dev.waymark.site.published.PageIndex;
import dev.waymark.site.render.Renderer;
import dev.waymark.site.resolve.Address;
import dev.waymark.site.resolve.AnchorIndex;
import dev.waymark.site.resolve.FileLookup;
import dev.waymark.site.resolve.HookLookup;
import dev.waymark.site.resolve.RefLookup;
import dev.waymark.site.resolve.WebLookup;
import java.util.List;

/** All that tells where what is written in a site leads, by how it is written. */
final class Lookups {
  private final HugoConfig config;

  final PageLookup pages;
  private final WebLookup web;
  final RefLookup refs;
  final HookLookup hooks;

  Lookups(
      HugoConfig config,
      PageIndex index,
      Renderer renderer,
      WebLookup web,
      AnchorIndex anchors,
      Suggestions suggestions) {
    this.config = config;
    this.web = web;
    pages = new PageLookup(index, config);
    refs = new RefLookup(index, config, pages, anchors, suggestions);
    hooks =
        new HookLookup(
            config,
            renderer,
            web,
            pages,
            refs,
            config.siteless() == null ? null : new FileLookup(renderer, anchors));
  }

  /** What readers get at an address of the site. */
  Resolution at(Url url) {
    String path = Address.join("/", Address.parse(url.value()).path());
    Resolution first = null;
    for (Language language : config.languages()) {
      Resolution found = web.look(language, path, null, false, 0);
      if (!WebLookup.fails(found)) return found;
      if (first == null || found instanceof Resolution.NotPublished) first = found;
      if (!config.multihost()) return found;
    }
    return first != null ? first : new Resolution.NoSuchPage(path, List.of());
  }

  /** Where a destination leads that a page holds. */
  Resolution of(Page from, Reference.Form form, String destination) {
    return switch (form) {
      case URL -> hooks.browser(from, destination, false);
      case REF -> refs.resolve(from, destination, null, null);
      case HOOK -> hooks.resolve(from, destination, false);
      case INCLUDE -> new Resolution.Unknown("an include is resolved by its call");
    };
  }
}
