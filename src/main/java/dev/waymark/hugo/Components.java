package dev.waymark.hugo;

import dev.waymark.tree.Tree;
import java.util.List;

/** Hugo's component file systems: what all mounts together show ({@code hugofs/rootmapping_fs.go}). */
public final class Components {
  private Components() {}

  /** The files of a component, sorted by path below it; of equal names (and language) the first mount's. */
  public static List<MountedFile> files(Tree tree, HugoConfig config, String component) {
    return List.of();
  }
}
