package dev.waymark.site.links;

import dev.waymark.data.Data;
import dev.waymark.hugo.paths.HugoUrls;
import dev.waymark.site.model.Meaning;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Reference.Form;
import dev.waymark.site.model.Reference.Origin;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.Url;
import dev.waymark.site.published.PageIndex;
import dev.waymark.site.resolve.WebLookup;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the values of front matter that mean something: links, icons, images. */
final class FrontMatterLinks {
  static final String PAGE_LINK = "page-link";

  private final List<Meaning> meanings;
  private final PageIndex index;
  private final WebLookup web;

  FrontMatterLinks(List<Meaning> meanings, PageIndex index, WebLookup web) {
    this.meanings = meanings;
    this.index = index;
    this.web = web;
  }

  /** What schemas say. */
  void read(Page page, PageFacts facts) {
    for (Meaning meaning : meanings) {
      if (!meaning.pages().test(page)) continue;
      for (Meaning.Meant meant : meaning.of().apply(page.params().own()))
        note(page, meant.value(), meant.format(), true, facts);
    }
  }

  /**
   * A list of cards that a shortcode shows: maps with links, icons and images.
   *
   * @param links whether they lead where they are written to lead; else rendering tells
   */
  void cards(Page page, Data items, boolean links, PageFacts facts) {
    if (!(items instanceof Data.Items list)) return;
    for (Data item : list.items()) {
      if (!(item instanceof Data.Table card)) continue;
      for (Data.Entry entry : card.entries()) {
        String format =
            switch (entry.key().toLowerCase(Locale.ROOT)) {
              case "link", "url", "href" -> PAGE_LINK;
              case "icon" -> "icon";
              case "image" -> "image";
              default -> null;
            };
        if (format != null) note(page, entry.value(), format, links, facts);
      }
    }
  }

  private void note(Page page, Data value, String format, boolean links, PageFacts facts) {
    if (!(value instanceof Data.Text text) || text.value().isBlank()) return;
    String written = text.value().strip();
    if (!format.equals(PAGE_LINK) && facts.firstMeant(value.span())) {
      facts.meant.add(
          new PageFacts.Meaningful(format, new Site.Meant(page, written, value.span())));
    }
    boolean image = format.equals("image");
    if (!links || !image && !format.equals(PAGE_LINK) || !facts.first(value.span())) return;
    Resolution found = image ? image(page, written) : web.resolve(place(page), written, false);
    facts.references.add(
        new Reference(
            page, Origin.FRONT_MATTER, Form.URL, written, value.span(), image, List.of(), found));
  }

  private static WebLookup.Place place(Page page) {
    WebLookup.Place own = WebLookup.Place.of(page);
    return own != null ? own : WebLookup.Place.root(page.language());
  }

  /** Templates look images up among resources and assets, or print them as they are. */
  private Resolution image(Page page, String written) {
    String plain = written.replaceFirst("^/+", "");
    Url file = index.resource(page, HugoUrls.decode(written));
    if (file == null) file = asset(page, plain);
    if (file != null) return new Resolution.Found(null, file, null);
    Resolution found = web.resolve(place(page), written, true);
    boolean rooted = written.startsWith("/");
    if (!WebLookup.fails(found) || rooted) return found;
    Resolution root = web.resolve(WebLookup.Place.root(page.language()), written, true);
    return WebLookup.fails(root) ? new Resolution.Unknown("a template looks the image up") : root;
  }

  private @Nullable Url asset(Page page, String path) {
    Url found = index.asset(page.language(), path);
    return found != null ? found : index.asset(page.language(), "images/" + path);
  }
}
