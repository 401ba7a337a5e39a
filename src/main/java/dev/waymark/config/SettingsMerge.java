package dev.waymark.config;

import dev.waymark.data.Data;
import dev.waymark.text.UserError;
import java.util.ArrayList;
import java.util.List;

/**
 * One configuration over another: maps are merged key by key, lists added up, and of anything else
 * the later value counts. Every value keeps its place.
 */
final class SettingsMerge {
  private SettingsMerge() {}

  /** Keys of {@code later} come first: where the first that fits holds, it is the nearer file's. */
  static Data.Table tables(Data.Table earlier, Data.Table later) {
    List<Data.Entry> entries = new ArrayList<>();
    for (Data.Entry own : later.entries()) {
      Data.Entry before = earlier.entry(own.key());
      Data value = before == null ? own.value() : values(own.key(), before.value(), own.value());
      entries.add(new Data.Entry(own.key(), own.keySpan(), value));
    }
    for (Data.Entry before : earlier.entries())
      if (later.entry(before.key()) == null) entries.add(before);
    return new Data.Table(List.copyOf(entries), later.span());
  }

  private static Data values(String key, Data earlier, Data later) {
    // A key with nothing behind it says nothing.
    if (later instanceof Data.Nothing) return earlier;
    if (earlier instanceof Data.Nothing) return later;
    if (earlier instanceof Data.Table a && later instanceof Data.Table b) return tables(a, b);
    if (earlier instanceof Data.Items a && later instanceof Data.Items b) {
      List<Data> all = new ArrayList<>(a.items());
      all.addAll(b.items());
      return new Data.Items(List.copyOf(all), b.span());
    }
    for (Data one : List.of(earlier, later)) {
      Data other = one == earlier ? later : earlier;
      if (one instanceof Data.Items) throw new UserError(key + " must be a list", other.span());
      if (one instanceof Data.Table) throw new UserError(key + " must be a map", other.span());
    }
    return later;
  }
}
