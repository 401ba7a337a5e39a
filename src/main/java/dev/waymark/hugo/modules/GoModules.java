package dev.waymark.hugo.modules;

import dev.waymark.hugo.config.TreePath;
import dev.waymark.tree.Tree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Go modules that a project uses: those whose source lies in the tree ({@code replace} in
 * go.mod, {@code use} in a workspace file), the others as Hugo's cache holds them, each in the
 * greatest version that any go.mod asks for.
 */
final class GoModules {
  private static final int MAX_VISITED = 10_000;

  private final Tree tree;
  private final ModuleCache cache;

  /** By module path in lower case. */
  private final Map<String, String> folders = new HashMap<>();

  private final Map<String, GoMod.Require> chosen = new HashMap<>();
  private final Map<String, GoMod.Replace> replaced = new HashMap<>();

  /** {@code workspace} is {@code module.workspace}, {@code off} for none. */
  GoModules(Tree tree, String folder, String workspace, ModuleCache cache) {
    this.tree = tree;
    this.cache = cache;
    List<GoMod> mains = new ArrayList<>();
    String own = TreePath.join(folder, "go.mod");
    mains.add(replaces(folder, own));
    String work =
        workspace.equals("off") || workspace.isBlank() ? null : TreePath.join(folder, workspace);
    if (work != null) {
      String parent = work.contains("/") ? work.substring(0, work.lastIndexOf('/')) : "";
      for (String used : replaces(parent, work).uses()) {
        String module = TreePath.join(parent, used);
        if (module == null) continue;
        GoMod mod = replaces(module, TreePath.join(module, "go.mod"));
        if (mod.module() == null) continue;
        folders.put(key(mod.module()), module);
        mains.add(mod);
      }
    }
    choose(mains);
  }

  /** Where a module's files are in the tree; null when they are not here. */
  @Nullable String folder(String path) {
    String local = folders.get(key(path));
    if (local != null && tree.isFolder(local)) return local;
    GoMod.Require require = chosen.get(key(path));
    if (require == null) return null;
    GoMod.Replace other = replacement(require);
    if (other == null) return cache.module(require.path(), require.version());
    return other.isFolder() ? null : cache.module(other.target(), other.targetVersion());
  }

  /** Whether a module's source is a folder outside of the site. */
  boolean outside(String path) {
    GoMod.Require require = chosen.get(key(path));
    GoMod.Replace other = require == null ? replaced.get(key(path)) : replacement(require);
    return other != null && other.isFolder();
  }

  /** A version that an import asks for itself. */
  @Nullable String folder(String path, String version) {
    return cache.module(path, version);
  }

  /** Reads a go.mod or workspace file and notes what it replaces; only a main module's counts. */
  private GoMod replaces(String folder, @Nullable String file) {
    GoMod mod = GoMod.read(file == null || !tree.isFile(file) ? null : tree.read(file));
    for (GoMod.Replace replace : mod.replaces()) {
      String version = replace.version().isEmpty() ? "" : "@" + replace.version();
      replaced.put(key(replace.path()) + version, replace);
      String target = replace.isFolder() ? TreePath.join(folder, replace.target()) : null;
      if (target != null) folders.put(key(replace.path()), target);
    }
    return mod;
  }

  private GoMod.@Nullable Replace replacement(GoMod.Require require) {
    GoMod.Replace exact = replaced.get(key(require.path()) + "@" + require.version());
    return exact != null ? exact : replaced.get(key(require.path()));
  }

  /**
   * Go's minimal version selection: the greatest version of each that anything reached asks for.
   */
  private void choose(List<GoMod> mains) {
    Deque<GoMod.Require> next = new ArrayDeque<>();
    mains.forEach(mod -> next.addAll(mod.requires()));
    Set<GoMod.Require> visited = new HashSet<>();
    while (!next.isEmpty() && visited.size() < MAX_VISITED) {
      GoMod.Require require = next.remove();
      if (!visited.add(require)) continue;
      chosen.merge(
          key(require.path()),
          require,
          (a, b) -> GoVersion.ORDER.compare(a.version(), b.version()) >= 0 ? a : b);
      next.addAll(mod(require).requires());
    }
  }

  private GoMod mod(GoMod.Require require) {
    GoMod.Replace other = replacement(require);
    if (other == null) return cache.mod(require.path(), require.version());
    if (!other.isFolder()) return cache.mod(other.target(), other.targetVersion());
    String local = folders.get(key(require.path()));
    String file = local == null ? null : TreePath.join(local, "go.mod");
    return GoMod.read(file == null || !tree.isFile(file) ? null : tree.read(file));
  }

  private static String key(String path) {
    return path.toLowerCase(Locale.ROOT);
  }
}
