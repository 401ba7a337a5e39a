package dev.waymark.site.links;

import dev.waymark.cache.Packer;
import dev.waymark.cache.Unpacker;
import dev.waymark.site.links.Gathered.Entry;
import dev.waymark.site.links.Gathered.Kind;
import dev.waymark.site.model.Anchors;
import dev.waymark.site.model.Page;
import dev.waymark.site.resolve.AnchorIndex;
import dev.waymark.site.resolve.KnownAnchors;
import dev.waymark.template.Why;
import dev.waymark.text.Reads.Noted;
import dev.waymark.text.Source;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ids of pages as an earlier run has found them, and as bytes for a later one. */
final class PastAnchors implements KnownAnchors {
  private final Numbered pages;
  private final Shelf<Anchors> contents;
  private final Shelf<Anchors> layouts;
  private final Shelf<Boolean> apis;

  PastAnchors(Numbered pages, Gathered past, Function<String, @Nullable Source> sources) {
    this.pages = pages;
    contents =
        new Shelf<>(past.of(Kind.CONTENT_IDS), sources, PastAnchors::read, PastAnchors::write);
    layouts = new Shelf<>(past.of(Kind.ALL_IDS), sources, PastAnchors::read, PastAnchors::write);
    apis = new Shelf<>(past.of(Kind.API), sources, Unpacker::flag, (shows, out) -> out.flag(shows));
  }

  @Override
  public @Nullable Noted<Anchors> content(Page page) {
    return contents.of(pages.of(page));
  }

  @Override
  public @Nullable Noted<Anchors> all(Page page) {
    return layouts.of(pages.of(page));
  }

  @Override
  public @Nullable Noted<Boolean> api(Page page) {
    return apis.of(pages.of(page));
  }

  /** What was found now or before, of each kind. */
  Map<Kind, List<Entry>> packed(AnchorIndex found) {
    Map<Kind, List<Entry>> all = new EnumMap<>(Kind.class);
    all.put(Kind.CONTENT_IDS, packed(contents, found.contents()));
    all.put(Kind.ALL_IDS, packed(layouts, found.layouts()));
    all.put(Kind.API, packed(apis, found.showing()));
    return all;
  }

  private <T> List<Entry> packed(Shelf<T> shelf, Map<Page, Noted<T>> found) {
    return shelf.packed(pages.size(), number -> found.get(pages.at(number)));
  }

  private static void write(Anchors anchors, Packer out) {
    out.all(anchors.ids(), out::text);
    out.all(
        anchors.shapes(),
        shape -> {
          out.text(shape.pattern());
          why(shape.why(), out);
        });
    out.maybe(anchors.open(), why -> why(why, out));
  }

  private static Anchors read(Unpacker in) {
    return new Anchors(
        Collections.unmodifiableSortedSet(new TreeSet<>(in.all(in::text))),
        in.all(() -> new Anchors.Shape(in.text(), why(in))),
        in.maybe(() -> why(in)));
  }

  static void why(Why why, Packer out) {
    out.text(why.reason());
    out.maybe(why.place(), out::span);
    out.flag(why.anchors());
  }

  static Why why(Unpacker in) {
    return new Why(in.text(), in.maybe(in::span), in.flag());
  }
}
