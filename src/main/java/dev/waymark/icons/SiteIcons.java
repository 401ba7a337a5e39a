package dev.waymark.icons;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.hugo.config.Mount;
import dev.waymark.hugo.modules.Components;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.site.model.Site;
import dev.waymark.text.Source;
import dev.waymark.tree.Tree;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The icons that a site has: of sets that it mounts, in its own folder {@code assets/icons}, and in
 * {@code data/icons}.
 */
public final class SiteIcons {
  private static final String SVG = ".svg";

  private static final Map<String, DataFormat> FORMATS =
      Map.of(
          "icons.yaml", DataFormat.YAML,
          "icons.yml", DataFormat.YAML,
          "icons.toml", DataFormat.TOML,
          "icons.json", DataFormat.JSON);

  private SiteIcons() {}

  /** The sets whose files the configuration mounts on the icon folder. */
  public static List<IconSet> mounted(Site site) {
    Stream<String> mounts =
        Stream.concat(
            site.config().mounts().stream().map(Mount::source),
            site.config().options(site.config().defaultLanguage()).at("module", "mounts")
                    instanceof Data.Items items
                ? items.items().stream().map(SiteIcons::source)
                : Stream.empty());
    return mounts
        .map(SiteIcons::set)
        .filter(name -> !name.isEmpty())
        .distinct()
        .map(IconSets::named)
        .flatMap(Stream::ofNullable)
        .toList();
  }

  /** The paths of all assets, under whatever mount. */
  public static Set<String> assets(Site site) {
    Set<String> assets = new TreeSet<>();
    for (MountedFile file : Components.files(site.tree(), site.config(), "assets"))
      assets.add(file.path());
    return assets;
  }

  /** Names of the SVG files in a folder of the tree, at any depth. */
  public static Set<String> inFolder(Tree tree, String folder) {
    String base = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
    return names(tree.below(base), "");
  }

  /** Names of the icons among a site's assets. */
  public static Set<String> ofAssets(Set<String> assets) {
    return names(assets, "icons/");
  }

  /**
   * Names of the icons that a site or its theme keeps in {@code data/icons}: keys whose value is a
   * drawing.
   */
  public static Set<String> ofData(Site site) {
    Set<String> names = new TreeSet<>();
    for (MountedFile file : Components.files(site.tree(), site.config(), "data")) {
      DataFormat format = FORMATS.get(file.path());
      Source source = format == null ? null : site.tree().read(file.file());
      if (format == null || source == null) continue;
      if (!(DataReader.read(format, source.all()).value() instanceof Data.Table icons)) continue;
      for (Data.Entry icon : icons.entries())
        if (icon.value().asString().contains("<svg")) names.add(icon.key());
    }
    return names;
  }

  /** Whether a set has a name; templates often take the filled form, {@code NAME-fill.svg}, too. */
  public static boolean has(Set<String> known, String icon) {
    return known.contains(icon)
        || icon.endsWith("-fill") && known.contains(icon.substring(0, icon.length() - 5));
  }

  /**
   * Whether these icons are what pages mean: they are at least two of three of the names that pages
   * write.
   */
  public static boolean explain(Set<String> known, Collection<String> written) {
    List<String> names =
        written.stream().filter(v -> v.matches("[A-Za-z0-9_-]+")).distinct().toList();
    long found = names.stream().filter(known::contains).count();
    return !names.isEmpty() && found * 3 >= names.size() * 2L;
  }

  /** An icon's name: its file's without folder and {@code .svg}. */
  public static String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.endsWith(SVG) ? name.substring(0, name.length() - SVG.length()) : name;
  }

  private static Set<String> names(Collection<String> paths, String below) {
    Set<String> names = new TreeSet<>();
    for (String path : paths) {
      if (path.startsWith(below) && path.endsWith(SVG)) names.add(stem(path));
    }
    return names;
  }

  private static String source(Data mount) {
    Data source = mount instanceof Data.Table table ? table.get("source") : null;
    return source == null ? "" : source.asString();
  }

  private static String set(String source) {
    if (source.contains("node_modules/@material-symbols/svg-")) return "material-symbols";
    return source.contains("node_modules/heroicons/") ? "heroicons" : "";
  }
}
