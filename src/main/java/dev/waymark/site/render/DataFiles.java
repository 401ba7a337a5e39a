package dev.waymark.site.render;

import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.data.Parsed;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.config.OldYaml;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.template.Value;
import dev.waymark.template.Values;
import dev.waymark.text.Source;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** The files of {@code data} as one map ({@code hugolib/hugo_sites.go: handleDataFile}). */
final class DataFiles {
  /** How many characters all files together may have; what is beyond is unknown. */
  private static final long MOST = 64L << 20;

  private DataFiles() {}

  /** A folder of the map while it is filled. */
  private static final class Folder {
    private final Map<String, Folder> folders = new LinkedHashMap<>();
    private final Map<String, Supplier<Value>> values = new LinkedHashMap<>();

    private Value freeze() {
      Map<String, Supplier<Value>> all = new LinkedHashMap<>();
      folders.forEach(
          (name, folder) -> {
            Value frozen = folder.freeze();
            all.put(name, () -> frozen);
          });
      values.forEach((name, value) -> all.merge(name, value, Folder::merged));
      return new Value.Dict(new LaterMap(all), false);
    }

    private static Supplier<Value> merged(Supplier<Value> first, Supplier<Value> second) {
      return () -> merged(first.get(), second.get());
    }

    /** Keys of what comes first win; what are no maps are not merged. */
    private static Value merged(Value first, Value second) {
      if (first instanceof Value.Nil) return second;
      if (!(first instanceof Value.Dict one) || !(second instanceof Value.Dict two)) return first;
      Map<String, Value> all = new LinkedHashMap<>(two.entries());
      all.putAll(one.entries());
      return new Value.Dict(Collections.unmodifiableMap(all), false);
    }
  }

  static Value read(SiteObjects site) {
    Folder root = new Folder();
    long size = 0;
    for (MountedFile file : site.files().ofAllMounts("data")) {
      String path = file.path();
      int slash = path.lastIndexOf('/');
      Folder folder = root;
      for (String name : path.substring(0, Math.max(0, slash)).split("/"))
        if (!name.isEmpty()) folder = folder.folders.computeIfAbsent(name, n -> new Folder());
      String name = path.substring(slash + 1);
      int dot = name.lastIndexOf('.');
      if (dot <= 0) continue;
      size += Math.max(0, site.files().size(file.file()));
      String suffix = name.substring(dot + 1).toLowerCase(Locale.ROOT);
      Supplier<Value> value =
          size > MOST
              ? () -> Value.unknown("data beyond " + (MOST >> 20) + " MB")
              : () -> value(site, file.file(), suffix);
      folder.values.merge(name.substring(0, dot), value, Folder::merged);
    }
    return root.freeze();
  }

  /** What one file holds. */
  private static Value value(SiteObjects site, String file, String suffix) {
    Source source = site.files().read(file);
    if (source == null) return Value.unknown("what " + file + " holds");
    DataFormat format =
        switch (suffix) {
          case "yaml", "yml" -> DataFormat.YAML;
          case "toml" -> DataFormat.TOML;
          case "json" -> DataFormat.JSON;
          default -> null;
        };
    // Hugo refuses a list of lists here.
    if (suffix.equals("csv")) return Value.NIL;
    if (format == null) return Value.unknown("what " + file + " holds");
    Parsed parsed = DataReader.read(format, source.all());
    if (parsed.value() == null) {
      return parsed.problems().isEmpty() ? Value.NIL : Value.unknown("what " + file + " holds");
    }
    HugoVersion version = site.config().version();
    return Values.of(OldYaml.of(parsed.value(), format, version), false, format);
  }
}
