package dev.waymark.site.links;

import dev.waymark.document.Document;
import dev.waymark.document.Printed;
import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Reference.Form;
import dev.waymark.site.model.Reference.Origin;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.render.Renderer;
import dev.waymark.site.render.Rendering;
import dev.waymark.site.resolve.RefLookup;
import dev.waymark.site.resolve.WebLookup;
import dev.waymark.template.Mark;
import dev.waymark.template.Text;
import dev.waymark.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a page's calls of {@code ref} and {@code relref} lead. */
final class RefCalls {
  private final Renderer renderer;
  private final RefLookup refs;

  RefCalls(Renderer renderer, RefLookup refs) {
    this.renderer = renderer;
    this.refs = refs;
  }

  /** Adds their links, and tells where they are written: whole tags, and destinations. */
  Set<Span> read(Page page, Document document, PageFacts facts) {
    Set<Span> read = new HashSet<>();
    for (Shortcode call : document.shortcodes()) read(page, call, read, facts);
    return read;
  }

  private void read(Page page, Shortcode call, Set<Span> read, PageFacts facts) {
    String name = call.name().toLowerCase(Locale.ROOT);
    if (!name.equals("ref") && !name.equals("relref")) return;
    if (call.inline() || !renderer.isEmbedded(page, call.name())) return;
    read.add(call.tag());
    Shortcode.Param path = RefLookup.path(call);
    String raw = path == null ? "" : path.value();
    Span span = renderer.place(page, path == null ? call.tag() : path.valueSpan());
    read.add(span);
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

  /** A page that a template's {@code ref} has asked for and not found. */
  void missing(Page page, Rendering.Absent absent, PageFacts facts) {
    Span span = absent.written();
    for (Reference told : facts.references)
      if (told.span().contains(span) && WebLookup.fails(told.resolution())) return;
    String name = absent.name().value();
    Resolution found = refs.resolve(page, name, null, null);
    // One of another language, or in another format.
    if (!WebLookup.fails(found)) return;
    facts.references.add(
        new Reference(page, Origin.SHORTCODE, Form.REF, name, span, false, List.of(), found));
  }

  /**
   * What of the calls an address was made of; null when none was. A hook may print a part of it.
   */
  static @Nullable Span in(Text address, Set<Span> calls) {
    for (Mark mark : address.marks()) {
      if (!(mark.note() instanceof Mark.From from)) continue;
      for (Span call : calls) if (call.contains(from.span())) return from.span();
    }
    return null;
  }

  /** A hook may make another address of what a call gives; browsers get that one. */
  static void printed(Span place, Printed.Link link, Resolution found, PageFacts facts) {
    if (!WebLookup.fails(found)) return;
    String address = link.value().value();
    facts.references.replaceAll(
        reference -> {
          Span span = reference.span();
          boolean same = span.contains(place) || place.contains(span);
          boolean called = same && reference.form() == Form.REF;
          return called && !WebLookup.fails(reference.resolution())
              ? reference.hooked(address, link.template(), found)
              : reference;
        });
  }

  private static boolean isCommented(String text, int at) {
    int open = text.lastIndexOf("<!--", at);
    return open >= 0 && text.lastIndexOf("-->", at) < open && text.indexOf("-->", at) >= 0;
  }
}
