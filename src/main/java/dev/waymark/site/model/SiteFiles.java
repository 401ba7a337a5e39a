package dev.waymark.site.model;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.modules.Components;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.tree.Tree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The component file systems of a site, each put together once. */
public final class SiteFiles {
  private final Tree tree;
  private final HugoConfig config;
  private final Map<String, List<MountedFile>> byComponent = new HashMap<>();

  public SiteFiles(Tree tree, HugoConfig config) {
    this.tree = tree;
    this.config = config;
  }

  public HugoConfig config() {
    return config;
  }

  public Tree tree() {
    return tree;
  }

  public List<MountedFile> of(String component) {
    return byComponent.computeIfAbsent(component, c -> Components.files(tree, config, c));
  }
}
