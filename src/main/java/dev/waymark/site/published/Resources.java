package dev.waymark.site.published;

import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.config.Mount;
import dev.waymark.hugo.paths.PathRules;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Url;
import dev.waymark.site.pages.ContentTree.Placed;
import dev.waymark.site.pages.PageMaker.Made;
import dev.waymark.site.pages.UrlMaker;
import dev.waymark.site.pages.UrlMaker.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files that belong to pages: where they are published and under which names a page finds them
 * ({@code hugolib/content_map_page_assembler.go: assembleResourcesAndSetHome}).
 */
final class Resources {
  /** A published resource. */
  record Resource(String file, Url url, Placed placed, Made owner) {}

  private final HugoConfig config;
  private final Map<String, Map<String, Made>> pages;
  private final Set<String> paths = new HashSet<>();
  private final Map<String, Url> byName = new HashMap<>();
  private final Map<String, List<PageIndex.Own>> byOwner = new HashMap<>();
  private final List<Resource> all = new ArrayList<>();

  /** {@code pages} by language, then path. */
  Resources(HugoConfig config, Map<String, Map<String, Made>> pages, List<Placed> files) {
    this.config = config;
    this.pages = pages;
    pages.values().forEach(byPath -> paths.addAll(byPath.keySet()));
    Map<String, Map<String, Placed>> variants = new LinkedHashMap<>();
    for (Placed file : files) {
      if (file.at().isPage()) {
        String owner = owner(file.fileKey());
        boolean owned = pages.getOrDefault(file.language(), Map.of()).containsKey(owner);
        if (owned) own(file.language(), owner, file, null);
        continue;
      }
      variants
          .computeIfAbsent(file.fileKey(), k -> new LinkedHashMap<>())
          .putIfAbsent(file.language(), file);
    }
    variants.forEach(this::publish);
  }

  List<Resource> all() {
    return all;
  }

  List<PageIndex.Own> of(Page page) {
    return byOwner.getOrDefault(key(page.language().code(), page.path().value(), ""), List.of());
  }

  private void own(String language, String owner, Placed placed, @Nullable Url url) {
    String written = below(placed, owner);
    String name = written;
    String code = placed.at().language();
    if (code != null) {
      int slash = name.lastIndexOf('/') + 1;
      int at = PathRules.lower(name).indexOf("." + code + ".", slash);
      if (at > 0) name = name.substring(0, at) + name.substring(at + code.length() + 1);
    }
    byOwner
        .computeIfAbsent(key(language, owner, ""), o -> new ArrayList<>())
        .add(new PageIndex.Own(written, name, placed.mounted(), url));
  }

  @Nullable Url find(Page page, String name) {
    String wanted = name.startsWith("./") ? name.substring(2) : name;
    while (wanted.startsWith("/")) wanted = wanted.substring(1);
    return byName.get(
        key(page.language().code(), page.path().value(), PathRules.normalize(wanted)));
  }

  private static String key(String language, String owner, String name) {
    return language + "\n" + owner + "\n" + name;
  }

  /**
   * One file in the languages it has: each page's own language's, else one that all others share.
   */
  private void publish(String fileKey, Map<String, Placed> variants) {
    String owner = owner(fileKey);
    if (isLost(fileKey, owner)) return;
    // Before 0.123 each language had its own copy.
    boolean copies =
        config.multihost() || duplicates() || !config.version().has(HugoChange.LOGICAL_PATHS);
    Placed shared = variants.get(config.defaultLanguage().code());
    if (shared == null) shared = variants.values().iterator().next();
    // A file goes out with the page of its own language, or not at all.
    Made first = pages.getOrDefault(shared.language(), Map.of()).get(owner);
    boolean ownerless = !copies && (first == null || !publishes(first));
    Url sharedUrl = null;
    List<Language> order = new ArrayList<>(config.languages());
    // The owner in the file's own language comes first, so that the others share its address.
    Language own = config.language(shared.language());
    if (own != null && order.remove(own)) order.add(0, own);
    for (Language language : order) {
      Made made = pages.getOrDefault(language.code(), Map.of()).get(owner);
      if (made == null || made.targets().isEmpty() || !publishes(made)) continue;
      Placed exact = variants.get(language.code());
      if (exact == null && ownerless) continue;
      Url url;
      if (exact != null && !isShared(exact, shared)) {
        url = add(exact, made);
      } else {
        if (sharedUrl == null || copies) sharedUrl = add(shared, made);
        url = sharedUrl;
      }
      own(language.code(), owner, exact != null ? exact : shared, url);
      String name = fileKey.substring(owner.equals("/") ? 1 : owner.length() + 1);
      byName.put(key(language.code(), owner, name), url);
      String written = PathRules.normalize(below(exact != null ? exact : shared, owner));
      byName.putIfAbsent(key(language.code(), owner, written), url);
    }
  }

  /** A mount of several languages shows one file to all of them: it is published once. */
  private static boolean isShared(Placed one, Placed other) {
    Mount a = one.mounted().mount();
    Mount b = other.mounted().mount();
    return one.mounted().file().equals(other.mounted().file())
        && a.source().equals(b.source())
        && a.target().equals(b.target());
  }

  private boolean duplicates() {
    return config
        .options(config.defaultLanguage())
        .flag(false, "markup", "goldmark", "duplicateresourcefiles");
  }

  /**
   * Hugo publishes nothing of pages that it does not build; those it builds but does not render
   * keep their files.
   */
  private static boolean publishes(Made made) {
    return switch (made.node().status()) {
      case BUILT, RENDER_LINK, RENDER_NEVER -> true;
      case DRAFT, FUTURE, EXPIRED, KIND_DISABLED, KIND_ABSENT -> false;
    };
  }

  private Url add(Placed placed, Made made) {
    Target target = made.targets().get(0);
    String below = below(placed, made.node().path().value());
    String file = target.folder().isEmpty() ? below : target.folder() + "/" + below;
    Url url =
        new UrlMaker(config, made.node().language()).address(target.folderLink() + "/" + below);
    all.add(new Resource(file, url, placed, made));
    return url;
  }

  /**
   * Whether Hugo takes the file of a section for one of a page whose name its folder's begins with
   * ({@code guide-images} beside {@code guide.md}), which then does not take it
   * (gohugoio/hugo#13228).
   */
  private boolean isLost(String fileKey, String owner) {
    var version = config.version();
    if (!version.has(HugoChange.LOGICAL_PATHS) || version.has(HugoChange.FILES_BY_WHOLE_NAMES))
      return false;
    String folder = fileKey.substring(0, Math.max(0, fileKey.lastIndexOf('/')));
    boolean branch =
        pages.values().stream()
            .map(byPath -> byPath.get(owner))
            .anyMatch(made -> made != null && made.node().kind() != Kind.PAGE);
    if (!branch) return false;
    int from = owner.equals("/") ? 2 : owner.length() + 2;
    for (int end = from; end < folder.length(); end++)
      if (paths.contains(folder.substring(0, end))) return true;
    return false;
  }

  /** A file's path below its owner, case and spaces as they are. */
  private static String below(Placed placed, String owner) {
    String path = placed.mounted().path();
    int from = 0;
    if (!owner.equals("/")) {
      for (int i = 0; i < owner.length() && from >= 0; i++) {
        if (owner.charAt(i) == '/') from = path.indexOf('/', from) + 1;
      }
    }
    return path.substring(Math.max(0, from));
  }

  /** The nearest page above a file, in whatever language. */
  private String owner(String fileKey) {
    String up = fileKey;
    do {
      int slash = up.lastIndexOf('/');
      up = slash <= 0 ? "/" : up.substring(0, slash);
    } while (!up.equals("/") && !paths.contains(up));
    return up;
  }
}
