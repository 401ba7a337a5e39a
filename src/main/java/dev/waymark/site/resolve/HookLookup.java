package dev.waymark.site.resolve;

import dev.waymark.document.Printed;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Resolution.Unknown;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.render.Renderer;
import dev.waymark.template.Text;
import dev.waymark.template.Why;

/** Resolves destinations of Markdown: what the site's hooks make of them is what browsers see. */
public final class HookLookup {
  private final Renderer renderer;
  private final WebLookup web;

  public HookLookup(Renderer renderer, WebLookup web) {
    this.renderer = renderer;
    this.web = web;
  }

  /** Where a Markdown destination leads. */
  public Resolution resolve(Page from, String destination, boolean image) {
    Printed.Link link = renderer.link(from, destination, image);
    return link == null ? new Unknown("its hook prints no link") : printed(from, link);
  }

  /** Where a link leads that a page shows. */
  public Resolution printed(Page from, Printed.Link link) {
    Text value = link.value();
    Why hole = value.why();
    boolean file = shows(link);
    if (hole != null) {
      // Of an address elsewhere no more needs to be known.
      String known = value.value().substring(0, value.value().indexOf(Text.HOLE));
      Resolution start = browser(from, known, file);
      boolean away = known.matches("[A-Za-z][A-Za-z0-9+.-]*://[^/]+/.*|(mailto|tel|data):.*");
      return away && start instanceof Resolution.External ? start : new Unknown(hole);
    }
    Resolution found = browser(from, value.value(), file);
    Why maybe = link.maybe();
    return maybe != null && WebLookup.fails(found) ? new Unknown(maybe) : found;
  }

  /** Whether a link shows a file, as images do. */
  public static boolean shows(Printed.Link link) {
    return switch (link.tag()) {
      case "a", "area", "iframe" -> false;
      default -> true;
    };
  }

  public Resolution browser(Page from, String destination, boolean image) {
    WebLookup.Place place = WebLookup.Place.of(from);
    return place == null
        ? new Unknown("the page has no address")
        : web.resolve(place, destination, image);
  }
}
