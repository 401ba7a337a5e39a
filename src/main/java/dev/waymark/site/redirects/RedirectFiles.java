package dev.waymark.site.redirects;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.NetlifyFile;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.SiteFiles;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.site.model.SiteOptions.RedirectFile;
import dev.waymark.text.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Redirect files of a site: those that hosts read, found where they look for them, {@code
 * data/redirects.*}, and those that the configuration names.
 */
public final class RedirectFiles {
  private RedirectFiles() {}

  public static List<Redirect> read(SiteFiles files, HugoConfig config, SiteOptions options) {
    Set<String> paths = new LinkedHashSet<>();
    for (String folder : siteFolders(config)) {
      for (String name : List.of("_redirects", "netlify.toml", "vercel.json"))
        paths.add(folder + name);
    }
    for (MountedFile file : files.of("static")) {
      if (file.path().equals("_redirects") || file.path().equals(".htaccess"))
        paths.add(file.file());
    }
    for (MountedFile file : files.of("content")) {
      if (file.path().equals("_redirects")) paths.add(file.file());
    }
    for (MountedFile file : files.of("data")) {
      if (file.path().matches("redirects\\.(ya?ml|toml|json)")) paths.add(file.file());
    }
    for (RedirectFile named : options.redirectFiles()) paths.add(named.path());

    String origin = config.defaultLanguage().origin();
    RedirectRules rules = new RedirectRules(origin == null ? "" : origin);
    List<Redirect> all = new ArrayList<>();
    for (String path : paths) {
      Source source = files.tree().isFile(path) ? files.tree().read(path) : null;
      if (source == null) continue;
      if (isData(path)) {
        RedirectData.read(source, rules, all);
      } else {
        RedirectLines.read(source, rules, all);
      }
    }
    Source above = NetlifyFile.above(files.tree());
    if (above != null) {
      List<Redirect> outside = new ArrayList<>();
      RedirectData.read(above, rules, outside);
      // Findings have places in the site.
      for (Redirect r : outside) all.add(new Redirect(r.kind(), r.from(), r.to(), r.page(), null));
    }
    return all;
  }

  /** Whether a file is read as YAML, TOML or JSON; others have one rule a line. */
  static boolean isData(String path) {
    return path.endsWith(".toml")
        || path.endsWith(".json")
        || path.endsWith(".yml")
        || path.endsWith(".yaml");
  }

  /**
   * The tree's root and the folder that holds the site's configuration, each with its slash at the
   * end.
   */
  private static Set<String> siteFolders(HugoConfig config) {
    Set<String> folders = new LinkedHashSet<>();
    folders.add("");
    if (!config.files().isEmpty()) {
      String path = config.files().get(0).path();
      int inside = path.lastIndexOf("config/");
      int end =
          inside == 0 || (inside > 0 && path.charAt(inside - 1) == '/')
              ? inside
              : path.lastIndexOf('/') + 1;
      folders.add(path.substring(0, end));
    }
    return folders;
  }
}
