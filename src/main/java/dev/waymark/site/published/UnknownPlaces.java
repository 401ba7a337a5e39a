package dev.waymark.site.published;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.config.UnreadableMount;
import dev.waymark.hugo.paths.PathRules;
import dev.waymark.site.model.Page;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where something may be published that the tree does not show. */
final class UnknownPlaces {
  private final Map<String, String> folders = new HashMap<>();
  private final Set<String> ownSections = new HashSet<>();
  private final @Nullable String anywhere;
  private @Nullable String unseen;

  /** {@code adapters} are addresses of folders below which templates add pages, with the reason. */
  UnknownPlaces(HugoConfig config, List<Page> pages, Map<String, String> adapters) {
    folders.putAll(adapters);
    List<String> modules = config.unresolvedModules();
    anywhere = modules.isEmpty() ? null : "module " + modules.get(0) + " is not in the tree";
    for (UnreadableMount mount : config.unreadableMounts()) addMount(config, mount);
    if (anywhere == null) return;
    for (Page page : pages) {
      if (page.url() == null || page.mounted() == null) continue;
      if (page.mounted().mount().module() == 0)
        ownSections.add(firstSegment(page.language(), page.url().value()));
    }
    ownSections.remove("");
  }

  private void addMount(HugoConfig config, UnreadableMount mount) {
    boolean content = mount.component().equals("content");
    if (!content && !mount.component().equals("static")) return;
    String target = content ? PathRules.normalize(mount.target()) : mount.target();
    int slash = target.lastIndexOf('/');
    int dot = target.lastIndexOf('.');
    if (content && dot > slash) target = target.substring(0, dot);
    String why = "mount " + mount.source() + " is not in the tree";
    if (content) unseen = why;
    for (Language language : config.languages()) {
      String prefix = language.basePath() + (content ? language.prefix() : "");
      folders.putIfAbsent(prefix + (target.isEmpty() ? "" : "/" + target), why);
      // A link by the file's name is one that a hook may resolve.
      folders.putIfAbsent(prefix + "/" + mount.target(), why);
    }
  }

  /** The reason why there may be pages of any name; null when there is none. */
  @Nullable String anywhere() {
    return unseen;
  }

  /** The reason why an address below nothing known may yet exist; null when there is none. */
  @Nullable String why(Language language, String urlPath) {
    if (folders.isEmpty() && anywhere == null) return null;
    String up = urlPath;
    int cut = Math.max(up.indexOf('?'), up.indexOf('#'));
    if (cut >= 0) up = up.substring(0, cut);
    while (!folders.isEmpty()) {
      String found = folders.get(up);
      if (found != null) return found;
      int slash = up.lastIndexOf('/');
      if (slash < 0) break;
      up = up.substring(0, slash);
    }
    return anywhere != null && !ownSections.contains(firstSegment(language, urlPath))
        ? anywhere
        : null;
  }

  /** The root section that an address lies in; {@code ""} for what lies directly in the root. */
  private static String firstSegment(Language language, String urlPath) {
    String base = language.basePath() + language.prefix();
    String path = urlPath.startsWith(base + "/") ? urlPath.substring(base.length()) : urlPath;
    int slash = path.indexOf('/', 1);
    return slash < 0 ? "" : path.substring(1, slash);
  }
}
