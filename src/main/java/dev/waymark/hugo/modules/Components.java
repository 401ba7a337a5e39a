package dev.waymark.hugo.modules;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.config.Mount;
import dev.waymark.hugo.config.TreePath;
import dev.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hugo's component file systems: what all mounts together show ({@code hugofs/rootmapping_fs.go}).
 */
public final class Components {
  private static final int MAX_FILES = 1_000_000;

  /** The components of which Hugo ignores names; of others it takes all files. */
  private static final Set<String> READ_BY_HUGO = Set.of("content", "data", "i18n");

  private Components() {}

  /**
   * The files of a component, sorted by path below it, then in order of precedence; of equal names
   * (and language) the first mount's.
   *
   * <p>Of content, data and i18n the names that Hugo ignores are left out. Content: those of
   * disabled languages are left out; a file that a mount gives to several languages is there once
   * for each. Static files of a multihost site are there once for each language.
   */
  public static List<MountedFile> files(Tree tree, HugoConfig config, String component) {
    return files(tree, config, component, READ_BY_HUGO.contains(component));
  }

  /** As {@link #files}, with those that Hugo ignores: who names one can read it. */
  public static List<MountedFile> readable(Tree tree, HugoConfig config, String component) {
    return files(tree, config, component, false);
  }

  private static List<MountedFile> files(
      Tree tree, HugoConfig config, String component, boolean ignoring) {
    List<MountedFile> all = new ArrayList<>();
    Set<Key> taken = new HashSet<>();
    boolean content = component.equals("content");
    IgnoredNames ignored = new IgnoredNames(config.options(config.languages().get(0)));
    NameLanguages names = new NameLanguages(config);
    for (Mount mount : config.mounts()) {
      if (!mount.component().equals(component) || all.size() > MAX_FILES) continue;
      List<MountedFile> shown = new ArrayList<>(files(tree, mount));
      if (ignoring) shown.removeIf(file -> ignored.below(folder(mount, file), file.file()));
      if (content) {
        addContent(shown, config, names, taken, all);
      } else {
        shown.forEach(file -> addOther(file, config, taken, all));
      }
    }
    // Stable: among equal paths the mounts' order stays.
    all.sort(Comparator.comparing(MountedFile::path));
    return List.copyOf(all);
  }

  /** A path without the language in its name, and the language it has. */
  private record Key(String path, @Nullable String language) {}

  private static List<MountedFile> files(Tree tree, Mount mount) {
    if (tree.isFile(mount.source())) {
      String path = mount.target().isEmpty() ? TreePath.name(mount.source()) : mount.target();
      return List.of(new MountedFile(mount.source(), path, mount.language(), mount));
    }
    List<MountedFile> all = new ArrayList<>();
    for (String file : tree.below(mount.source())) {
      String below = TreePath.below(mount.source(), file);
      if (linked(tree.links(), mount.source(), file)) continue;
      if (!mount.accepts().test(below)) continue;
      String path = mount.target().isEmpty() ? below : mount.target() + "/" + below;
      all.add(new MountedFile(file, path, mount.language(), mount));
    }
    return all;
  }

  /**
   * Hugo passes over links below a mount ({@code hugofs/component_fs.go}); its source may be one.
   */
  private static boolean linked(Set<String> links, String source, String file) {
    if (links.isEmpty()) return false;
    if (links.contains(file)) return true;
    for (int slash = file.indexOf('/', source.length() + 1);
        slash >= 0;
        slash = file.indexOf('/', slash + 1)) {
      if (links.contains(file.substring(0, slash))) return true;
    }
    return false;
  }

  /** The folder that a mount shows; for a mounted file the one it lies in. */
  private static String folder(Mount mount, MountedFile file) {
    String source = mount.source();
    if (!file.file().equals(source)) return source;
    return source.contains("/") ? source.substring(0, source.lastIndexOf('/')) : "";
  }

  /** Within one mount a name with its own language comes before one without. */
  private static void addContent(
      List<MountedFile> shown,
      HugoConfig config,
      NameLanguages names,
      Set<Key> taken,
      List<MountedFile> all) {
    List<MountedFile> plain = new ArrayList<>();
    for (MountedFile file : shown) {
      String language = names.in(file.path());
      if (language == null) {
        plain.add(file);
      } else if (!config.disabledLanguages().contains(language)
          && taken.add(new Key(names.without(file.path()), language))) {
        all.add(new MountedFile(file.file(), file.path(), null, file.mount()));
      }
    }
    String usual = config.defaultLanguage().code();
    for (MountedFile file : plain) {
      String language = Objects.requireNonNullElse(file.language(), usual);
      if (taken.add(new Key(file.path(), language))) all.add(file);
    }
  }

  /**
   * A static file of a multihost site belongs to every language that its mount does not exclude.
   */
  private static void addOther(
      MountedFile file, HugoConfig config, Set<Key> taken, List<MountedFile> all) {
    boolean everyHost =
        config.multihost() && file.mount().component().equals("static") && file.language() == null;
    if (!everyHost) {
      if (taken.add(new Key(file.path(), file.language()))) all.add(file);
      return;
    }
    for (Language language : config.languages()) {
      if (taken.add(new Key(file.path(), language.code()))) {
        all.add(new MountedFile(file.file(), file.path(), language.code(), file.mount()));
      }
    }
  }
}
