package dev.waymark.hugo.modules;

import dev.waymark.hugo.config.MissingModule;
import dev.waymark.hugo.config.Mount;
import dev.waymark.hugo.config.TreePath;
import dev.waymark.tree.Tree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a module that is not here may add pages. Themes bring templates and what these need: one
 * whose import mounts nothing onto {@code content} is taken to add no page to a site that has pages
 * of its own.
 */
public final class AbsentContent {
  private static final Set<String> PAGES =
      Set.of("md", "markdown", "mdown", "html", "htm", "adoc", "asciidoc", "ad", "org", "rst");

  private AbsentContent() {}

  public static List<MissingModule> judged(
      Tree tree, List<Mount> mounts, List<MissingModule> modules) {
    boolean own =
        !modules.isEmpty()
            && mounts.stream()
                .filter(mount -> mount.module() == 0 && mount.component().equals("content"))
                .anyMatch(mount -> holdsPage(tree, mount));
    return own ? modules.stream().map(AbsentContent::judged).toList() : modules;
  }

  private static MissingModule judged(MissingModule module) {
    // Mounts that are missing say where the site's own pages are published.
    if (module.source() == MissingModule.Origin.GENERATED) return module;
    Set<String> components = new HashSet<>(module.components());
    components.remove("content");
    return module.with(Set.copyOf(components));
  }

  private static boolean holdsPage(Tree tree, Mount mount) {
    if (tree.isFile(mount.source())) return page(mount.source());
    return tree.below(mount.source()).stream().anyMatch(AbsentContent::page);
  }

  private static boolean page(String path) {
    String name = TreePath.name(path);
    return PAGES.contains(name.substring(name.lastIndexOf('.') + 1));
  }
}
