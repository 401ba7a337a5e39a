package dev.waymark.site.published;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.config.Mount;
import dev.waymark.hugo.config.TreePath;
import dev.waymark.hugo.config.UnreadableMount;
import dev.waymark.hugo.paths.PathRules;
import dev.waymark.site.model.Page;
import dev.waymark.text.Defect;
import dev.waymark.tree.Tree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where something may be published that the tree does not show. */
final class UnknownPlaces {
  private final Map<String, String> folders = new HashMap<>();

  /** Addresses of single files, without {@code /} and {@code .html} at their ends. */
  private final Map<String, String> files = new HashMap<>();

  /** Names of content files, for look-ups by name alone. */
  private final Map<String, String> names = new HashMap<>();

  private final Set<String> ownSections = new HashSet<>();
  private final @Nullable String pages;
  private final @Nullable String assets;
  private @Nullable String unseen;

  /**
   * {@code adapters} are addresses of folders below which templates add pages, with the reason;
   * {@code defects} what went wrong while the tree was listed.
   */
  UnknownPlaces(
      HugoConfig config, List<Page> pages, Map<String, String> adapters, List<Defect> defects) {
    folders.putAll(adapters);
    this.pages = config.absent("content");
    assets = config.absent("static");
    unseen = this.pages;
    for (UnreadableMount mount : config.unreadableMounts()) addMount(config, mount);
    for (Defect defect : defects)
      if (defect.rule().equals(Tree.OUT_OF_ROOT)) addLink(config, defect.span().source().path());
    if (this.pages == null && assets == null || config.siteless() != null) return;
    for (Page page : pages) {
      if (page.url() == null || page.mounted() == null) continue;
      if (page.mounted().mount().module() == 0)
        ownSections.add(firstSegment(page.language(), page.url().value()));
    }
    ownSections.remove("");
  }

  /** A symlink in a mount of static files that leads out of the site: some versions follow it. */
  private void addLink(HugoConfig config, String link) {
    // A folder of nothing else is no mount.
    if (link.startsWith("static/")) addLink(config, "static", "", link);
    for (Mount mount : config.mounts()) {
      boolean inside = mount.source().isEmpty() || link.startsWith(mount.source() + "/");
      if (mount.component().equals("static") && inside)
        addLink(config, mount.source(), mount.target(), link);
    }
  }

  private void addLink(HugoConfig config, String source, String target, String link) {
    String path = TreePath.join(target, TreePath.below(source, link));
    for (Language language : config.languages())
      folders.putIfAbsent(language.basePath() + "/" + path, "a symlink that leads out of the site");
  }

  private void addMount(HugoConfig config, UnreadableMount mount) {
    boolean content = mount.component().equals("content");
    if (!content && !mount.component().equals("static")) return;
    if (mount.isFile()) {
      addFile(config, mount, content);
      return;
    }
    String target = content ? PathRules.normalize(mount.target()) : mount.target();
    if (content) unseen = mount.why();
    for (Language language : config.languages()) {
      String prefix = language.basePath() + (content ? language.prefix() : "");
      folders.putIfAbsent(prefix + (target.isEmpty() ? "" : "/" + target), mount.why());
      // A link by the file's name is one that a hook may resolve.
      folders.putIfAbsent(prefix + "/" + mount.target(), mount.why());
    }
  }

  /** A file shows at its own address alone. */
  private void addFile(HugoConfig config, UnreadableMount mount, boolean content) {
    String path = mount.target();
    if (content) {
      path = PathRules.normalize(path);
      int dot = path.lastIndexOf('.');
      if (dot > path.lastIndexOf('/')) path = path.substring(0, dot);
      for (Language language : config.languages()) {
        String name = language.code() + "/" + TreePath.name(path);
        if (mount.showsIn(language)) names.putIfAbsent(name, mount.why());
      }
      if (path.matches("(.*/)?_?index"))
        path = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
    for (Language language : config.languages()) {
      if (!mount.showsIn(language)) continue;
      String prefix = language.basePath() + (content ? language.prefix() : "");
      files.putIfAbsent(prefix + (path.isEmpty() ? "" : "/" + path), mount.why());
      files.putIfAbsent(prefix + "/" + mount.target(), mount.why());
    }
  }

  /** The folders of which not all is known, in words. */
  @Override
  public String toString() {
    return new TreeMap<>(folders).toString();
  }

  /** The reason why there may be a page of this name; null when there is none. */
  @Nullable String named(Language language, String path) {
    if (unseen != null) return unseen;
    String name = PathRules.normalize(TreePath.name(path));
    int dot = name.lastIndexOf('.');
    return names.get(language.code() + "/" + (dot > 0 ? name.substring(0, dot) : name));
  }

  /** The reason why an address below nothing known may yet exist; null when there is none. */
  @Nullable String why(Language language, String urlPath) {
    String path = urlPath;
    int cut = path.indexOf('?') < 0 ? path.length() : path.indexOf('?');
    if (path.indexOf('#') >= 0) cut = Math.min(cut, path.indexOf('#'));
    path = path.substring(0, cut);
    String file = files.get(path.replaceFirst("(/index)?(/|\\.html)?$", ""));
    if (file == null) file = files.get(path);
    if (file != null) return file;
    for (String up = path; !folders.isEmpty(); up = up.substring(0, up.lastIndexOf('/'))) {
      String found = folders.get(up);
      if (found != null) return found;
      if (up.lastIndexOf('/') < 0) break;
    }
    String anywhere = pages == null && assets != null && isAsset(path) ? assets : pages;
    return anywhere != null && !ownSections.contains(firstSegment(language, path))
        ? anywhere
        : null;
  }

  /** Whether an address is one of a static file, not of a page. */
  private static boolean isAsset(String path) {
    String name = TreePath.name(path).toLowerCase(Locale.ROOT);
    return UnreadableMount.namesFile(name) && !name.matches(".*\\.(html?|md|markdown)");
  }

  /** The root section that an address lies in; {@code ""} for what lies directly in the root. */
  private static String firstSegment(Language language, String urlPath) {
    String base = language.basePath() + language.prefix();
    String path = urlPath.startsWith(base + "/") ? urlPath.substring(base.length()) : urlPath;
    int slash = path.indexOf('/', 1);
    return slash < 0 ? "" : path.substring(1, slash);
  }
}
