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
import dev.waymark.text.NameSet;
import dev.waymark.text.Reads.Noted;
import dev.waymark.text.Source;
import dev.waymark.text.Workers;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ids of pages as an earlier run has found them, and as bytes for a later one. */
final class PastAnchors implements KnownAnchors {
  private final Numbered pages;
  private final Shelf<Anchors> contents;
  private final Shelf<Anchors> layouts;
  private final Shelf<Boolean> apis;

  /** What may be other now, of each kind, by the number of the page. */
  private final Lost lost;

  /** Null for what cannot be told. */
  private record Lost(
      Map<Integer, @Nullable Anchors> contents,
      Map<Integer, @Nullable Anchors> layouts,
      Map<Integer, @Nullable Boolean> apis) {}

  PastAnchors(Numbered pages, Gathered past, Function<String, @Nullable Source> sources) {
    this.pages = pages;
    lost = new Lost(Map.of(), Map.of(), Map.of());
    contents =
        new Shelf<>(past.of(Kind.CONTENT_IDS), sources, PastAnchors::read, PastAnchors::write);
    layouts = new Shelf<>(past.of(Kind.ALL_IDS), sources, PastAnchors::read, PastAnchors::write);
    apis = new Shelf<>(past.of(Kind.API), sources, Unpacker::flag, (shows, out) -> out.flag(shows));
  }

  private PastAnchors(
      Numbered pages,
      Shelf<Anchors> contents,
      Shelf<Anchors> layouts,
      Shelf<Boolean> apis,
      Lost lost) {
    this.pages = pages;
    this.lost = lost;
    this.contents = contents;
    this.layouts = layouts;
    this.apis = apis;
  }

  /**
   * What holds after a change.
   *
   * @param found what has been asked for since; null when nothing has
   * @param empty of the site as it is then
   */
  PastAnchors after(Change change, @Nullable AnchorIndex found, PastAnchors empty) {
    Map<Integer, Noted<Anchors>> ids = numbered(found == null ? Map.of() : found.contents());
    Map<Integer, Noted<Anchors>> whole = numbered(found == null ? Map.of() : found.layouts());
    Map<Integer, Noted<Boolean>> showing = numbered(found == null ? Map.of() : found.showing());
    return new PastAnchors(
        empty.pages,
        contents.after(change, ids, one -> one, empty.contents),
        layouts.after(change, whole, one -> one, empty.layouts),
        apis.after(change, showing, shows -> shows, empty.apis),
        new Lost(
            contents.lost(change, ids), layouts.lost(change, whole), apis.lost(change, showing)));
  }

  /** What names the pages that have other ids than before, or may have. */
  Set<String> differing(AnchorIndex now) {
    Set<String> names = new HashSet<>();
    differing(lost.contents(), now::anchors, AnchorIndex::name, names);
    differing(lost.layouts(), now::all, AnchorIndex::wholeName, names);
    differing(lost.apis(), now::showsApi, AnchorIndex::wholeName, names);
    return names;
  }

  private <T> void differing(
      Map<Integer, @Nullable T> before,
      Function<Page, T> now,
      Function<Page, String> name,
      Set<String> names) {
    List<Integer> numbers = List.copyOf(before.keySet());
    Function<Integer, Boolean> same = i -> now.apply(pages.at(i)).equals(before.get(i));
    List<Boolean> sames = Workers.map(numbers, same);
    for (int i = 0; i < sames.size(); i++)
      if (!sames.get(i)) names.add(name.apply(pages.at(numbers.get(i))));
  }

  private <T> Map<Integer, Noted<T>> numbered(Map<Page, Noted<T>> found) {
    Map<Integer, Noted<T>> all = new HashMap<>();
    synchronized (found) {
      found.forEach((page, value) -> all.put(pages.of(page), value));
    }
    // Of content within a bundle, which is no page of the site, nothing is kept.
    all.remove(-1);
    return all;
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
        NameSet.sorted(in.all(in::text)),
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
