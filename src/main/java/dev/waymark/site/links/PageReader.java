package dev.waymark.site.links;

import dev.waymark.data.Data;
import dev.waymark.document.Document;
import dev.waymark.document.DocumentParser;
import dev.waymark.document.Printed;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.paths.HugoUrls;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the references of a page: what its rendering shows, wherever that was written. */
final class PageReader {
  private static final Set<String> ADDRESSES = Set.of("href", "src");

  private final Renderer renderer;
  private final HookLookup hooks;
  private final RefLookup refs;
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
    this.refs = refs;
    this.suggestions = suggestions;
  }

  /** What a link of one place leads to. */
  private record Seen(Source source, int start, String address) {}

  void read(Page page, PageFacts facts) {
    Document document = page.document();
    if (document == null) return;
    Set<Span> refCalls = new HashSet<>();
    for (Shortcode call : document.shortcodes()) ref(page, call, refCalls, facts);
    Rendering rendering = renderer.rendering(page);
    if (rendering.tooComplex())
      facts.unread.add(DocumentParser.tooComplex(document.source(), document.body().start()));
    Set<Seen> seen = new HashSet<>();
    for (Printed.Link link : rendering.printed().links()) {
      Reference reference = reference(page, link, refCalls);
      if (reference == null) {
        Span place = place(link.value());
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
      // A hook that looks a destination up asks no more than the link itself does.
      boolean link = judged.stream().anyMatch(span -> span.contains(absent.written()));
      if (!link) facts.references.add(absent(page, absent));
    }
    lists(page, document, rendering, facts);
  }

  /** A link of the content as the page's template shows it, which may change addresses. */
  private Reference shown(Page page, Printed.Link link, Reference written) {
    Printed whole = renderer.templates().layout(page);
    Span place = place(link.value());
    if (whole == null || place == null) return written;
    Resolution changed = null;
    for (Printed.Link other : whole.links()) {
      Span part = place(other.value());
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
      Span place = place(link.value());
      if (place == null) templates.made(page, link, facts);
      if (place == null || isContent(place) || !seen.add(place)) continue;
      Reference reference = reference(page, link, Set.of());
      if (reference != null && !facts.knows(reference.span())) facts.around.add(reference);
    }
  }

  /** Null for a link that nobody wrote, and for one that a {@code ref} made. */
  private @Nullable Reference reference(Page page, Printed.Link link, Set<Span> refCalls) {
    Text value = link.value();
    List<Span> calls = within(value, Mark.CALL);
    List<Span> destinations = within(value, Mark.MARKDOWN);
    Span destination = destinations.isEmpty() ? null : destinations.get(0);
    boolean markdown = destination != null;
    Span place = place(value);
    // A hook may print a part of the destination, or the address of the page that it looked up.
    boolean looked =
        place == null && value.literal() == null && ADDRESSES.contains(link.attribute());
    if (destination != null && (looked || place != null && destination.contains(place)))
      place = destination;
    if (place == null || value.isEmpty() || refCalls.contains(place)) return null;
    boolean own = page.document() != null && place.source() == page.document().source();
    if (!markdown && named(value, place, calls)) {
      // A template made the fragment of a name; the page that shows it lacks the place.
      Span call = isContent(place) ? null : ownCall(page, calls);
      if (call == null) return null;
      place = call;
      own = true;
    } else if (!markdown && made(page, value, place, calls) && !ofMenus.contains(place)) {
      return null;
    }
    Origin origin = origin(page, place, calls);
    boolean image = HookLookup.shows(link);
    Resolution found = hooks.printed(page, link);
    String raw = calls.contains(place) ? value.value() : raw(value, place);
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

  /** Whether a fragment was made of what is written without its mark, outside of any call. */
  private static boolean named(Text value, Span place, List<Span> calls) {
    boolean fragment = value.value().startsWith("#") && !place.text().startsWith("#");
    return fragment && calls.stream().noneMatch(call -> call.contains(place));
  }

  /** What a text was printed for, of one kind, outermost first. */
  static List<Span> within(Text value, String what) {
    List<Span> all = new ArrayList<>();
    for (Mark mark : value.marks())
      if (mark.note() instanceof Mark.Within within && within.what().equals(what))
        all.add(within.span());
    return all;
  }

  static @Nullable Span ownCall(Page page, List<Span> calls) {
    Document document = page.document();
    for (Span call : calls) {
      if (document != null && call.source() == document.source()) return call;
    }
    return null;
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
    String written = written(place);
    // Entities and escapes were read.
    if (written.indexOf('&') >= 0 || written.indexOf('\\') >= 0) return false;
    return !same(value.value(), written) && !based(page, value.value(), written);
  }

  /** What a person wrote, without the quotes of a data file. */
  private static String written(Span place) {
    String text = place.text();
    int last = text.length() - 1;
    boolean quoted = last > 0 && (text.charAt(0) == '"' || text.charAt(0) == '\'');
    return quoted && text.charAt(last) == text.charAt(0) ? text.substring(1, last) : text;
  }

  /** Whether a path that is written without a slash at its head got where the site lies. */
  private static boolean based(Page page, String address, String written) {
    if (written.indexOf('/') < 0 || !address.endsWith("/" + written)) return false;
    Language language = page.language();
    String origin = language.origin();
    String head = address.substring(0, address.length() - written.length() - 1);
    if (origin != null && head.startsWith(origin)) head = head.substring(origin.length());
    return head.isEmpty()
        || head.equals(language.basePath())
        || head.equals(language.basePath() + language.prefix());
  }

  /** Whether an address is what is written, but for what Goldmark encodes and adds. */
  private static boolean same(String address, String written) {
    String read = HugoUrls.decode(address);
    String asked = HugoUrls.decode(written);
    return read.equals(asked) || whole(read, asked);
  }

  /** Whether a scheme was put before a bare address. */
  private static boolean whole(String address, String written) {
    return address.equals("mailto:" + written)
        || address.equals("http://" + written)
        || address.equals("https://" + written);
  }

  private static Origin origin(Page page, Span place, List<Span> calls) {
    for (Span call : calls) if (call.contains(place)) return Origin.SHORTCODE;
    Document document = page.document();
    boolean own = document != null && place.source() == document.source();
    if (own && document != null && place.end() <= document.body().start()) {
      return Origin.FRONT_MATTER;
    }
    String path = place.source().path();
    boolean data = path.endsWith(".json") || path.endsWith(".toml") || path.endsWith(".yaml");
    return data || path.endsWith(".yml") ? Origin.DATA : Origin.MARKDOWN;
  }

  /** Where a person wrote the longest part of an address. */
  private static @Nullable Span place(Text value) {
    Span best = null;
    int longest = 0;
    for (Mark mark : value.marks()) {
      if (!(mark.note() instanceof Mark.From from)) continue;
      int length = mark.end() - mark.start();
      if (length > longest) {
        longest = length;
        best = from.span();
      }
    }
    return best;
  }

  /** What is written at the place; the address itself where it is made of something else. */
  private static String raw(Text value, Span place) {
    String written = written(place);
    boolean address =
        written.indexOf('\n') < 0 && written.length() < 2000 && !whole(value.value(), written);
    return address ? written : value.value();
  }

  private void ref(Page page, Shortcode call, Set<Span> refCalls, PageFacts facts) {
    String name = call.name().toLowerCase(Locale.ROOT);
    if (!name.equals("ref") && !name.equals("relref")) return;
    if (call.inline() || !renderer.isEmbedded(page, call.name())) return;
    refCalls.add(call.tag());
    Shortcode.Param path = RefLookup.path(call);
    String raw = path == null ? "" : path.value();
    Span span = renderer.place(page, path == null ? call.tag() : path.valueSpan());
    refCalls.add(span);
    String text = call.tag().source().text();
    int end = call.tag().end();
    int stop = end;
    if (end < text.length() && (text.charAt(end) == '#' || text.charAt(end) == '?')) {
      while (stop < text.length() && " \t\n)\"'>".indexOf(text.charAt(stop)) < 0) stop++;
    }
    Resolution found = refs.of(page, call, text.substring(end, stop));
    // Hugo looks the page up in a comment as well; where in it the link leads nobody sees there.
    if (found.end() instanceof Resolution.NoSuchAnchor && isCommented(text, end)) return;
    // As the destination of a link all of it is what is wrong.
    int start = call.tag().start();
    if (start > 1 && text.startsWith("](", start - 2)) span = call.tag().source().span(start, stop);
    facts.references.add(
        new Reference(page, Origin.SHORTCODE, Form.REF, raw, span, false, List.of(), found));
  }

  private static boolean isCommented(String text, int at) {
    int open = text.lastIndexOf("<!--", at);
    return open >= 0 && text.lastIndexOf("-->", at) < open && text.indexOf("-->", at) >= 0;
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
