package dev.waymark.hugo.config;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.text.Source;
import dev.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code netlify.toml} of a repository that keeps its site in a folder below: Netlify looks for
 * it at the top, where {@code base} or {@code publish} name the folder.
 */
public final class NetlifyFile {
  private static final String NAME = "netlify.toml";

  /** How far above the site it may lie. */
  private static final int HIGHEST = 3;

  private NetlifyFile() {}

  /** Whether Netlify serves the site. */
  public static boolean isServing(Tree tree) {
    return tree.isFile(NAME) || above(tree) != null;
  }

  /** The file above the site's own folder; null when none is there that builds this site. */
  public static @Nullable Source above(Tree tree) {
    String folder = "..";
    for (int i = 0; i < HIGHEST; i++, folder += "/..") {
      Source found = tree.beside(folder + "/" + NAME, folder);
      if (found != null) return builds(tree, folder, found) ? found : null;
    }
    return null;
  }

  private static boolean builds(Tree tree, String above, Source file) {
    Source config = config(tree);
    if (config == null
        || !(DataReader.read(DataFormat.TOML, file.all()).value() instanceof Data.Table netlify))
      return false;
    for (String site : folders(netlify)) {
      // What a folder is called can be seen only from above: the same file shows that it is this
      // one.
      Source same = tree.beside(above + "/" + site + "/" + config.path(), above);
      if (same != null && same.text().equals(config.text())) return true;
    }
    return false;
  }

  /** The folders below the file that may be the site's. */
  private static List<String> folders(Data.Table netlify) {
    String base = path(netlify.at("build", "base"));
    String publish = path(netlify.at("build", "publish"));
    List<String> all = new ArrayList<>();
    if (!base.isEmpty()) all.add(base);
    for (int end = publish.lastIndexOf('/'); end > 0; end = publish.lastIndexOf('/', end - 1)) {
      all.add(publish.substring(0, end));
      if (!base.isEmpty()) all.add(base + "/" + publish.substring(0, end));
    }
    return all;
  }

  private static String path(@Nullable Data value) {
    String clean = value == null ? null : TreePath.join("", value.asString().replaceAll("^/+", ""));
    return clean == null ? "" : clean;
  }

  private static @Nullable Source config(Tree tree) {
    for (String file : tree.files())
      if (file.matches("(config/[^/]+/)?(hugo|config)\\.(toml|ya?ml|json)")) return tree.read(file);
    return null;
  }
}
