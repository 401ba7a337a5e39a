package dev.waymark.site.published;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.paths.PathRules;
import dev.waymark.site.model.Site.Asset;
import dev.waymark.site.model.Url;
import dev.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** The files of a tree that are published as they are, by address. */
public final class AssetList {
  private AssetList() {}

  public static List<Asset> of(PageIndex index, HugoConfig config, Tree tree) {
    List<Asset> all = new ArrayList<>();
    for (String output : index.publishedFiles()) {
      PageIndex.Served served = index.published(output);
      String file = served == null ? null : served.file();
      if (file != null && tree.isFile(file)) all.add(new Asset(file, address(config, output)));
    }
    return all;
  }

  private static Url address(HugoConfig config, String output) {
    for (Language language : config.multihost() ? config.languages() : List.<Language>of()) {
      String folder = language.outputPrefix().substring(1) + "/";
      if (output.startsWith(folder)) {
        String path = output.substring(folder.length() - 1);
        return new Url(language.basePath() + PathRules.encode(path));
      }
    }
    return new Url(config.defaultLanguage().basePath() + PathRules.encode("/" + output));
  }
}
