package dev.waymark.site.model;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.modules.Components;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.tree.Tree;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The component file systems of a site, each put together once. Thread-safe. */
public final class SiteFiles {
  private final Tree tree;
  private final HugoConfig config;
  private final Map<String, List<MountedFile>> byComponent = new ConcurrentHashMap<>();

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
