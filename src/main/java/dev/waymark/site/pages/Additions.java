package dev.waymark.site.pages;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.hugo.paths.ContentPath;
import dev.waymark.hugo.paths.ContentPath.Type;
import dev.waymark.site.model.SiteFiles;
import dev.waymark.site.pages.ContentTree.Placed;
import java.util.ArrayList;
import java.util.List;

/**
 * What content adapters add to a site's files ({@code hugolib/pagesfromdata/}).
 *
 * @param pages with their front matter and content
 * @param resources with the path that they get
 * @param open below which they may add pages that cannot be told
 */
public record Additions(List<Placed> pages, List<Placed> resources, List<OpenFolder> open) {
  /** A site without content adapters. */
  public static final Additions NONE = new Additions(List.of(), List.of(), List.of());

  /** A folder, {@code /books}, below which there may be pages, and why nobody can tell. */
  public record OpenFolder(String language, String path, String why) {}

  /** The content adapters of a site. */
  public static List<Placed> adapters(SiteFiles files, HugoConfig config) {
    List<Placed> adapters = new ArrayList<>();
    ContentPath.Parser parser = ContentPath.parser(config);
    for (MountedFile mounted : files.of("content")) {
      ContentPath at = mounted.path().endsWith(".gotmpl") ? parser.parse(mounted.path()) : null;
      if (at == null || at.type() != Type.ADAPTER) continue;
      String language = at.language() != null ? at.language() : mounted.language();
      if (language == null) language = config.defaultLanguage().code();
      if (config.language(language) != null)
        adapters.add(new Placed(mounted, at, language, null, null));
    }
    return adapters;
  }
}
