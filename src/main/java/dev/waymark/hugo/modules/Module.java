package dev.waymark.hugo.modules;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.Options;
import dev.waymark.hugo.config.Settings;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The project, a theme or a module.
 *
 * @param ordinal 0 for the project, then in order of precedence
 * @param folder path in the tree
 * @param settings its own configuration
 * @param mounts what it or its importer says it mounts; null when nothing is mounted
 */
public record Module(
    int ordinal, String folder, Settings settings, @Nullable List<Data.Table> mounts) {

  /** An entry of {@code module.imports} or {@code theme} ({@code modules/config.go: Import}). */
  record Import(
      String path,
      String version,
      boolean ignoreConfig,
      boolean ignoreImports,
      boolean noMounts,
      List<Data.Table> mounts,
      boolean theme,
      Span span) {}

  /** What a project or module imports, disabled imports left out; themes come after modules. */
  static List<Import> imports(Settings settings) {
    List<Import> all = new ArrayList<>();
    for (Data.Table entry : tables(settings.at("module", "imports"))) {
      Data path = entry.get("path");
      if (path == null || path.asString().isBlank() || flag(entry, "disable")) continue;
      Data version = entry.get("version");
      all.add(
          new Import(
              path.asString(),
              version == null ? "" : version.asString(),
              flag(entry, "ignoreconfig"),
              flag(entry, "ignoreimports"),
              flag(entry, "nomounts"),
              tables(entry.get("mounts")),
              false,
              path.span()));
    }
    Data theme = settings.at("theme");
    if (theme != null) {
      for (Data name : theme.asList()) {
        if (name.asString().isBlank()) continue;
        all.add(new Import(name.asString(), "", false, false, false, List.of(), true, name.span()));
      }
    }
    return all;
  }

  public static List<Data.Table> tables(@Nullable Data list) {
    List<Data.Table> all = new ArrayList<>();
    if (list != null) {
      for (Data item : list.asList()) {
        if (item instanceof Data.Table table) all.add(table);
      }
    }
    return all;
  }

  private static boolean flag(Data.Table entry, String key) {
    return Options.flag(entry.get(key), false);
  }
}
