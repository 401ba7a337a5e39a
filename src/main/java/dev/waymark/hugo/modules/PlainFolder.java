package dev.waymark.hugo.modules;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.hugo.config.ConfigTable;
import dev.waymark.hugo.config.MissingModule;
import dev.waymark.text.Source;
import dev.waymark.tree.Tree;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A folder of Markdown without a site: the site of another repository publishes it, or a host shows
 * its files. All that a site would say is one module that is not here.
 */
public final class PlainFolder {
  /**
   * Each file is its own page, or lies, at its own path; HTML in it is shown; there are no lists.
   */
  private static final String SETTINGS =
      """
      disableKinds = ["home", "section", "taxonomy", "term", "rss", "sitemap", "robotstxt", "404"]
      disablePathToLower = true
      uglyURLs = true
      ignoreFiles = ["/(vendor|third_party|testdata)/"]
      [[module.mounts]]
      source = "."
      target = "content"
      [[module.mounts]]
      source = "."
      target = "static"
      excludeFiles = ["**.md", "**.markdown", "**.mdown"]
      [mediaTypes."text/html"]
      suffixes = ["md"]
      [markup.goldmark.renderer]
      unsafe = true
      """;

  /** Suffixes of what every host shows as a page. */
  public static final Set<String> PAGES = Set.of("md", "markdown", "mdown");

  /** Folders of a site, which newer Hugos build without any configuration, or of a theme. */
  public static final List<String> OF_SITES = List.of("content", "layouts", "themes");

  private PlainFolder() {}

  /** Whether a tree without a configuration is none that Hugo would build. */
  public static boolean is(Tree tree) {
    return OF_SITES.stream().noneMatch(tree::isFolder)
        && tree.files().stream().anyMatch(PlainFolder::isPage);
  }

  /** Whether a file is a page, by its name. */
  public static boolean isPage(String path) {
    return PAGES.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  /** What stands for its configuration. */
  public static ConfigTable settings() {
    Source made = Source.of("", SETTINGS);
    Data data = DataReader.read(DataFormat.TOML, made.span(0, SETTINGS.length())).value();
    if (!(data instanceof Data.Table table)) throw new IllegalStateException("no settings");
    return ConfigTable.of(table);
  }

  /** The site that is not here. */
  public static MissingModule site() {
    return new MissingModule(
        "the site of this folder",
        Source.of("", "").span(0, 0),
        false,
        MissingModule.Origin.SITE,
        "",
        Set.copyOf(Mounts.COMPONENTS));
  }
}
