package dev.waymark.data;

import dev.waymark.data.Data.Entry;
import dev.waymark.data.TomlReader.Key;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A TOML table while it is read: headers and dotted keys far apart add to it. */
final class TomlTable {
  /** How a table came to be, which decides what may still be added to it. */
  enum Form {
    /** {@code [a]}, the root, or an element of {@code [[a]]}. */
    HEADER,
    /** {@code a} of {@code [a.b]}. */
    IMPLIED,
    /** {@code a} of {@code a.b = 1}. */
    DOTTED,
    /** <code>{…}</code>: complete as it stands. */
    INLINE
  }

  /** {@code value} is a Data, a TomlTable or a list of TomlTables. */
  private record Slot(Key key, Object value) {}

  private final Map<String, Slot> slots = new LinkedHashMap<>();
  private Form form;
  private Span span;

  TomlTable(Form form, Span span) {
    this.form = form;
    this.span = span;
  }

  boolean isEmpty() {
    return slots.isEmpty();
  }

  /** Where a key was first written; null when it was not. */
  @Nullable Span place(Key key) {
    Slot slot = slots.get(key.name());
    return slot == null ? null : slot.key.span();
  }

  /** Ends an inline table: nothing is added to it any more. */
  void close(Span whole) {
    span = whole;
  }

  boolean put(Key key, Object value) {
    return slots.putIfAbsent(key.name(), new Slot(key, value)) == null;
  }

  /**
   * The table that a key on the way to another leads to, made when it is absent.
   *
   * @param as {@link Form#IMPLIED} for a header's, {@link Form#DOTTED} for a dotted key's
   * @return null when the key is taken by something that cannot be added to
   */
  @Nullable TomlTable below(Key key, Form as) {
    Slot slot = slots.get(key.name());
    if (slot == null) {
      TomlTable made = new TomlTable(as, key.span());
      slots.put(key.name(), new Slot(key, made));
      return made;
    }
    boolean header = as == Form.IMPLIED;
    if (header && slot.value instanceof Elements elements) return elements.last();
    if (!(slot.value instanceof TomlTable table) || table.form == Form.INLINE) return null;
    return header || table.form != Form.HEADER ? table : null;
  }

  /** Opens {@code [key]}; null when it was opened before or is no table. */
  @Nullable TomlTable open(Key key, Span header) {
    Slot slot = slots.get(key.name());
    if (slot == null) {
      TomlTable made = new TomlTable(Form.HEADER, header);
      slots.put(key.name(), new Slot(key, made));
      return made;
    }
    if (!(slot.value instanceof TomlTable table) || table.form != Form.IMPLIED) return null;
    table.form = Form.HEADER;
    table.span = header;
    return table;
  }

  /** Adds an element by {@code [[key]]}; null when the key is taken by something else. */
  @Nullable TomlTable append(Key key, Span header) {
    Slot slot = slots.get(key.name());
    if (slot == null) {
      slot = new Slot(key, new Elements(new ArrayList<>()));
      slots.put(key.name(), slot);
    }
    if (!(slot.value instanceof Elements elements)) return null;
    TomlTable made = new TomlTable(Form.HEADER, header);
    elements.tables.add(made);
    return made;
  }

  Data.Table freeze() {
    List<Entry> entries = new ArrayList<>(slots.size());
    for (Slot slot : slots.values()) {
      entries.add(new Entry(slot.key.name(), slot.key.span(), frozen(slot.value)));
    }
    return new Data.Table(List.copyOf(entries), span);
  }

  private static Data frozen(Object value) {
    if (value instanceof TomlTable table) return table.freeze();
    if (value instanceof Elements elements) {
      List<Data> items = new ArrayList<>();
      for (TomlTable table : elements.tables) items.add(table.freeze());
      return new Data.Items(List.copyOf(items), items.get(0).span());
    }
    return (Data) value;
  }

  /** The elements of {@code [[key]]}; never empty. */
  private record Elements(List<TomlTable> tables) {
    TomlTable last() {
      return tables.get(tables.size() - 1);
    }
  }
}
