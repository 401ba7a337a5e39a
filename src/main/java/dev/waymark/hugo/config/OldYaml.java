package dev.waymark.hugo.config;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What YAML was before Hugo 0.152, where it differs ({@code go-yaml} after YAML 1.1): plain {@code
 * yes}, {@code off} and their like are true or false.
 */
public final class OldYaml {
  private static final Set<String> TRUE = Set.of("y", "Y", "yes", "Yes", "YES", "on", "On", "ON");
  private static final Set<String> FALSE = Set.of("n", "N", "no", "No", "NO", "off", "Off", "OFF");

  private OldYaml() {}

  /** The data of a file as a version reads it. */
  public static Data of(Data data, DataFormat format, HugoVersion version) {
    return isOld(format, version) ? of(data) : data;
  }

  /** As {@link #of(Data, DataFormat, HugoVersion)}. */
  public static Data.Table of(Data.Table table, DataFormat format, HugoVersion version) {
    return isOld(format, version) ? of(table) : table;
  }

  private static boolean isOld(DataFormat format, HugoVersion version) {
    return format == DataFormat.YAML && !version.has(HugoChange.NEW_YAML);
  }

  private static Data of(Data data) {
    if (data instanceof Data.Text text) {
      boolean yes = TRUE.contains(text.value());
      boolean word = yes || FALSE.contains(text.value());
      // One in quotes stands at a place that is longer.
      boolean plain = word && text.span().end() - text.span().start() == text.value().length();
      return plain ? new Data.Flag(yes, text.span()) : text;
    }
    if (data instanceof Data.Items list) {
      boolean same = true;
      List<Data> items = new ArrayList<>(list.items().size());
      for (Data item : list.items()) {
        Data value = of(item);
        same &= value == item;
        items.add(value);
      }
      return same ? list : new Data.Items(List.copyOf(items), list.span());
    }
    return data instanceof Data.Table table ? of(table) : data;
  }

  private static Data.Table of(Data.Table table) {
    boolean same = true;
    List<Data.Entry> entries = new ArrayList<>(table.entries().size());
    for (Data.Entry entry : table.entries()) {
      Data value = of(entry.value());
      same &= value == entry.value();
      entries.add(new Data.Entry(entry.key(), entry.keySpan(), value));
    }
    return same ? table : new Data.Table(List.copyOf(entries), table.span());
  }
}
