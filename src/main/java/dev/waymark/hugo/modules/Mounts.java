package dev.waymark.hugo.modules;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.ConfigTable;
import dev.waymark.hugo.config.Glob;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.config.Languages;
import dev.waymark.hugo.config.Mount;
import dev.waymark.hugo.config.Options;
import dev.waymark.hugo.config.TreePath;
import dev.waymark.hugo.config.UnreadableMount;
import dev.waymark.text.Defect;
import dev.waymark.text.Span;
import dev.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the project and its modules mount ({@code modules/collect.go: normalizeMounts}, {@code
 * modules/config.go}).
 */
public final class Mounts {
  static final List<String> COMPONENTS =
      List.of("content", "data", "layouts", "i18n", "archetypes", "assets", "static");

  /** More than any site has; each may show every file of the tree. */
  private static final int MAX_MOUNTS = 2000;

  private static final int MAX_PATTERNS = 1000;

  private final Tree tree;
  private final String root;
  private final Languages languages;

  /** A set, because what is mounted twice counts once. */
  private final Set<Mount> mounts = new LinkedHashSet<>();

  private final List<UnreadableMount> unreadable = new ArrayList<>();
  private final List<Defect> defects = new ArrayList<>();

  public Mounts(Tree tree, List<Module> modules, Languages languages) {
    this.tree = tree;
    this.root = modules.get(0).folder();
    this.languages = languages;
    if (dimensions(modules.get(0).settings()))
      unreadable.add(new UnreadableMount("content", "", "versions and roles"));
    for (Module module : modules) {
      List<Data.Table> written = module.mounts();
      if (module.ordinal() == 0) {
        Set<String> mounted = new HashSet<>();
        if (written != null) written.forEach(mount -> mounted.add(add(module, mount)));
        addProjectFolders(module, mounted);
      } else if (written != null && written.isEmpty()) {
        COMPONENTS.forEach(
            folder -> add(module, folder, folder, languagesOfNone(), MountFilter.ALL));
      } else if (written != null) {
        written.forEach(mount -> add(module, mount));
      }
    }
  }

  public List<Mount> mounts() {
    return List.copyOf(mounts);
  }

  public List<UnreadableMount> unreadable() {
    return unreadable;
  }

  public List<Defect> defects() {
    return defects;
  }

  /**
   * Whether content also comes in versions or roles, whose addresses only a complete sites matrix
   * could tell.
   */
  private static boolean dimensions(ConfigTable project) {
    for (String key : List.of("versions", "roles")) {
      ConfigTable table = project.table(key);
      if (table != null && table.keys().size() > 1) return true;
    }
    return false;
  }

  private static List<@Nullable String> languagesOfNone() {
    List<@Nullable String> none = new ArrayList<>();
    none.add(null);
    return none;
  }

  /**
   * Adds a mount as written; gives the component that it configures, {@code ""} when it comes to
   * nothing.
   */
  private String add(Module module, Data.Table mount) {
    if (mounts.size() >= MAX_MOUNTS) return "";
    String source = text(mount, "source");
    String target = text(mount, "target");
    if (source.isEmpty() || target.isEmpty()) {
      refuse(module, "a mount needs both a source and a target", mount.span());
      return "";
    }
    if (!COMPONENTS.contains(component(target))) {
      refuse(
          module,
          "a mount's target must begin with one of " + String.join(", ", COMPONENTS),
          span(mount, "target"));
      return "";
    }
    List<String> patterns = new ArrayList<>(Options.texts(mount.get("files")));
    patterns.addAll(Options.texts(mount.get("includefiles")));
    Options.texts(mount.get("excludefiles")).forEach(p -> patterns.add(MountFilter.excluding(p)));
    List<String> wanted = new ArrayList<>(Options.texts(mount.at("sites", "matrix", "languages")));
    wanted.addAll(Options.texts(mount.get("lang")));
    List<@Nullable String> codes = wanted.isEmpty() ? languagesOfNone() : matching(wanted);
    return add(
        module,
        source,
        target,
        codes,
        MountFilter.of(patterns.subList(0, Math.min(patterns.size(), MAX_PATTERNS))));
  }

  private static String text(Data.Table mount, String key) {
    Data value = mount.get(key);
    return value == null ? "" : value.asString().strip();
  }

  private static Span span(Data.Table mount, String key) {
    Data value = mount.get(key);
    return value == null ? mount.span() : value.span();
  }

  /** Hugo refuses a module's mistakes too, but they are not the site's to fix. */
  private void refuse(Module module, String message, Span span) {
    if (module.ordinal() == 0) defects.add(new Defect("config-syntax", message, span));
  }

  private static String component(String target) {
    String cleaned = TreePath.join("", target);
    if (cleaned == null) return "";
    int slash = cleaned.indexOf('/');
    return slash < 0 ? cleaned : cleaned.substring(0, slash);
  }

  /** The built languages that a matrix names; a pattern may be a glob or an exclusion. */
  private List<@Nullable String> matching(List<String> patterns) {
    List<Glob> in = new ArrayList<>();
    List<Glob> out = new ArrayList<>();
    for (String pattern : patterns.subList(0, Math.min(patterns.size(), MAX_PATTERNS))) {
      if (pattern.startsWith("! ")) out.add(Glob.of(pattern.substring(2)));
      else in.add(Glob.of(pattern));
    }
    List<@Nullable String> codes = new ArrayList<>();
    for (Language language : languages.built()) {
      String code = language.code();
      boolean included = in.isEmpty() || in.stream().anyMatch(glob -> glob.matches(code));
      if (included && out.stream().noneMatch(glob -> glob.matches(code))) codes.add(code);
    }
    return codes;
  }

  /** What is mounted for no language is one of the default one's. */
  private Set<String> named(List<@Nullable String> codes) {
    Set<String> named = new LinkedHashSet<>();
    for (Language language : languages.built()) {
      boolean shows = language.isDefault() && codes.contains(null);
      if (shows || codes.contains(language.code())) named.add(language.code());
    }
    return named;
  }

  private String add(
      Module module,
      String source,
      String target,
      List<@Nullable String> codes,
      MountFilter filter) {
    String component = component(target);
    String cleaned = TreePath.join("", target);
    String below =
        cleaned == null || cleaned.equals(component)
            ? ""
            : cleaned.substring(component.length() + 1);
    String found = source(module, source);
    boolean there = found != null && (tree.isFile(found) || tree.isFolder(found));
    // A root folder that is not there is empty; a part of one was to come from somewhere.
    boolean missing = found == null || !below.isEmpty();
    boolean installed = module.ordinal() > 0 && source.contains("node_modules/");
    if (!there && (module.ordinal() > 0 && !installed || !missing)) return "";
    if (found == null || !there) {
      if (unreadable.stream()
          .noneMatch(u -> u.component().equals(component) && u.target().equals(below))) {
        UnreadableMount mount = new UnreadableMount(component, below, source);
        unreadable.add(
            mount.isFile() && component.equals("content") ? mount.in(named(codes)) : mount);
      }
      return found == null ? component : "";
    }
    boolean perLanguage =
        component.equals("content") || component.equals("static") && languages.multihost();
    for (String code : perLanguage ? codes : languagesOfNone()) {
      if (mounts.size() < MAX_MOUNTS) {
        mounts.add(new Mount(component, found, below, code, filter, module.ordinal()));
      }
    }
    return component;
  }

  /**
   * Where a mount's files are; null when outside of the tree or, for a module, outside of the
   * module.
   */
  private @Nullable String source(Module module, String source) {
    if (module.ordinal() == 0) return TreePath.join(root, source);
    String local =
        source.startsWith("../../node_modules/") ? source.substring("../../".length()) : source;
    if (!TreePath.isLocal(local)) return null;
    String path = TreePath.join(module.folder(), local);
    boolean there = path != null && (tree.isFile(path) || tree.isFolder(path));
    return there || !local.startsWith("node_modules/") ? path : TreePath.join(root, local);
  }

  /**
   * The folders that the project has unless a mount configures their component ({@code
   * ApplyProjectConfigDefaults}).
   */
  private void addProjectFolders(Module project, Set<String> mounted) {
    for (String component : COMPONENTS) {
      if (mounted.contains(component)) continue;
      String key =
          component.equals("archetypes")
                  || component.equals("assets")
                  || component.equals("layouts")
              ? component.substring(0, component.length() - 1) + "dir"
              : component + "dir";
      String rootFolder = project.settings().text(component, key);
      boolean perLanguage = component.equals("content") || component.equals("static");
      for (Language language : languages.built()) {
        Options options = languages.options().get(language.code());
        if (options == null) continue;
        List<String> folders =
            component.equals("static")
                ? staticFolders(options)
                : List.of(options.text(component, key));
        for (String folder : folders) {
          boolean own =
              component.equals("content") ? !folder.equals(rootFolder) : languages.multihost();
          List<@Nullable String> codes = new ArrayList<>();
          codes.add(perLanguage && own ? language.code() : null);
          add(project, folder, component, codes, MountFilter.ALL);
        }
        if (!perLanguage) break;
      }
    }
  }

  private static List<String> staticFolders(Options options) {
    List<String> first = options.texts("staticdir");
    Set<String> all = new LinkedHashSet<>(first.isEmpty() ? List.of("static") : first);
    for (int i = 0; i <= 10; i++) all.addAll(options.texts("staticdir" + i));
    return List.copyOf(all);
  }
}
