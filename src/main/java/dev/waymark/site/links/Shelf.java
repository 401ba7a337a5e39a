package dev.waymark.site.links;

import dev.waymark.cache.Packer;
import dev.waymark.cache.Unpacker;
import dev.waymark.site.links.Gathered.Entry;
import dev.waymark.text.Reads.Noted;
import dev.waymark.text.Source;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each page, of one kind: as an earlier run has found it, and packed for a later
 * one. Thread-safe.
 */
final class Shelf<T> {
  private final List<Entry> past;
  private final Function<String, @Nullable Source> sources;
  private final Function<Unpacker, T> reader;
  private final BiConsumer<T, Packer> writer;

  /** {@code reader} throws a RuntimeException for bytes that are none of {@code writer}'s. */
  Shelf(
      List<Entry> past,
      Function<String, @Nullable Source> sources,
      Function<Unpacker, T> reader,
      BiConsumer<T, Packer> writer) {
    this.past = past;
    this.sources = sources;
    this.reader = reader;
    this.writer = writer;
  }

  private Entry entry(int page) {
    return page >= 0 && page < past.size() ? past.get(page) : Entry.NONE;
  }

  /** What still holds of a page; null when nothing does. */
  @Nullable Noted<T> of(int page) {
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
      all.add(now == null ? entry(i) : packed(now));
    }
    return all;
  }

  private Entry packed(Noted<T> found) {
    Packer out = new Packer(sources);
    writer.accept(found.made(), out);
    return out.isLost() ? Entry.NONE : new Entry(found.files(), ByteBuffer.wrap(out.bytes()));
  }
}
