package dev.waymark.site.links;

import dev.waymark.cache.Packer;
import dev.waymark.cache.Unpacker;
import dev.waymark.site.links.Gathered.Entry;
import dev.waymark.site.links.Gathered.Shelf;
import dev.waymark.site.model.Anchors;
import dev.waymark.site.model.Page;
import dev.waymark.site.resolve.KnownAnchors;
import dev.waymark.template.Why;
import dev.waymark.text.Reads.Noted;
import dev.waymark.text.Source;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ids of pages as an earlier run has found them, and as bytes for a later one. */
final class PastAnchors implements KnownAnchors {
  private final List<Page> pages;
  private final Numbered numbers;
  private final Gathered past;
  private final Function<String, @Nullable Source> sources;

  PastAnchors(List<Page> pages, Gathered past, Function<String, @Nullable Source> sources) {
    this.pages = pages;
    this.numbers = new Numbered(pages);
    this.past = past;
    this.sources = sources;
  }

  @Override
  public @Nullable Noted<Anchors> content(Page page) {
    return of(Shelf.CONTENT_IDS, page, PastAnchors::read);
  }

  @Override
  public @Nullable Noted<Anchors> all(Page page) {
    return of(Shelf.ALL_IDS, page, PastAnchors::read);
  }

  @Override
  public @Nullable Noted<Boolean> api(Page page) {
    return of(Shelf.API, page, Unpacker::flag);
  }

  private <T> @Nullable Noted<T> of(Shelf shelf, Page page, Function<Unpacker, T> reader) {
    Entry entry = past.of(shelf, (int) numbers.of(page));
    ByteBuffer bytes = entry == null ? null : entry.facts();
    if (entry == null || bytes == null) return null;
    try {
      return new Noted<>(reader.apply(new Unpacker(bytes.duplicate(), sources)), entry.files());
    } catch (RuntimeException damaged) {
      return null;
    }
  }

  /** What was found now or before, a list in the order of the pages. */
  List<Entry> ids(Shelf shelf, Map<Page, Noted<Anchors>> found) {
    return packed(shelf, found, PastAnchors::write);
  }

  /** As {@link #ids}, of descriptions of APIs. */
  List<Entry> apis(Map<Page, Noted<Boolean>> found) {
    return packed(Shelf.API, found, (shows, out) -> out.flag(shows));
  }

  private <T> List<Entry> packed(
      Shelf shelf, Map<Page, Noted<T>> found, BiConsumer<T, Packer> writer) {
    List<Entry> all = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      Entry before = past.of(shelf, i);
      Noted<T> now = found.get(pages.get(i));
      if (before != null) all.add(before);
      else all.add(now == null ? new Entry(Set.of(), null) : packed(now, writer));
    }
    return all;
  }

  private <T> Entry packed(Noted<T> found, BiConsumer<T, Packer> writer) {
    Packer out = new Packer(sources);
    writer.accept(found.made(), out);
    return new Entry(found.files(), out.foreign() ? null : ByteBuffer.wrap(out.bytes()));
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
