package dev.waymark.hugo.modules;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.ConfigFiles;
import dev.waymark.hugo.config.ConfigTable;
import dev.waymark.hugo.config.Glob;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.hugo.config.MissingModule;
import dev.waymark.hugo.config.Options;
import dev.waymark.hugo.config.TreePath;
import dev.waymark.hugo.config.UnreadableMount;
import dev.waymark.hugo.modules.Module.Import.Trait;
import dev.waymark.text.Source;
import dev.waymark.tree.Tree;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows the imports of a project through {@code _vendor}, local replacements of Go modules and
 * the themes folder, and what Hugo's module cache holds ({@code modules/collect.go}). What is in
 * none of them is {@link #absent}.
 */
public final class Modules {
  private static final int MAX_DEPTH = 100;
  private static final int MAX_MODULES = 500;

  /** Who imported a path first: nobody else does so again, which also cuts cycles. */
  private final Map<String, Module> seen = new HashMap<>();

  private final Map<String, String> vendored = new HashMap<>();
  private final Tree tree;
  private final ConfigFiles configFiles;
  private final String themes;
  private final boolean themesOutside;
  private final Map<String, String> replacements;
  private final GoModules goModules;
  private final Glob ignoreVendor;
  private final boolean vendorClosest;
  private final String submodules;
  private final List<Module> found = new ArrayList<>();
  private final Map<String, MissingModule> absent = new LinkedHashMap<>();
  private final List<UnreadableMount> unreadable = new ArrayList<>();

  public Modules(
      Tree tree,
      ConfigFiles configFiles,
      String folder,
      ConfigTable project,
      String environment,
      Invocation how) {
    this.tree = tree;
    this.configFiles = configFiles;
    String inTree = TreePath.join(folder, project.text("themes", "themesdir"));
    this.themes = inTree == null ? "" : inTree;
    this.themesOutside = inTree == null;
    this.replacements = replacements(project.at("module", "replacements"));
    this.goModules =
        new GoModules(
            tree,
            folder,
            project.text("off", "module", "workspace"),
            new ModuleCache(tree, project, how));
    this.ignoreVendor = Glob.of(trim(project.text("", "ignorevendorpaths")));
    this.vendorClosest = Options.flag(project.at("module", "vendorclosest"), false);
    Source gitmodules = tree.isFile(".gitmodules") ? tree.read(".gitmodules") : null;
    this.submodules = gitmodules == null ? "" : gitmodules.text();
    Module root = new Module(0, folder, project, Module.tables(project.at("module", "mounts")));
    found.add(root);
    follow(root, 0);
    boolean mounts = project.at("module", "mounts") != null;
    MissingModule generated = mounts ? null : GeneratedMounts.of(tree, folder, environment);
    if (generated != null) absent.put(generated.path(), generated);
  }

  /** The project first. */
  public List<Module> found() {
    return found;
  }

  public List<MissingModule> absent() {
    return List.copyOf(absent.values());
  }

  /** What imports of absent modules mount at named places. */
  public List<UnreadableMount> unreadable() {
    return unreadable;
  }

  private void follow(Module owner, int depth) {
    Set<String> own = new LinkedHashSet<>();
    for (Module.Import written : Module.imports(owner.settings())) {
      if (found.size() >= MAX_MODULES) return;
      String path = replacements.getOrDefault(written.path(), written.path());
      Module first = seen.putIfAbsent(base(path), owner);
      if (first != null && first != owner) continue;
      String folder = folder(owner, path, written);
      if (folder == null) {
        missing(path, written);
        continue;
      }
      if (!own.add(path + "@" + written.version()) && owner.ordinal() > 0) continue;
      ConfigTable settings =
          written.is(Trait.IGNORE_CONFIG)
              ? new ConfigTable(written.span())
              : configFiles.read(folder, List.of());
      Module module =
          new Module(
              found.size(),
              folder,
              settings,
              written.is(Trait.NO_MOUNTS) ? null : mounts(written, settings));
      found.add(module);
      if (!written.is(Trait.IGNORE_IMPORTS) && depth < MAX_DEPTH) follow(module, depth + 1);
    }
  }

  private static List<Data.Table> mounts(Module.Import written, ConfigTable settings) {
    return written.mounts().isEmpty()
        ? Module.tables(settings.at("module", "mounts"))
        : written.mounts();
  }

  private @Nullable String folder(Module owner, String path, Module.Import written) {
    String version = written.version();
    if (!ignoreVendor.matches(trim(version.isEmpty() ? path : path + "@" + version))) {
      readVendored(owner.folder());
      String key =
          version.isEmpty()
              ? path
              : path + "@" + URLEncoder.encode(version, StandardCharsets.UTF_8);
      String folder = vendored.get(key);
      if (folder != null) return tree.isFolder(folder) ? folder : null;
    }
    String module = version.isEmpty() ? goModules.folder(path) : goModules.folder(path, version);
    if (module != null) return module;
    if (themesOutside) return null;
    String theme = TreePath.join(themes, path);
    return theme != null && tree.isFolder(theme) ? theme : null;
  }

  /**
   * Lines {@code # PATH VERSION}; the first that names a path wins unless {@code vendorClosest}.
   */
  private void readVendored(String folder) {
    String vendor = folder.isEmpty() ? "_vendor" : folder + "/_vendor";
    String list = vendor + "/modules.txt";
    Source source = tree.isFile(list) ? tree.read(list) : null;
    if (source == null) return;
    for (String line : source.text().split("\n")) {
      String[] fields = line.replaceAll("^[# ]+", "").strip().split("\\s+");
      String target = fields.length == 2 ? TreePath.join(vendor, fields[0]) : null;
      if (target == null) continue;
      if (vendorClosest) vendored.put(fields[0], target);
      else vendored.putIfAbsent(fields[0], target);
    }
  }

  /** Notes a module that is not here, with what it may add; without mounts that is anything. */
  private void missing(String path, Module.Import written) {
    Set<String> components = new HashSet<>();
    if (!written.is(Trait.NO_MOUNTS) && written.mounts().isEmpty())
      components.addAll(Mounts.COMPONENTS);
    MissingModule module =
        new MissingModule(path, written.span(), written.theme(), origin(path), themes, components);
    absent.putIfAbsent(path, module);
    if (written.is(Trait.NO_MOUNTS)) return;
    for (Data.Table mount : written.mounts()) {
      Data target = mount.get("target");
      Data source = mount.get("source");
      String cleaned = target == null ? null : TreePath.join("", target.asString().strip());
      if (cleaned == null || source == null) continue;
      int slash = cleaned.indexOf('/');
      String component = slash < 0 ? cleaned : cleaned.substring(0, slash);
      String below = slash < 0 ? "" : cleaned.substring(slash + 1);
      if (!below.isEmpty() || component.equals("content") || component.equals("static"))
        unreadable.add(
            new UnreadableMount(component, below, source.asString().strip(), module.why()));
      else components.add(component);
    }
  }

  private MissingModule.Origin origin(String path) {
    String theme = themesOutside ? null : TreePath.join(themes, path);
    if (goModules.outside(path) || theme == null) return MissingModule.Origin.OUTSIDE;
    if (submodules.contains(path) || tree.isEmptyFolder(theme))
      return MissingModule.Origin.SUBMODULE;
    if ((themes + "/").contains("node_modules/")) return MissingModule.Origin.PACKAGE;
    return isGoModule(path) ? MissingModule.Origin.GO_MODULE : MissingModule.Origin.THEMES;
  }

  /** Whether a path's first segment is a host name. */
  private static boolean isGoModule(String path) {
    int slash = path.indexOf('/');
    String host = slash < 0 ? path : path.substring(0, slash);
    return host.indexOf('.') > 0;
  }

  private static Map<String, String> replacements(@Nullable Data setting) {
    Map<String, String> all = new HashMap<>();
    List<String> pairs = Options.texts(setting);
    if (pairs.size() == 1) pairs = List.of(pairs.get(0).split(","));
    for (String pair : pairs) {
      int arrow = pair.indexOf("->");
      if (arrow >= 0) all.put(pair.substring(0, arrow).strip(), pair.substring(arrow + 2).strip());
    }
    return all;
  }

  /** A module path without its major version ({@code /v2}), in lower case. */
  private static String base(String path) {
    int slash = path.lastIndexOf("/v");
    boolean major =
        slash >= 0
            && path.length() > slash + 2
            && path.substring(slash + 2).chars().allMatch(Character::isDigit);
    return (major ? path.substring(0, slash) : path).toLowerCase(Locale.ROOT);
  }

  private static String trim(String path) {
    int start = 0;
    int end = path.length();
    while (start < end && "/.".indexOf(path.charAt(start)) >= 0) start++;
    while (end > start && "/.".indexOf(path.charAt(end - 1)) >= 0) end--;
    return path.substring(start, end);
  }
}
