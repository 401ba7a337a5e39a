package dev.waymark.hugo.modules;

import dev.waymark.hugo.config.ConfigTable;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.text.Source;
import dev.waymark.tree.Tree;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Hugo's cache of Go modules ({@code cache/filecache/filecache_config.go}, {@code
 * modules/client.go}): a module in it is read below {@code module:PATH@VERSION}.
 */
final class ModuleCache {
  private static final String USUAL = ":cacheDir/modules";

  private final Tree tree;
  private final @Nullable String folder;

  ModuleCache(Tree tree, ConfigTable project, Invocation how) {
    this.tree = tree;
    String go = how.variables().getOrDefault("GOMODCACHE", "");
    this.folder = go.isEmpty() ? folder(project, how.caches()) : go.replace('\\', '/');
  }

  /** Where Go puts modules when Hugo runs it; null when nobody can tell. */
  private static @Nullable String folder(ConfigTable project, @Nullable String usual) {
    String written = project.text("", "cachedir").replace('\\', '/');
    String caches = written.length() > 1 ? written : usual;
    StringBuilder all = new StringBuilder();
    String dir = project.text(USUAL, "caches", "modules", "dir").replace('\\', '/');
    for (String part : (dir.isEmpty() ? USUAL : dir).split("/")) {
      String name = part.toLowerCase(Locale.ROOT);
      if (name.equals(":resourcedir") || name.equals(":cachedir") && caches == null) return null;
      if (name.equals(":cachedir")) all.append(caches);
      else all.append(part);
      all.append('/');
    }
    String found = all.toString().replaceAll("//+", "/");
    return found.equals("/") ? null : found + "filecache/modules/pkg/mod";
  }

  /** The path of a module in the tree; null when it is not in the cache. */
  @Nullable String module(String path, String version) {
    if (folder == null || !plain(path) || !GoVersion.isExact(version)) return null;
    String shown = "module:" + path + "@" + version;
    String real = folder + "/" + escaped(path) + "@" + escaped(version);
    return tree.attach(shown, real) ? shown : null;
  }

  /** A module's {@code go.mod}; that of a module that was not unpacked lies with the downloads. */
  GoMod mod(String path, String version) {
    String unpacked = module(path, version);
    if (unpacked != null && tree.isFile(unpacked + "/go.mod"))
      return GoMod.read(tree.read(unpacked + "/go.mod"));
    if (folder == null || !plain(path) || !GoVersion.isExact(version)) return GoMod.NONE;
    String shown = "module:" + path + "@v";
    if (!tree.attach(shown, folder + "/cache/download/" + escaped(path) + "/@v")) return GoMod.NONE;
    String file = shown + "/" + escaped(version) + ".mod";
    Source source = tree.isFile(file) ? tree.read(file) : null;
    return GoMod.read(source);
  }

  /** Whether a module's path leads to nothing but its own folder. */
  private static boolean plain(String path) {
    if (path.indexOf('@') >= 0 || path.indexOf('\\') >= 0) return false;
    for (String segment : path.split("/", -1))
      if (segment.isEmpty() || segment.startsWith(".")) return false;
    return true;
  }

  /** Upper case is written with {@code !} in file names ({@code golang.org/x/mod/module}). */
  private static String escaped(String name) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'A' && c <= 'Z') out.append('!').append((char) (c - 'A' + 'a'));
      else out.append(c);
    }
    return out.toString();
  }
}
