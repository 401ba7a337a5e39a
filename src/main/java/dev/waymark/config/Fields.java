package dev.waymark.config;

import dev.waymark.data.Data;
import dev.waymark.text.Nearest;
import dev.waymark.text.Span;
import dev.waymark.text.UserError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A map of the configuration, read strictly: a key that is not expected and a value of the wrong
 * kind are user errors with their place.
 */
record Fields(Data.Table table, String where) {

  /** Refuses keys that are not among {@code known}. */
  Fields only(Collection<String> known) {
    for (Data.Entry entry : table.entries()) {
      if (!known.contains(entry.key()))
        throw unknown("key " + quoted(entry.key()) + in(), entry.key(), known, entry.keySpan());
      if (table.entry(entry.key()) != entry && sameKey(entry)) {
        throw new UserError("key " + quoted(entry.key()) + " stands twice" + in(), entry.keySpan());
      }
    }
    return this;
  }

  private boolean sameKey(Data.Entry entry) {
    Data.Entry last = table.entry(entry.key());
    return last != null && last.key().equals(entry.key());
  }

  private String in() {
    return where.isEmpty() ? "" : " in " + where;
  }

  @Nullable String text(String key) {
    Data found = table.get(key);
    return found == null ? null : text(found, key);
  }

  List<Data> items(String key) {
    Data found = table.get(key);
    if (found == null || found instanceof Data.Nothing) return List.of();
    if (found instanceof Data.Items items) return items.items();
    throw new UserError(key + " must be a list", found.span());
  }

  List<String> texts(String key) {
    List<String> all = new ArrayList<>();
    for (Data item : items(key)) all.add(text(item, "an item of " + key));
    return all;
  }

  List<Data.Entry> entries(String key) {
    Data found = table.get(key);
    if (found == null || found instanceof Data.Nothing) return List.of();
    if (found instanceof Data.Table map) return map.entries();
    throw new UserError(key + " must be a map", found.span());
  }

  static String text(Data value, String what) {
    if (value instanceof Data.Text || value instanceof Data.Num) return value.asString();
    throw new UserError(what + " must be text", value.span());
  }

  static Fields of(Data value, String where) {
    if (value instanceof Data.Table map) return new Fields(map, where);
    throw new UserError(where + " must be a map", value.span());
  }

  /** A name that nothing has, with the nearest that something has. */
  static UserError unknown(String what, String name, Collection<String> known, Span place) {
    String clause = Nearest.clause(name.toLowerCase(Locale.ROOT), known);
    return new UserError("unknown " + what + clause, place);
  }

  static String quoted(String name) {
    return "\"" + name + "\"";
  }
}
