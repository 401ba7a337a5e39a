package dev.waymark.hugo.config;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Settings from variables such as {@code HUGO_UGLYURLS} and {@code HUGOxPARAMSxfoo} ({@code
 * config/allconfig/load.go: applyOsEnvOverrides}). The character after {@code HUGO} separates the
 * keys.
 */
public final class EnvironmentVariables {
  private static final Set<String> LISTS =
      Set.of("disablekinds", "disablelanguages", "ignorefiles", "ignorelogs");

  private EnvironmentVariables() {}

  public static void apply(Map<String, String> variables, ConfigTable settings) {
    new TreeMap<>(variables)
        .forEach(
            (name, value) -> {
              if (!name.startsWith("HUGO") || name.length() < 6) return;
              String separator = name.substring(4, 5);
              String[] keys =
                  name.substring(5).toLowerCase(Locale.ROOT).split(Pattern.quote(separator), -1);
              set(settings, keys, Source.of(name, value.strip()).all());
            });
  }

  private static void set(ConfigTable settings, String[] keys, Span value) {
    ConfigTable owner = settings;
    for (String key : Arrays.copyOf(keys, keys.length - 1)) {
      ConfigTable below = owner.table(key);
      if (below == null) {
        if (owner.has(key)) return;
        below = new ConfigTable(value);
        owner.put(key, value, below);
      }
      owner = below;
    }
    String last = keys[keys.length - 1];
    owner.put(last, value, value(keys.length == 1 ? last : "", owner.at(last), value));
  }

  /** The value as the setting that it replaces would be written. */
  private static Data value(String key, @Nullable Data existing, Span value) {
    String text = value.text();
    if (existing instanceof Data.Table) {
      DataFormat format =
          text.startsWith("{")
              ? DataFormat.JSON
              : text.contains("=") ? DataFormat.TOML : DataFormat.YAML;
      if (DataReader.read(format, value).value() instanceof Data.Table table) return table;
    } else if (existing instanceof Data.Items || LISTS.contains(key) && text.startsWith("[")) {
      if (DataReader.read(DataFormat.YAML, value).value() instanceof Data.Items items) return items;
    }
    if (LISTS.contains(key)) {
      List<String> words = Arrays.asList(text.split(text.contains(",") ? "," : "\\s+"));
      return new Data.Items(
          words.stream().<Data>map(word -> new Data.Text(word.strip(), value)).toList(), value);
    }
    return new Data.Text(text, value);
  }
}
