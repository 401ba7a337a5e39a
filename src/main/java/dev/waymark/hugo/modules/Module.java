package dev.waymark.hugo.modules;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.ConfigTable;
import dev.waymark.hugo.config.Options;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
    int ordinal, String folder, ConfigTable settings, @Nullable List<Data.Table> mounts) {

  /** An entry of {@code module.imports} or {@code theme} ({@code modules/config.go: Import}). */
  record Import(
      String path,
      String version,
      Set<Trait> traits,
      List<Data.Table> mounts,
      boolean theme,
      Span span) {
    /** What of the module is left out; each has a key in the configuration. */
    enum Trait {
      IGNORE_CONFIG("ignoreconfig"),
      IGNORE_IMPORTS("ignoreimports"),
      NO_MOUNTS("nomounts");

      private final String key;

      Trait(String key) {
        this.key = key;
      }

      private static Set<Trait> of(Data.Table entry) {
        Set<Trait> all = EnumSet.noneOf(Trait.class);
        for (Trait trait : values()) if (flag(entry, trait.key)) all.add(trait);
        return all;
      }
    }

    boolean is(Trait trait) {
      return traits.contains(trait);
    }
  }

  /** What a project or module imports, disabled imports left out; themes come after modules. */
  static List<Import> imports(ConfigTable settings) {
    List<Import> all = new ArrayList<>();
    for (Data.Table entry : tables(settings.at("module", "imports"))) {
      Data path = entry.get("path");
      if (path == null || path.asString().isBlank() || flag(entry, "disable")) continue;
      Data version = entry.get("version");
      all.add(
          new Import(
              path.asString(),
              version == null ? "" : version.asString(),
              Import.Trait.of(entry),
              tables(entry.get("mounts")),
              false,
              path.span()));
    }
    Data theme = settings.at("theme");
    if (theme != null) {
      for (Data name : theme.asList()) {
        if (name.asString().isBlank()) continue;
        all.add(new Import(name.asString(), "", Set.of(), List.of(), true, name.span()));
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
