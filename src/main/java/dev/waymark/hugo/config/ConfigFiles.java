package dev.waymark.hugo.config;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.data.Parsed;
import dev.waymark.text.Defect;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import dev.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds and reads the configuration files of a project or module: {@code hugo.*}, {@code config.*}
 * and the {@code config} folder ({@code config/configLoader.go}, {@code config/allconfig/load.go}).
 * Collects what it read and what was wrong.
 */
public final class ConfigFiles {
  private static final List<String> EXTENSIONS = List.of("toml", "yaml", "yml", "json");
  private static final Set<String> ROOT_NAMES = Set.of("hugo", "config");

  /** As a walk over folders meets them: a folder's files stand where its name does. */
  private static final Comparator<String> WALK =
      Comparator.comparing(path -> path.replace('/', '\0'));

  private final Tree tree;
  private final HugoVersion version;
  private final String environment;
  private final List<Source> files = new ArrayList<>();
  private final List<Defect> defects = new ArrayList<>();

  public ConfigFiles(Tree tree, HugoVersion version, String environment) {
    this.tree = tree;
    this.version = version;
    this.environment = environment;
  }

  public List<Source> files() {
    return files;
  }

  public List<Defect> defects() {
    return defects;
  }

  /**
   * Everything that configures the project or module in a folder.
   *
   * @param names the files to read instead of the usual search, later ones over earlier ones; empty
   *     for the search
   */
  public ConfigTable read(String folder, List<String> names) {
    ConfigTable all = new ConfigTable(Source.of("", "").span(0, 0));
    if (names.isEmpty()) {
      String path = version.has(HugoChange.HUGO_NAMED_CONFIG) ? find(folder, "hugo") : null;
      if (path == null) path = find(folder, "config");
      if (path != null) all.set(root(path));
    } else {
      for (String name : names) {
        String path = find(folder, name.strip());
        if (path != null) all.set(root(path));
      }
    }
    for (String part : List.of("_default", environment)) {
      String below = TreePath.join(folder, "config/" + part);
      if (below == null || part.isEmpty()) continue;
      tree.below(below).stream()
          .filter(path -> format(path) != null)
          .sorted(WALK)
          .forEach(path -> all.set(part(path)));
    }
    return all;
  }

  private @Nullable String find(String folder, String name) {
    List<String> candidates =
        TreePath.name(name).contains(".")
            ? List.of(name)
            : EXTENSIONS.stream().map(extension -> name + "." + extension).toList();
    for (String candidate : candidates) {
      String path = TreePath.join(folder, candidate);
      if (path != null && tree.isFile(path)) return path;
    }
    return null;
  }

  private ConfigTable root(String path) {
    Data.Table table = table(path);
    ConfigTable settings =
        table == null ? new ConfigTable(Source.of(path, "").span(0, 0)) : ConfigTable.of(table);
    renameKeys(settings);
    return settings;
  }

  /** A file of the {@code config} folder: its name says where its content goes. */
  private ConfigTable part(String path) {
    String file = TreePath.name(path);
    String name = file.substring(0, file.lastIndexOf('.'));
    if (ROOT_NAMES.contains(name)) return root(path);
    Data.Table table = table(path);
    if (table == null) return new ConfigTable(Source.of(path, "").span(0, 0));

    int dot = name.lastIndexOf('.');
    String key = dot < 0 ? name : name.substring(0, dot);
    String language = dot < 0 ? "" : name.substring(dot + 1);
    Data value = table;
    if (version.has(HugoChange.WRAPPED_CONFIG_FILES)
        && table.entries().size() == 1
        && table.entries().get(0).key().equals(key)) {
      value = table.entries().get(0).value();
    }
    List<String> keys = new ArrayList<>();
    if (language.isEmpty()) {
      keys.add(key);
    } else {
      keys.addAll(List.of("languages", language));
      if (key.equals("menu") || key.equals("menus")) keys.add("menus");
      if (key.equals("params")) keys.add("params");
    }
    Span start = table.span().source().span(0, 0);
    for (int i = keys.size() - 1; i >= 0; i--) {
      value = new Data.Table(List.of(new Data.Entry(keys.get(i), start, value)), table.span());
    }
    ConfigTable settings = ConfigTable.of((Data.Table) value);
    renameKeys(settings);
    return settings;
  }

  private static void renameKeys(ConfigTable settings) {
    settings.rename("menu", "menus");
    ConfigTable languages = settings.table("languages");
    if (languages == null) return;
    for (String code : languages.keys()) {
      ConfigTable language = languages.table(code);
      if (language != null) language.rename("menu", "menus");
    }
  }

  private Data.@Nullable Table table(String path) {
    Source source = tree.read(path);
    DataFormat format = format(path);
    if (source == null || format == null) return null;
    files.add(source);
    Parsed parsed = DataReader.read(format, source.all());
    for (Parsed.Problem problem : parsed.problems()) {
      if (fatal(problem, format))
        defects.add(new Defect("config-syntax", problem.message(), problem.span()));
    }
    if (parsed.value() instanceof Data.Table table) return OldYaml.of(table, format, version);
    if (parsed.value() != null && !(parsed.value() instanceof Data.Nothing)) {
      defects.add(
          new Defect(
              "config-syntax",
              "a configuration file must hold keys and values",
              parsed.value().span()));
    }
    return null;
  }

  private boolean fatal(Parsed.Problem problem, DataFormat format) {
    return problem.kind() != Parsed.Kind.DUPLICATE_KEY
        || format == DataFormat.TOML
        || format == DataFormat.YAML && version.has(HugoChange.DUPLICATE_KEYS_REFUSED);
  }

  private static @Nullable DataFormat format(String path) {
    String name = TreePath.name(path);
    return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
      case "toml" -> DataFormat.TOML;
      case "yaml", "yml" -> DataFormat.YAML;
      case "json" -> DataFormat.JSON;
      default -> null;
    };
  }
}
