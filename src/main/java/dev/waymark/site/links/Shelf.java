package dev.waymark.site.links;

import dev.waymark.cache.Packer;
import dev.waymark.cache.Unpacker;
import dev.waymark.site.links.Gathered.Entry;
import dev.waymark.text.Reads.Noted;
import dev.waymark.text.Source;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each page, of one kind: as an earlier run has found it, and packed for a later
 * one. Thread-safe.
 */
final class Shelf<T> {
  private final List<Entry> past;
  private final Map<Integer, Noted<T>> known;
  private final Function<String, @Nullable Source> sources;
  private final Function<Unpacker, T> reader;
  private final BiConsumer<T, Packer> writer;

  /** {@code reader} throws a RuntimeException for bytes that are none of {@code writer}'s. */
  Shelf(
      List<Entry> past,
      Function<String, @Nullable Source> sources,
      Function<Unpacker, T> reader,
      BiConsumer<T, Packer> writer) {
    this(past, Map.of(), sources, reader, writer);
  }

  private Shelf(
      List<Entry> past,
      Map<Integer, Noted<T>> known,
      Function<String, @Nullable Source> sources,
      Function<Unpacker, T> reader,
      BiConsumer<T, Packer> writer) {
    this.past = past;
    this.known = known;
    this.sources = sources;
    this.reader = reader;
    this.writer = writer;
  }

  private Entry entry(int page) {
    return page >= 0 && page < past.size() ? past.get(page) : Entry.NONE;
  }

  /**
   * What holds after a file has changed, for the site as it is then: of this shelf and of what was
   * {@code found} since.
   */
  Shelf<T> after(
      Change change, Map<Integer, Noted<T>> found, UnaryOperator<T> now, Shelf<T> empty) {
    Map<Integer, Noted<T>> all = new HashMap<>();
    known.forEach((page, value) -> keep(page, value, change, now, all));
    found.forEach((page, value) -> keep(page, value, change, now, all));
    List<Entry> entries = new ArrayList<>(past);
    for (int i = 0; i < entries.size(); i++)
      if (change.touches(i, entries.get(i).files())) entries.set(i, Entry.NONE);
    return new Shelf<>(entries, all, empty.sources, empty.reader, empty.writer);
  }

  /** As the other, where nothing was found since and pages are the same. */
  Shelf<T> after(Change change, Shelf<T> empty) {
    return after(change, Map.of(), one -> one, empty);
  }

  /** What does not hold after a change, as it was; null where that cannot be told. */
  Map<Integer, @Nullable T> lost(Change change, Map<Integer, Noted<T>> found) {
    Map<Integer, @Nullable T> all = new HashMap<>();
    for (int i = 0; i < past.size(); i++) {
      if (past.get(i).facts() == null || !change.touches(i, past.get(i).files())) continue;
      Noted<T> value = of(i);
      all.put(i, value == null ? null : value.made());
    }
    known.forEach((page, value) -> lose(page, value, change, all));
    found.forEach((page, value) -> lose(page, value, change, all));
    return all;
  }

  private static <T> void lose(
      int page, Noted<T> value, Change change, Map<Integer, @Nullable T> all) {
    if (change.touches(page, value.files())) all.put(page, value.made());
  }

  private static <T> void keep(
      int page, Noted<T> value, Change change, UnaryOperator<T> now, Map<Integer, Noted<T>> all) {
    if (!change.touches(page, value.files())) all.put(page, value.with(now.apply(value.made())));
  }

  /** What still holds of a page; null when nothing does. */
  @Nullable Noted<T> of(int page) {
    Noted<T> value = known.get(page);
    if (value != null) return value;
    Entry entry = entry(page);
    ByteBuffer facts = entry.facts();
    if (facts == null) return null;
    try {
      return new Noted<>(reader.apply(new Unpacker(facts.duplicate(), sources)), entry.files());
    } catch (RuntimeException damaged) {
      return null;
    }
  }

  /** An entry for each page: what was found now, or what holds of before where that is null. */
  List<Entry> packed(int pages, IntFunction<@Nullable Noted<T>> found) {
    List<Entry> all = new ArrayList<>();
    for (int i = 0; i < pages; i++) {
      Noted<T> now = found.apply(i);
      if (now == null) now = known.get(i);
      all.add(now == null ? entry(i) : packed(now));
    }
    return all;
  }

  private Entry packed(Noted<T> found) {
    Packer out = new Packer(sources);
    writer.accept(found.made(), out);
    // What was looked into is told all the same.
    return new Entry(found.files(), out.isLost() ? null : ByteBuffer.wrap(out.bytes()));
  }
}
