package dev.waymark.site.resolve;

import dev.waymark.hugo.config.Glob;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.paths.HugoUrls;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Url;
import dev.waymark.site.published.PageIndex;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which addresses of the site's host are another's: hosts often serve more than one site. */
public final class Elsewhere {
  private final PageIndex index;
  private final List<Glob> named;
  private @Nullable Set<String> own;

  /**
   * {@code named} are globs of paths or whole addresses that the user says something else serves.
   */
  public Elsewhere(PageIndex index, List<String> named) {
    this.index = index;
    this.named = named.stream().map(Glob::of).toList();
  }

  /**
   * Whether the user says that an address is another's.
   *
   * @param path encoded, absolute
   * @param file what it would be below {@code public/}
   */
  boolean named(Language language, String path, String file) {
    if (named.isEmpty()) return false;
    String origin = language.origin();
    for (Glob glob : named) {
      if (glob.matches("/" + file) || glob.matches(path) || glob.matches(path + "/")) return true;
      if (origin != null && glob.matches(origin + path)) return true;
    }
    return false;
  }

  /** An address as it is asked for from outside, as far as the configuration names the host. */
  static String address(Language language, String path) {
    String origin = language.origin();
    return origin == null ? path : origin + path;
  }

  /**
   * The folder at the top of an address in which nothing of the site lies and from which none of
   * its redirects lead; null when the address is the site's to answer for.
   */
  @Nullable String strange(Language language, String path, String file) {
    int slash = file.indexOf('/');
    String first = slash < 0 ? file : file.substring(0, slash);
    if (first.isEmpty() || own().contains(first)) return null;
    return language.basePath() + "/" + first + (slash < 0 ? "" : "/");
  }

  private synchronized Set<String> own() {
    Set<String> all = own;
    if (all != null) return all;
    all = new HashSet<>();
    var left = index.publishedFiles();
    while (!left.isEmpty()) {
      String file = left.first();
      int slash = file.indexOf('/');
      all.add(slash < 0 ? file : file.substring(0, slash));
      // The next sibling: '0' follows '/'.
      left = left.tailSet(slash < 0 ? file + "\0" : file.substring(0, slash) + "0");
    }
    for (Page page : index.pages()) {
      Url url = page.url();
      if (url != null) all.add(first(page.language().basePath(), url.value()));
    }
    for (Redirect redirect : index.redirects())
      all.add(first("", redirect.from().value().replaceFirst("/[:*].*", "/")));
    own = all;
    return all;
  }

  private static String first(String base, String path) {
    String below = path.startsWith(base + "/") ? path.substring(base.length()) : path;
    String file = HugoUrls.decode(below.startsWith("/") ? below.substring(1) : below);
    int slash = file.indexOf('/');
    return slash < 0 ? file : file.substring(0, slash);
  }
}
