package dev.waymark.site.pages;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.SiteFiles;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a regular page is certain to have no layout: Hugo then warns and writes no file ({@code
 * hugolib/site_render.go: pageRenderer}).
 *
 * <p>More templates count as fitting than Hugo would take, and where any layouts may be out of
 * sight all pages have one.
 */
public final class Layouts {
  private static final Set<String> USUAL = Set.of("single", "page", "all");
  private static final Set<String> HOMES = Set.of("index", "home", "list", "all");
  private static final Pattern APART =
      Pattern.compile("(^|/)(_?partials|_?shortcodes|_markup|_default/_markup|_internal)(/|$)");

  /** Folders in which a template of this name lies; the root is {@code ""}. */
  private final Map<String, Set<String>> foldersByName = new HashMap<>();

  private final boolean complete;

  public Layouts(SiteFiles files, HugoConfig config) {
    boolean base = false;
    boolean home = false;
    for (MountedFile file : files.of("layouts")) {
      String path = file.path();
      int slash = path.lastIndexOf('/');
      String folder = slash < 0 ? "" : path.substring(0, slash);
      if (APART.matcher(folder).find()) continue;
      if (folder.equals("_default")) folder = "";
      String name = path.substring(slash + 1);
      int dot = name.indexOf('.');
      name = dot < 0 ? name : name.substring(0, dot);
      base |= name.equals("baseof");
      home |= folder.isEmpty() && HOMES.contains(name);
      foldersByName
          .computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new HashSet<>())
          .add(folder);
    }
    complete = config.unseen("layouts") == null && base && home;
  }

  /**
   * Whether nothing can render a page as HTML; {@code layout} is its front matter's, {@code ""}
   * when unset.
   */
  boolean missing(LogicalPath path, String type, String layout) {
    if (!complete) return false;
    for (String name : USUAL) {
      if (fits(name, path, type)) return false;
    }
    return layout.isEmpty() || !fits(layout.toLowerCase(Locale.ROOT), path, type);
  }

  private boolean fits(String name, LogicalPath path, String type) {
    int slash = name.lastIndexOf('/');
    Set<String> folders = foldersByName.get(name.substring(slash + 1));
    if (folders == null) return false;
    if (slash >= 0 || folders.contains("") || folders.contains(type)) return true;
    String below = path.value().substring(1) + "/";
    return folders.stream()
        .anyMatch(folder -> below.startsWith(folder + "/") || folder.startsWith(type + "/"));
  }
}
