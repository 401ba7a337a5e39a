package dev.waymark.data;

import dev.waymark.text.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A value read from YAML, TOML or JSON with its place: text, number, flag, date, list, map or
 * nothing.
 *
 * <p>The tree is finite and bounded: aliases are expanded within a budget and cycles are refused by
 * the readers.
 */
public sealed interface Data {
  /**
   * The place of the value itself (for text without its quotes' meaning: the quotes are inside the
   * span).
   */
  Span span();

  record Text(String value, Span span) implements Data {}

  /** A number; {@code value} is a Long, a BigInteger or a Double, {@code raw} as written. */
  record Num(Number value, String raw, Span span) implements Data {}

  record Flag(boolean value, Span span) implements Data {}

  /**
   * A date of TOML or an untagged YAML timestamp, as written. Hugo's own reading of dates is {@code
   * hugo.HugoDates}.
   */
  record Moment(String raw, Span span) implements Data {}

  record Items(List<Data> items, Span span) implements Data {}

  /** A map in the order written; repeated keys are all kept, look-ups take the last. */
  record Table(List<Entry> entries, Span span) implements Data {
    /** The value of a key, case ignored as Hugo does; null when absent. */
    public @Nullable Data get(String key) {
      Entry entry = entry(key);
      return entry == null ? null : entry.value();
    }

    /** The last entry of a key, case ignored; null when absent. */
    public @Nullable Entry entry(String key) {
      for (int i = entries.size() - 1; i >= 0; i--) {
        if (entries.get(i).key().equalsIgnoreCase(key)) return entries.get(i);
      }
      return null;
    }

    /** The value below a path of keys; null when a step is absent or no map. */
    public @Nullable Data at(String... keys) {
      Data here = this;
      for (String key : keys) {
        if (!(here instanceof Table table)) return null;
        here = table.get(key);
        if (here == null) return null;
      }
      return here;
    }

    public @Nullable Table table(String key) {
      return get(key) instanceof Table t ? t : null;
    }
  }

  record Entry(String key, Span keySpan, Data value) {
    /** The key as Hugo compares it. */
    public String name() {
      return key.toLowerCase(Locale.ROOT);
    }
  }

  record Nothing(Span span) implements Data {}

  /**
   * The value as Hugo's {@code cast.ToString} gives it: numbers and flags are spelled, lists, maps
   * and nothing are empty.
   */
  default String asString() {
    if (this instanceof Text t) return t.value();
    if (this instanceof Num n) return n.value().toString();
    if (this instanceof Flag f) return Boolean.toString(f.value());
    if (this instanceof Moment m) return m.raw();
    return "";
  }

  /** A list's items, or the one value of anything else but nothing. */
  default List<Data> asList() {
    if (this instanceof Items i) return i.items();
    return this instanceof Nothing ? List.of() : List.of(this);
  }
}
