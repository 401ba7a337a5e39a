package dev.waymark.hugo.layouts;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.modules.Components;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** The files that a site's mounts show as its layouts. */
final class LayoutFiles {
  private LayoutFiles() {}

  /** The files of the project first; {@code plain} tells which are no HTML by their path. */
  static List<LayoutFile> read(Tree tree, HugoConfig config, Predicate<String> plain) {
    List<MountedFile> mounted = new ArrayList<>(Components.files(tree, config, "layouts"));
    mounted.sort(Comparator.comparingInt(file -> file.mount().module()));
    List<LayoutFile> files = new ArrayList<>();
    for (MountedFile file : mounted) {
      String path = file.path();
      if (name(path).startsWith(".") || path.endsWith("~")) continue;
      files.add(
          new LayoutFile(
              path,
              file.mount().module(),
              file.language(),
              false,
              !plain.test(path),
              () -> tree.read(file.file())));
    }
    return files;
  }

  /** The last segment of a path. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
