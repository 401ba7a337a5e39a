package dev.waymark.site.links;

import dev.waymark.data.Data;
import dev.waymark.document.Document;
import dev.waymark.document.DocumentParser;
import dev.waymark.document.Printed;
import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.site.find.Suggestions;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Reference.Form;
import dev.waymark.site.model.Reference.Origin;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.site.render.Renderer;
import dev.waymark.site.render.Rendering;
import dev.waymark.site.resolve.HookLookup;
import dev.waymark.site.resolve.RefLookup;
import dev.waymark.site.resolve.WebLookup;
import dev.waymark.template.Mark;
import dev.waymark.template.Text;
import dev.waymark.template.Why;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the references of a page: what its rendering shows, wherever that was written. */
final class PageReader {
  private static final Set<String> ADDRESSES = Set.of("href", "src");

  private final Renderer renderer;
  private final HookLookup hooks;
  private final RefCalls refs;
  private final Suggestions suggestions;
  private final SiteOptions options;
  private final FrontMatterLinks frontMatter;
  private final TemplateLinks templates;
  private final Set<Span> ofMenus;

  PageReader(
      Renderer renderer,
      HookLookup hooks,
      RefLookup refs,
      Suggestions suggestions,
      SiteOptions options,
      FrontMatterLinks frontMatter) {
    ofMenus = MenuLinks.addresses(renderer.config());
    this.options = options;
    this.frontMatter = frontMatter;
    this.renderer = renderer;
    this.hooks = hooks;
    this.templates = new TemplateLinks(hooks);
    this.refs = new RefCalls(renderer, refs);
    this.suggestions = suggestions;
  }

  /** What a link of one place leads to. */
  private record Seen(Source source, int start, String address) {}

  void read(Page page, PageFacts facts) {
    Document document = page.document();
    if (document == null) return;
    Set<Span> refCalls = refs.read(page, document, facts);
    // What Hugo writes over it shows none of its links.
    if (page.lostTo() != null) return;
    Rendering rendering = renderer.rendering(page);
    if (rendering.tooComplex())
      facts.unread.add(DocumentParser.tooComplex(document.source(), document.body().start()));
    Set<Seen> seen = new HashSet<>();
    for (Printed.Link link : rendering.printed().links()) {
      Span called = RefCalls.in(link.value(), refCalls);
      if (called != null) {
        RefCalls.printed(called, link, hooks.printed(page, link), facts);
        continue;
      }
      Reference reference = reference(page, link, refCalls);
      if (reference == null) {
        Span place = WrittenAddress.place(link.value());
        if (place == null || !refCalls.contains(place)) templates.made(page, link, facts);
        continue;
      }
      Span at = reference.span();
      if (!seen.add(new Seen(at.source(), at.start(), link.value().value()))) continue;
      if (WebLookup.fails(reference.resolution()) && renderer.templates().mayChange(page))
        reference = shown(page, link, reference);
      facts.references.add(reference);
      if (reference.origin() == Origin.FRONT_MATTER) facts.first(reference.span());
    }
    List<Span> judged = facts.references.stream().map(Reference::span).toList();
    for (Rendering.Absent absent : rendering.absent()) {
      if (absent.kind().equals("ref")) {
        refs.missing(page, absent, facts);
        continue;
      }
      // A hook that looks a destination up asks no more than the link itself does.
      boolean link = judged.stream().anyMatch(span -> span.contains(absent.written()));
      if (!link) facts.references.add(absent(page, absent));
    }
    lists(page, document, rendering, facts);
  }

  /** A link of the content as the page's template shows it, which may change addresses. */
  private Reference shown(Page page, Printed.Link link, Reference written) {
    Printed whole = renderer.templates().layout(page);
    Span place = WrittenAddress.place(link.value());
    if (whole == null || place == null) return written;
    Resolution changed = null;
    for (Printed.Link other : whole.links()) {
      Span part = WrittenAddress.place(other.value());
      if (part == null || !place.contains(part)) continue;
      if (other.value().value().equals(link.value().value())) return written;
      if (changed == null) changed = hooks.printed(page, other);
    }
    if (changed != null) return written.leading(changed);
    Why why = Why.of("the page's template changes its content and shows no such link");
    if (!whole.holes().isEmpty()) why = whole.holes().get(0);
    return written.leading(new Resolution.Unknown(why));
  }

  /** Nobody reads the page once more. */
  void release(Page page) {
    renderer.release(page);
  }

  /** The lists of front matter that shortcodes show, the configuration's word before any other. */
  private void lists(Page page, Document document, Rendering rendering, PageFacts facts) {
    for (Shortcode call : document.shortcodes()) {
      SiteOptions.ListShortcode told = options.lists().get(call.name());
      if (told == null) continue;
      Shortcode.Param param = call.named() ? call.param(told.param()) : call.param(0);
      String name = param != null ? param.value() : told.fallback();
      if (name == null) continue;
      Data items = page.params().param(name);
      Span span = param != null ? param.valueSpan() : call.nameSpan();
      facts.lists.add(new Site.ListUse(page, call, name, span, items));
      if (items != null) frontMatter.cards(page, items, true, facts);
    }
    for (Rendering.ListUse use : rendering.lists()) {
      if (options.lists().containsKey(use.call().name())) continue;
      Data items = page.params().param(use.name());
      facts.lists.add(new Site.ListUse(page, use.call(), use.name(), use.written(), items));
      if (items != null) frontMatter.cards(page, items, false, facts);
    }
  }

  /** The links that a page's template shows and that front matter or data hold. */
  void around(Page page, PageFacts facts) {
    Printed printed = renderer.templates().layout(page);
    if (printed == null) return;
    Set<Span> seen = new HashSet<>();
    for (Printed.Link link : printed.links()) {
      Span place = WrittenAddress.place(link.value());
      if (place == null) templates.made(page, link, facts);
      if (place == null || isContent(place) || !seen.add(place)) continue;
      Reference reference = reference(page, link, Set.of());
      if (reference != null && !facts.knows(reference.span())) facts.around.add(reference);
    }
  }

  /** Null for a link that nobody wrote, and for one that a {@code ref} made. */
  private @Nullable Reference reference(Page page, Printed.Link link, Set<Span> refCalls) {
    Text value = link.value();
    List<Span> calls = WrittenAddress.within(value, Mark.CALL);
    List<Span> destinations = WrittenAddress.within(value, Mark.MARKDOWN);
    Span destination = destinations.isEmpty() ? null : destinations.get(0);
    boolean markdown = destination != null;
    Span place = WrittenAddress.place(value);
    // A hook may print a part of the destination, or the address of the page that it looked up.
    boolean looked =
        place == null && value.literal() == null && ADDRESSES.contains(link.attribute());
    if (destination != null && (looked || place != null && destination.contains(place)))
      place = destination;
    if (place == null || value.isEmpty() || refCalls.contains(place)) return null;
    boolean own = page.document() != null && place.source() == page.document().source();
    if (!markdown && WrittenAddress.named(value, place, calls)) {
      // A template made the fragment of a name; the page that shows it lacks the place.
      Span call = isContent(place) ? null : WrittenAddress.ownCall(page, calls);
      if (call == null) return null;
      place = call;
      own = true;
    } else if (!markdown && made(page, value, place, calls) && !ofMenus.contains(place)) {
      return null;
    }
    Origin origin = WrittenAddress.origin(page, place, calls);
    boolean image = HookLookup.shows(link);
    Resolution found = hooks.printed(page, link);
    String raw = calls.contains(place) ? value.value() : WrittenAddress.raw(value, place);
    if (raw.equals(value.value())) raw = value.value();
    return new Reference(
        page,
        origin,
        markdown ? Form.HOOK : Form.URL,
        raw,
        place,
        image,
        own ? List.of() : List.copyOf(calls),
        found,
        value.value().replace(String.valueOf(Text.HOLE), "…"),
        link.template());
  }

  /** Whether a place is in the text of some page, which that page's content shows. */
  private boolean isContent(Span place) {
    for (Page page : renderer.objects().index().pagesOf(place.source().path())) {
      Document document = page.document();
      if (document != null && place.start() >= document.body().start()) return true;
    }
    return false;
  }

  /**
   * Whether an address was made of text that is none: a heading's link to itself, a name in a data
   * file.
   */
  private boolean made(Page page, Text value, Span place, List<Span> calls) {
    boolean content = isContent(place);
    Document document = page.document();
    if (!content && document != null && place.source() == document.source()) return false;
    for (Span call : calls) if (call.contains(place)) return false;
    for (Mark mark : value.marks()) {
      if (mark.note() instanceof Mark.From from && from.exact()) return false;
    }
    String written = WrittenAddress.written(place);
    // Entities and escapes were read.
    if (written.indexOf('&') >= 0 || written.indexOf('\\') >= 0) return false;
    return !WrittenAddress.same(value.value(), written)
        && !WrittenAddress.based(page, value.value(), written);
  }

  private Reference absent(Page page, Rendering.Absent absent) {
    String written = absent.written().text();
    String name = written.indexOf('\n') < 0 ? written : absent.name().value();
    List<String> nearest = suggestions.includes(name);
    Resolution found = new Resolution.NoSuchFile(name, nearest);
    Span span = absent.written();
    return new Reference(page, Origin.SHORTCODE, Form.INCLUDE, name, span, false, List.of(), found);
  }
}
