package dev.waymark.site.render;

import dev.waymark.hugo.config.Glob;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Mount;
import dev.waymark.hugo.modules.Components;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.hugo.paths.PathRules;
import dev.waymark.site.model.Words;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import dev.waymark.text.Reads;
import dev.waymark.text.Source;
import dev.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The files that templates can read ({@code hugolib/filesystems/basefs.go}). */
final class TemplateFiles {
  private static final List<String> COMPONENTS =
      List.of("assets", "content", "data", "i18n", "layouts", "static", "archetypes");

  private final Tree tree;
  private final HugoConfig config;
  private final String project;
  private final Map<String, List<MountedFile>> mounted = new ConcurrentHashMap<>();
  private final Map<String, Map<String, MountedFile>> byPath = new ConcurrentHashMap<>();

  TemplateFiles(Tree tree, HugoConfig config) {
    this.tree = tree;
    this.config = config;
    String path = config.files().isEmpty() ? "" : config.files().get(0).path();
    int folder = path.indexOf("config/_default/");
    int end = folder >= 0 ? folder : path.lastIndexOf('/') + 1;
    project = path.substring(0, end);
  }

  List<MountedFile> of(String component) {
    return mounted.computeIfAbsent(component, c -> Components.files(tree, config, c));
  }

  /** The files of each mount in turn, also those of which an earlier mount has one. */
  List<MountedFile> ofAllMounts(String component) {
    return mounted.computeIfAbsent(
        "all " + component,
        c -> {
          List<MountedFile> all = new ArrayList<>();
          for (Mount mount : config.mounts())
            if (mount.component().equals(component))
              all.addAll(Components.files(tree, config.only(mount), component));
          return List.copyOf(all);
        });
  }

  /** A file of a component by its path below it, case ignored; null when there is none. */
  @Nullable MountedFile find(String component, String path) {
    Map<String, MountedFile> all =
        byPath.computeIfAbsent(
            component,
            c -> {
              Map<String, MountedFile> found = new LinkedHashMap<>();
              for (MountedFile file : of(c)) found.putIfAbsent(PathRules.lower(file.path()), file);
              return found;
            });
    return all.get(PathRules.lower(path));
  }

  List<MountedFile> match(String component, String pattern) {
    Glob glob = Glob.of(clean(pattern));
    List<MountedFile> found = new ArrayList<>();
    for (MountedFile file : of(component)) if (glob.matches(file.path())) found.add(file);
    return found;
  }

  /**
   * The file that {@code os.ReadFile} reads: below the project, in a component by its path, in the
   * content; null when there is none.
   */
  @Nullable String readable(String written) {
    String path = clean(written);
    if (path.isEmpty() || path.startsWith("../")) return null;
    if (tree.isFile(project + path)) return project + path;
    int slash = path.indexOf('/');
    if (slash > 0 && COMPONENTS.contains(path.substring(0, slash))) {
      MountedFile file = exactly(path.substring(0, slash), path.substring(slash + 1));
      if (file != null) return file.file();
    }
    MountedFile content = exactly("content", path);
    return content == null ? ignored(path) : content.file();
  }

  /** A content file that Hugo ignores but reads when it is named; null when there is none. */
  private @Nullable String ignored(String path) {
    List<MountedFile> listed = of("content");
    List<MountedFile> ignored =
        mounted.computeIfAbsent(
            "ignored content",
            c -> {
              Set<String> files = new HashSet<>();
              listed.forEach(file -> files.add(file.file()));
              return Components.readable(tree, config, "content").stream()
                  .filter(file -> !files.contains(file.file()))
                  .toList();
            });
    for (MountedFile file : ignored) if (file.path().equals(path)) return file.file();
    return null;
  }

  /** Why a file that is not {@link #readable} may be there all the same; null when it cannot. */
  static @Nullable String unseen(SiteObjects site, String written) {
    String path = clean(written);
    int slash = path.indexOf('/');
    String first = slash < 0 ? path : path.substring(0, slash);
    return slash > 0 && COMPONENTS.contains(first)
        ? site.unseen(first, path.substring(slash + 1))
        : site.unseen("content", path);
  }

  /** As {@link #find}, but case matters. */
  @Nullable MountedFile exactly(String component, String path) {
    MountedFile found = find(component, path);
    return found != null && found.path().equals(path) ? found : null;
  }

  boolean isFolder(String written) {
    String path = clean(written);
    if (path.isEmpty() || path.startsWith("../")) return false;
    if (tree.isFolder(project + path)) return true;
    for (MountedFile file : of("content")) if (file.path().startsWith(path + "/")) return true;
    return false;
  }

  /** Names in a folder of the project, folders with true. */
  Map<String, Boolean> list(String written) {
    String path = clean(written);
    String folder = path.isEmpty() || path.equals(".") ? project : project + path + "/";
    Map<String, Boolean> names = new TreeMap<>();
    String below = folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1);
    for (String file : tree.below(below)) {
      String rest = file.substring(folder.length());
      int slash = rest.indexOf('/');
      names.putIfAbsent(slash < 0 ? rest : rest.substring(0, slash), slash >= 0);
    }
    return names;
  }

  /** A file's text, of which each word may count. */
  @Nullable Source read(String file) {
    Reads.note(Words.of(file));
    return tree.read(file);
  }

  long size(String file) {
    Reads.note(file);
    Reads.note(Words.of(file));
    return tree.size(file);
  }

  String project() {
    return project;
  }

  /** A path without leading slash, dots and doubled slashes. */
  static String clean(String path) {
    String slashed = path.replace('\\', '/');
    while (slashed.startsWith("/")) slashed = slashed.substring(1);
    String clean = dev.waymark.hugo.paths.HugoUrls.clean(slashed);
    return clean.equals(".") ? "" : clean;
  }

  /** The whole path of a file of the tree, whose folder only a run knows. */
  static Value onDisk(String file, String project) {
    String below = file.startsWith(project) ? file.substring(project.length()) : file;
    return Text.hole(Why.FOLDER).plus(Text.of("/" + below));
  }
}
