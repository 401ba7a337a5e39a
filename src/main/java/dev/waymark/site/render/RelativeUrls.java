package dev.waymark.site.render;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.paths.HugoUrls;
import dev.waymark.hugo.paths.PathRules;
import dev.waymark.template.Text;

/**
 * What {@code relURL} and its kin make of a text ({@code helpers/url.go}, {@code
 * common/paths/url.go}).
 */
final class RelativeUrls {
  private static final String ENCODED_HOLE = "%EF%B7%90";

  private RelativeUrls() {}

  /** {@code AddContextRoot}: below the path of the base URL. */
  static String withBase(Language language, String path) {
    String joined = HugoUrls.clean("/" + language.basePath() + "/" + path);
    boolean slash = path.endsWith("/") && !joined.equals("/");
    return slash ? joined + "/" : joined;
  }

  /** {@code URLize}: a text as a path, of which what follows {@code #} stays a fragment. */
  static String urlize(PathRules rules, String text) {
    String path = rules.sanitize(text);
    int hash = path.indexOf('#');
    if (hash < 0) return HugoUrls.encodePath(path);
    String fragment = path.substring(hash + 1);
    String before = HugoUrls.encodePath(path.substring(0, hash));
    return fragment.isEmpty() ? before : before + "#" + HugoUrls.encodePath(fragment);
  }

  static Text relative(HugoConfig config, Language language, Text written, boolean prefixed) {
    String in = written.value();
    if (in.startsWith(String.valueOf(Text.HOLE)) || in.startsWith("//")) return written;
    String base = root(language, in);
    boolean absolute = absolute(in);
    if (absolute && !in.startsWith(base)) return written;
    if (!absolute && HugoUrls.parse(in.replace(Text.HOLE, 'x')) == null) return written;
    String url = in.startsWith(base) && !base.isEmpty() ? in.substring(base.length()) : in;
    if (prefixed) url = prefixed(config, language, in, url);
    boolean canonify = config.options(language).flag(false, "canonifyurls");
    if (!canonify) {
      boolean below = !in.startsWith("/");
      String joined = below ? withBase(language, url) : slashed(HugoUrls.clean("/" + url), url);
      url = joined;
    }
    if (in.isEmpty() && !url.endsWith("/") && base.endsWith("/")) url += "/";
    if (!url.startsWith("/")) url = "/" + url;
    return written.become(url);
  }

  static Text absolute(HugoConfig config, Language language, Text written, boolean prefixed) {
    String in = written.value();
    if (in.startsWith(String.valueOf(Text.HOLE)) || in.startsWith("//")) return written;
    if (absolute(in) || HugoUrls.parse(in.replace(Text.HOLE, 'x')) == null) return written;
    String url = in;
    if (prefixed) {
      url = prefixed(config, language, in, in);
      if (in.isEmpty() && !url.equals(in) && !url.endsWith("/")) url += "/";
    }
    String origin = language.origin();
    HugoUrls.Parts parts = HugoUrls.split(url);
    String basePath = in.startsWith("/") ? "" : language.basePath();
    String path = HugoUrls.clean("/" + basePath + "/" + parts.path());
    boolean slash = url.isEmpty() || parts.path().endsWith("/");
    if (slash && !path.endsWith("/")) path += "/";
    String rest =
        (parts.query() == null ? "" : "?" + parts.query())
            + (parts.fragment() == null || parts.fragment().isEmpty()
                ? ""
                : "#" + parts.fragment());
    // A base URL without a host has no slash to lend to an address from the root.
    if (origin == null && in.startsWith("/") && !url.startsWith("/")) path = path.substring(1);
    String made = (origin == null ? "" : origin) + encoded(path) + rest;
    return written.become(made);
  }

  private static String encoded(String path) {
    return HugoUrls.encodePath(path).replace(ENCODED_HOLE, String.valueOf(Text.HOLE));
  }

  /** What the base URL is for an address: without its path for one from the root. */
  private static String root(Language language, String in) {
    if (!in.startsWith("/")) return language.baseUrl();
    String origin = language.origin();
    return origin == null ? "" : origin;
  }

  private static boolean absolute(String in) {
    HugoUrls.Parts parts = HugoUrls.split(in);
    return parts.scheme() != null;
  }

  private static String prefixed(HugoConfig config, Language language, String in, String url) {
    String prefix = language.prefix().isEmpty() ? "" : language.prefix().substring(1);
    if (prefix.isEmpty() || config.multihost()) return url;
    String plain = in.startsWith("/") ? in.substring(1) : in;
    if (plain.equals(prefix) || plain.startsWith(prefix + "/")) return url;
    String joined = HugoUrls.clean(prefix + "/" + url);
    return slashed(joined, url);
  }

  private static String slashed(String path, String like) {
    return like.endsWith("/") && !path.endsWith("/") ? path + "/" : path;
  }
}
