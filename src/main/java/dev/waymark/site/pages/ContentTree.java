package dev.waymark.site.pages;

import dev.waymark.data.Data;
import dev.waymark.document.Document;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.hugo.paths.ContentPath;
import dev.waymark.hugo.paths.ContentPath.Type;
import dev.waymark.site.model.SiteFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The content files sorted into pages, resources and content adapters ({@code
 * hugolib/pages_capture.go}, {@code hugofs/component_fs.go}).
 *
 * @param pages by language, then logical path: the one file that makes the page
 * @param resources files that belong to a page, content files inside leaf bundles among them
 */
public record ContentTree(Map<String, SortedMap<String, Placed>> pages, List<Placed> resources) {

  /**
   * A content file in one language.
   *
   * @param values the front matter of what a content adapter adds, else null
   * @param document its content then; null without one
   */
  public record Placed(
      MountedFile mounted,
      ContentPath at,
      String language,
      Data.@Nullable Table values,
      @Nullable Document document) {
    /** By what it is found as a resource: its path with extension, without language. */
    public String fileKey() {
      return at.type() == Type.FILE
          ? at.path()
          : at.folder() + "/" + at.name() + "." + at.extension();
    }
  }

  /** Sorts a site's files and what its content adapters add; files win. */
  public static ContentTree read(SiteFiles files, HugoConfig config, Additions added) {
    ContentPath.Parser parser = ContentPath.parser(config);
    SortedMap<String, List<Placed>> folders = new TreeMap<>();
    for (MountedFile mounted : files.of("content")) {
      ContentPath at = parser.parse(mounted.path());
      if (at == null) continue;
      String language = at.language() != null ? at.language() : mounted.language();
      if (language == null) language = config.defaultLanguage().code();
      if (config.language(language) == null) continue;
      Placed placed = new Placed(mounted, at, language, null, null);
      if (at.type() != Type.ADAPTER) {
        folders
            .computeIfAbsent(UrlMaker.parent("/" + mounted.path()), f -> new ArrayList<>())
            .add(placed);
      }
    }
    Map<String, SortedMap<String, Placed>> pages = new HashMap<>();
    Map<String, Placed> resources = new TreeMap<>();
    sort(folders, config, pages, resources);
    for (Placed page : added.pages()) {
      pages
          .computeIfAbsent(page.language(), l -> new TreeMap<>())
          .putIfAbsent(page.at().path(), page);
    }
    for (Placed resource : added.resources())
      resources.putIfAbsent(resource.language() + "\n" + resource.fileKey(), resource);
    return new ContentTree(pages, List.copyOf(resources.values()));
  }

  private static void sort(
      SortedMap<String, List<Placed>> folders,
      HugoConfig config,
      Map<String, SortedMap<String, Placed>> pages,
      Map<String, Placed> resources) {
    Set<String> leaves = new HashSet<>();
    Comparator<Placed> mounted = mounted(config);
    Comparator<Placed> first = precedence(mounted);
    Comparator<Placed> weights =
        config.version().has(HugoChange.SITES_MATRIX)
            ? mounted.thenComparing(p -> p.at().language() == null)
            : null;
    for (Map.Entry<String, List<Placed>> folder : folders.entrySet()) {
      boolean inside = below(leaves, folder.getKey());
      boolean leaf = !inside && isLeaf(folder.getValue(), config);
      if (leaf) leaves.add(folder.getKey());
      Map<String, Placed> kept = new TreeMap<>();
      for (Placed placed : folder.getValue()) {
        boolean page =
            placed.at().isPage() && !inside && (!leaf || placed.at().type() == Type.LEAF);
        String key =
            placed.language()
                + (page ? "\npage\n" + placed.at().path() : "\nfile\n" + placed.fileKey());
        kept.merge(key, placed, (a, b) -> first.compare(b, a) < 0 ? b : a);
      }
      for (Map.Entry<String, Placed> one : kept.entrySet()) {
        Placed placed = one.getValue();
        if (one.getKey().startsWith("\npage\n", placed.language().length())) {
          pages
              .computeIfAbsent(placed.language(), l -> new TreeMap<>())
              .merge(placed.at().path(), placed, (a, b) -> either(a, b, weights));
        } else {
          resources.putIfAbsent(placed.language() + "\n" + placed.fileKey(), placed);
        }
      }
    }
  }

  /**
   * Which of two files of different folders makes the page that both claim ({@code contentWeight}
   * in {@code hugolib}): that of the earlier mount, of one mount that with a language in its name.
   * Of others Hugo takes either, and before 0.153 of all; here a bundle is taken.
   */
  private static Placed either(Placed a, Placed b, @Nullable Comparator<Placed> weights) {
    int first = weights == null ? 0 : weights.compare(a, b);
    if (first != 0) return first < 0 ? a : b;
    return isBundle(b) && !isBundle(a) ? b : a;
  }

  private static boolean isBundle(Placed placed) {
    return placed.at().type() != Type.SINGLE;
  }

  /**
   * Whether a folder is a leaf bundle; from about 0.132 on an {@code index} beats an {@code _index}
   * beside it.
   */
  private static boolean isLeaf(List<Placed> files, HugoConfig config) {
    boolean leaf = files.stream().anyMatch(f -> f.at().type() == Type.LEAF);
    boolean branch = files.stream().anyMatch(f -> f.at().type() == Type.BRANCH);
    return leaf && (!branch || config.version().has(HugoChange.LEAF_BESIDE_BRANCH));
  }

  private static boolean below(Set<String> leaves, String folder) {
    if (leaves.isEmpty()) return false;
    for (String up = folder; !up.isEmpty(); ) {
      up = UrlMaker.parent(up);
      if (leaves.contains(up)) return true;
    }
    return false;
  }

  /** Files of earlier modules, and of earlier mounts of one, come first. */
  private static Comparator<Placed> mounted(HugoConfig config) {
    Map<Object, Integer> order = new HashMap<>();
    for (int i = 0; i < config.mounts().size(); i++) order.putIfAbsent(config.mounts().get(i), i);
    return Comparator.<Placed>comparingInt(p -> p.mounted().mount().module())
        .thenComparingInt(p -> order.getOrDefault(p.mounted().mount(), 0));
  }

  /** Which of two files with one logical path and language in one folder is kept. */
  private static Comparator<Placed> precedence(Comparator<Placed> mounted) {
    return mounted
        .thenComparing(p -> p.at().type() == Type.SINGLE)
        .thenComparing(p -> p.at().extension(), Comparator.reverseOrder())
        .thenComparing(p -> p.mounted().path());
  }
}
