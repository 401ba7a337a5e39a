package dev.waymark.template;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.GoDates;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes values of what YAML, TOML and JSON say, texts with the places they are written at ({@code
 * parser/metadecoders}, {@code common/hmaps/params.go}).
 */
public final class Values {
  private Values() {}

  /**
   * As {@link #of(Data, boolean, DataFormat)} of the format that the file's name or its first
   * character tells.
   */
  public static Value of(@Nullable Data data, boolean params) {
    return of(data, params, data == null ? DataFormat.YAML : format(data));
  }

  /**
   * The value of a piece of data.
   *
   * @param params whether maps are front matter or configuration: keys in lower case, in maps below
   *     too, though not in those that stand in lists ({@code PrepareParams} does not look there)
   * @param format numbers of JSON are all floats, dates of TOML are times and those of YAML texts
   */
  public static Value of(@Nullable Data data, boolean params, DataFormat format) {
    if (data instanceof Data.Text text) return Text.from(text.value(), text.span());
    if (data instanceof Data.Num num) return number(num.value(), format);
    if (data instanceof Data.Flag flag) return Value.of(flag.value());
    if (data instanceof Data.Moment moment) {
      ZonedDateTime time = format == DataFormat.TOML ? GoDates.parse(moment, ZoneOffset.UTC) : null;
      return time == null ? Text.from(moment.raw(), moment.span()) : new Value.Moment(time);
    }
    if (data instanceof Data.Items items) {
      List<Value> values = new ArrayList<>(items.items().size());
      for (Data item : items.items()) values.add(of(item, false, format));
      return new Value.Items(Collections.unmodifiableList(values));
    }
    if (data instanceof Data.Table table) {
      Map<String, Value> entries = new LinkedHashMap<>();
      for (Data.Entry entry : table.entries()) {
        String key = params ? entry.key().toLowerCase(Locale.ROOT) : entry.key();
        entries.put(key, of(entry.value(), params, format));
      }
      return new Value.Dict(Collections.unmodifiableMap(entries), params);
    }
    return Value.NIL;
  }

  private static Value number(Number number, DataFormat format) {
    if (number instanceof Long whole && format != DataFormat.JSON) return Value.of(whole);
    return new Value.Float(number.doubleValue());
  }

  private static DataFormat format(Data data) {
    String path = data.span().source().path().toLowerCase(Locale.ROOT);
    if (path.endsWith(".toml")) return DataFormat.TOML;
    if (path.endsWith(".json")) return DataFormat.JSON;
    if (path.endsWith(".yaml") || path.endsWith(".yml")) return DataFormat.YAML;
    String text = data.span().source().text();
    if (text.startsWith("+++")) return DataFormat.TOML;
    return text.startsWith("{") && !text.startsWith("{{") ? DataFormat.JSON : DataFormat.YAML;
  }
}
