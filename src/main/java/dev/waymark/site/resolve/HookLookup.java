package dev.waymark.site.resolve;

import dev.waymark.document.Printed;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.paths.HugoUrls;
import dev.waymark.site.find.PageLookup;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Resolution.Unknown;
import dev.waymark.site.render.Renderer;
import dev.waymark.template.Mark;
import dev.waymark.template.Text;
import dev.waymark.template.Why;
import dev.waymark.text.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Resolves destinations of Markdown: what the site's hooks make of them is what browsers see. */
public final class HookLookup {
  private final Renderer renderer;
  private final WebLookup web;
  private final PageLookup pages;
  private final RefLookup refs;
  private final @Nullable String unseen;
  private final @Nullable FileLookup files;

  /** {@code files} is of a folder of Markdown without a site; null for a site. */
  public HookLookup(
      HugoConfig config,
      Renderer renderer,
      WebLookup web,
      PageLookup pages,
      RefLookup refs,
      @Nullable FileLookup files) {
    this.files = files;
    this.renderer = renderer;
    this.web = web;
    this.pages = pages;
    this.refs = refs;
    unseen = config.unseen("layouts");
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
    if (files != null || !WebLookup.fails(found)) return found;
    if (maybe != null) return new Unknown(maybe);
    Page page = unseen == null || file ? null : hooked(from, value);
    return page == null ? found : new Unknown(Why.of(Objects.requireNonNull(unseen)), page, null);
  }

  /**
   * The page that a link hook that is not here could lead a destination of Markdown to: nobody's
   * hook has run on it, and it leads there as {@code .Page.GetPage} reads it.
   */
  private @Nullable Page hooked(Page from, Text value) {
    Span written = value.from();
    if (written != null && inTag(written)) return null;
    for (Mark mark : value.marks())
      if (mark.note() instanceof Mark.Within within && within.what().equals(Mark.MARKDOWN))
        return null;
    Address to = Address.parse(value.value());
    if (to.scheme() != null || to.authority() != null || to.path().isEmpty()) return null;
    Page page = pages.find(from, from.language(), false, HugoUrls.decode(to.path())).page();
    if (page == null) return null;
    return WebLookup.fails(refs.arrive(page, to.fragment(), null, to.path())) ? null : page;
  }

  /** Whether a destination stands in an HTML tag, which no hook sees. */
  private static boolean inTag(Span written) {
    int start = written.start();
    return start > 0 && "\"'=".indexOf(written.source().text().charAt(start - 1)) >= 0;
  }

  /** Whether a link shows a file, as images do. */
  public static boolean shows(Printed.Link link) {
    return switch (link.tag()) {
      case "a", "area", "iframe" -> false;
      default -> true;
    };
  }

  public Resolution browser(Page from, String destination, boolean image) {
    if (files != null) return files.resolve(from, destination);
    WebLookup.Place place = WebLookup.Place.of(from);
    return place == null
        ? new Unknown("the page has no address")
        : web.resolve(place, destination, image);
  }
}
