package dev.waymark.hugo;

import dev.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hugo's component file systems: what all mounts together show ({@code hugofs/rootmapping_fs.go}). */
public final class Components {
  private static final int MAX_FILES = 1_000_000;

  private Components() {}

  /**
   * The files of a component, sorted by path below it, then in order of precedence; of equal names (and language) the
   * first mount's.
   *
   * <p>Content: names that Hugo ignores and those of disabled languages are left out; a file that a mount gives to
   * several languages is there once for each. Static files of a multihost site are there once for each language.
   */
  public static List<MountedFile> files(Tree tree, HugoConfig config, String component) {
    boolean content = component.equals("content");
    List<Regexp> ignored = content ? ignoreFiles(config) : List.of();
    Map<String, Boolean> ignoredFolders = new HashMap<>();
    Names names = new Names(config);
    Set<Key> taken = new HashSet<>();
    List<MountedFile> all = new ArrayList<>();
    for (Mount mount : config.mounts()) {
      if (!mount.component().equals(component) || all.size() > MAX_FILES) continue;
      List<MountedFile> shown = new ArrayList<>();
      if (tree.isFile(mount.source())) {
        if (!content || !ignored(ignored, mount.source())) {
          String name = mount.target().isEmpty() ? TreePath.name(mount.source()) : mount.target();
          shown.add(new MountedFile(mount.source(), name, mount.language(), mount));
        }
      } else {
        for (String file : tree.below(mount.source())) {
          String below = TreePath.below(mount.source(), file);
          if (!mount.accepts().test(below)) continue;
          if (content && ignoredBelow(ignored, ignoredFolders, mount.source(), below)) continue;
          String path = mount.target().isEmpty() ? below : mount.target() + "/" + below;
          shown.add(new MountedFile(file, path, mount.language(), mount));
        }
      }
      if (content) {
        // Within one mount a name with its own language comes before one without.
        for (MountedFile file : shown) {
          String language = names.language(file.path());
          if (language != null) addNamed(file, language, names, config, taken, all);
        }
        for (MountedFile file : shown) {
          if (names.language(file.path()) == null) addPlain(file, config, taken, all);
        }
      } else {
        for (MountedFile file : shown) {
          for (String language : languages(config, file)) {
            if (taken.add(new Key(file.path(), language))) {
              all.add(new MountedFile(file.file(), file.path(), language, file.mount()));
            }
          }
        }
      }
    }
    // Stable: among equal paths the mounts' order stays.
    all.sort(Comparator.comparing(MountedFile::path));
    return List.copyOf(all);
  }

  /** A path without the language in its name, and the language it has. */
  private record Key(String path, @Nullable String language) {}

  private static void addNamed(
      MountedFile file, String language, Names names, HugoConfig config, Set<Key> taken, List<MountedFile> all) {
    if (config.disabledLanguages().contains(language)) return;
    if (!taken.add(new Key(names.without(file.path(), language), language))) return;
    all.add(new MountedFile(file.file(), file.path(), null, file.mount()));
  }

  private static void addPlain(MountedFile file, HugoConfig config, Set<Key> taken, List<MountedFile> all) {
    String language = Objects.requireNonNullElse(file.language(), config.defaultLanguage().code());
    if (taken.add(new Key(file.path(), language))) all.add(file);
  }

  /** Static files of a multihost site belong to every language that their mount does not exclude. */
  private static List<@Nullable String> languages(HugoConfig config, MountedFile file) {
    List<@Nullable String> codes = new ArrayList<>();
    if (config.multihost() && file.mount().component().equals("static") && file.language() == null) {
      config.languages().forEach(language -> codes.add(language.code()));
    } else {
      codes.add(file.language());
    }
    return codes;
  }

  private static List<Regexp> ignoreFiles(HugoConfig config) {
    List<Regexp> all = new ArrayList<>();
    for (String expression : config.options(config.languages().get(0)).texts("ignorefiles")) {
      Regexp regexp = Regexp.of(expression);
      if (regexp != null) all.add(regexp);
    }
    return all;
  }

  private static boolean ignoredBelow(
      List<Regexp> ignored, Map<String, Boolean> folders, String source, String below) {
    String prefix = source.isEmpty() ? "" : source + "/";
    for (int slash = below.indexOf('/'); slash >= 0; slash = below.indexOf('/', slash + 1)) {
      String folder = prefix + below.substring(0, slash);
      if (folders.computeIfAbsent(folder, path -> ignored(ignored, path))) return true;
    }
    return ignored(ignored, prefix + below);
  }

  /**
   * Whether Hugo passes over a file or folder of the content ({@code source/sourceSpec.go: IgnoreFile}). Its regular
   * expressions see the absolute file name; ours see the path from the tree's root with a leading slash.
   */
  private static boolean ignored(List<Regexp> ignored, String path) {
    String name = TreePath.name(path);
    if (name.startsWith(".") || name.startsWith("#") || name.endsWith("~")) return true;
    return ignored.stream().anyMatch(regexp -> regexp.find("/" + path));
  }

  /** Finds languages in file names ({@code common/paths/pathparser.go}). */
  private static final class Names {
    private final Set<String> codes = new HashSet<>();
    private final boolean ignoreCase;
    private final boolean anywhere;

    Names(HugoConfig config) {
      config.languages().forEach(language -> codes.add(language.code()));
      codes.addAll(config.disabledLanguages());
      ignoreCase = config.version().atLeast(123);
      anywhere = config.version().atLeast(146);
    }

    /** The code in a name such as {@code a.fr.md}; null when there is none. */
    @Nullable String language(String path) {
      int dot = dot(path);
      return dot < 0 ? null : part(path, dot);
    }

    String without(String path, String language) {
      int dot = dot(path);
      return dot < 0 ? path : path.substring(0, dot) + path.substring(dot + 1 + language.length());
    }

    /** The dot before the last part that is a language, the extension aside; -1 when there is none. */
    private int dot(String path) {
      int name = path.lastIndexOf('/') + 1;
      int end = path.lastIndexOf('.');
      for (int dot = path.lastIndexOf('.', end - 1); dot >= name; dot = path.lastIndexOf('.', dot - 1)) {
        if (codes.contains(part(path, dot))) return dot;
        if (!anywhere) return -1;
      }
      return -1;
    }

    private String part(String path, int dot) {
      String part = path.substring(dot + 1, path.indexOf('.', dot + 1));
      return ignoreCase ? part.toLowerCase(java.util.Locale.ROOT) : part;
    }
  }
}
