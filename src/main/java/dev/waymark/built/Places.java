package dev.waymark.built;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.paths.HugoUrls;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the files of a build that addresses ask for, as a plain web server would. */
final class Places {
  /** What Hugo takes for the host of a site that names none. */
  private static final String NAMELESS = "example.org";

  /** A file of the build, or the name under which nothing is there. */
  record Place(String file, boolean there) {}

  private final HugoConfig config;
  private final Build build;
  private final boolean bareNames;

  /** {@code bareNames} is whether {@code /a} serves {@code a.html}. */
  Places(HugoConfig config, Build build, boolean bareNames) {
    this.config = config;
    this.build = build;
    this.bareNames = bareNames;
  }

  /** Where a link on the page at {@code base} leads; null when it leaves the site. */
  @Nullable Place of(Language language, String base, String link) {
    HugoUrls.Parts to = HugoUrls.split(link);
    String scheme = to.scheme();
    if (scheme != null && !scheme.equals("http") && !scheme.equals("https")) return null;
    String authority = to.authority();
    if (authority == null) {
      return scheme != null ? null : at(language, HugoUrls.resolve(base, to.path()));
    }
    String path = to.path().isEmpty() ? "/" : HugoUrls.resolve("/", to.path());
    Language best = null;
    for (Language one : config.languages()) {
      if (!authority.toLowerCase(Locale.ROOT).equals(host(one))) continue;
      boolean nearer = best == null || one.basePath().length() > best.basePath().length();
      if (below(path, one.basePath()) && nearer) best = one;
    }
    return best == null ? null : at(best, path);
  }

  /** What an absolute, encoded path asks for; null outside the path of the base URL. */
  @Nullable Place at(Language language, String path) {
    String base = language.basePath();
    if (!below(path, base)) return null;
    String rest = path.substring(base.length());
    if (config.multihost()) rest = language.outputPrefix() + rest;
    String file = HugoUrls.decode(rest).replaceAll("/{2,}", "/").replaceFirst("^/", "");
    boolean folder = file.isEmpty() || file.endsWith("/");
    if (!folder && build.has(file)) return new Place(file, true);
    String index = file + (folder ? "" : "/") + "index.html";
    if (build.has(index)) return new Place(index, true);
    if (bareNames && !folder && build.has(file + ".html")) return new Place(file + ".html", true);
    return new Place(index, false);
  }

  private static boolean below(String path, String base) {
    return base.isEmpty() || path.equals(base) || path.startsWith(base + "/");
  }

  private static String host(Language language) {
    String origin = language.origin();
    return origin == null
        ? NAMELESS
        : origin.substring(origin.indexOf("//") + 2).toLowerCase(Locale.ROOT);
  }
}
