package dev.waymark.site.resolve;

import dev.waymark.site.model.Redirect;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule of a redirect file leads from an address (docs.netlify.com, "Redirect options",
 * "Placeholders").
 */
final class RedirectTarget {
  private static final Pattern HOST = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://[^/]*");
  private static final Pattern NAME = Pattern.compile(":[A-Za-z_]\\w*");

  private RedirectTarget() {}

  /**
   * The target with what the rule's {@code *} and {@code :name} stand for in a path; null when more
   * is to be filled in.
   */
  static @Nullable String of(Redirect redirect, String path) {
    String from = redirect.from().value();
    Matcher host = HOST.matcher(redirect.to());
    String start = host.find() ? host.group() : "";
    String to = redirect.to().substring(start.length());
    if (to.indexOf(':') >= 0) to = filled(from, to, path);
    boolean open = to.indexOf('*') >= 0 || to.contains("/:") || to.indexOf('$') >= 0;
    return open ? null : start + to;
  }

  private static String filled(String from, String to, String path) {
    int star = from.indexOf('*');
    String[] names = (star < 0 ? from : from.substring(0, star)).split("/");
    String[] values = path.split("/");
    String made = to;
    for (int i = 0; i < names.length && i < values.length; i++) {
      if (!NAME.matcher(names[i]).matches()) continue;
      String value = Matcher.quoteReplacement(values[i]);
      made = made.replaceAll(Pattern.quote(names[i]) + "(?!\\w)", value);
    }
    return star < 0
        ? made
        : made.replaceAll(":splat(?!\\w)", Matcher.quoteReplacement(rest(from, star, path)));
  }

  /** What the {@code *} stands for; nothing for a folder that is named without its slash. */
  private static String rest(String from, int star, String path) {
    int slashes = 0;
    for (int i = 0; i < star; i++) if (from.charAt(i) == '/') slashes++;
    int at = -1;
    for (int i = 0; i < slashes; i++) {
      at = path.indexOf('/', at + 1);
      if (at < 0) return "";
    }
    int begins = at + star - from.lastIndexOf('/', star);
    return begins <= path.length() ? path.substring(begins) : "";
  }
}
