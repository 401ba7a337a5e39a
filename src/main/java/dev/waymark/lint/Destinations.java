package dev.waymark.lint;

import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.Url;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a link is written that leads to a page, in the way in which another destination was written:
 * relative stays relative, a file's name stays one, a slash at the end stays or stays away.
 */
public final class Destinations {
  private Destinations() {}

  /**
   * A destination for {@code ref} that leads to {@code page}; null when none of the forms does.
   *
   * @param fragment of that page; null to keep what was written behind the path
   */
  public static @Nullable String of(
      Site site, Reference ref, Page page, @Nullable String fragment) {
    Page from = from(site, ref);
    if (from == null) return null;
    String raw = ref.raw();
    String tail = fragment != null ? "#" + fragment : raw.substring(pathEnd(raw));
    if (ref.form() == Reference.Form.INCLUDE) return include(raw, page, tail);
    for (String path : paths(raw, from, page)) {
      String destination = path + tail;
      if (!Rewrite.plain(destination)) continue;
      if (page(site.resolve(from, ref.form(), destination)) == page) return destination;
    }
    return null;
  }

  /** Only its call can tell where an include leads: it is named as it was. */
  private static @Nullable String include(String raw, Page page, String tail) {
    String file = page.mounted() == null ? null : page.mounted().path();
    boolean named = raw.substring(0, pathEnd(raw)).endsWith(".md");
    String path = named && file != null ? "/" + file : page.path().value();
    String destination = (raw.startsWith("/") ? path : path.substring(1)) + tail;
    return Rewrite.plain(destination) ? destination : null;
  }

  /** The page that a destination leads to, whether or not its fragment is there. */
  private static @Nullable Page page(Resolution there) {
    if (there instanceof Resolution.Found found) return found.page();
    if (there instanceof Resolution.Unknown unknown) return unknown.page();
    return there instanceof Resolution.NoSuchAnchor none ? none.page() : null;
  }

  /** A destination that leads to a file that is published; null when none of the forms does. */
  public static @Nullable String of(Site site, Reference ref, Url url) {
    Page from = from(site, ref);
    if (from == null) return null;
    String raw = ref.raw();
    String written = raw.substring(0, pathEnd(raw));
    String address = url.value();
    List<String> paths = new ArrayList<>();
    if (!written.startsWith("/") && from.url() != null) {
      paths.add(relative(from.url().value(), address, written));
      if (from.mounted() != null && from.url() != null)
        paths.add(relative("/" + folder(from.mounted().path()), address, written));
    }
    paths.add(address);
    for (String path : paths) {
      String destination = path + raw.substring(written.length());
      if (Rewrite.plain(destination)
          && site.resolve(from, ref.form(), destination) instanceof Resolution.Found found
          && found.url().equals(url)) return destination;
    }
    return null;
  }

  /** The page that shows a link; of menus and redirects, which every page may show, home. */
  static @Nullable Page from(Site site, Reference ref) {
    if (ref.page() != null) return ref.page();
    return site.page(site.config().defaultLanguage().code(), LogicalPath.HOME);
  }

  private static int pathEnd(String raw) {
    int end = raw.length();
    for (char c : new char[] {'?', '#'}) {
      int at = raw.indexOf(c);
      if (at >= 0) end = Math.min(end, at);
    }
    return end;
  }

  /** What may be written, the likeliest first. */
  private static List<String> paths(String raw, Page from, Page page) {
    String written = raw.substring(0, pathEnd(raw));
    List<String> paths = new ArrayList<>();
    String url = page.url() == null ? null : page.url().value();
    int host = written.indexOf("://");
    if (host >= 0 && url != null) {
      int slash = written.indexOf('/', host + 3);
      paths.add(written.substring(0, slash < 0 ? written.length() : slash) + ended(url, written));
    }
    String logical = page.path().value();
    String file = page.mounted() == null ? null : page.mounted().path();
    String own = from.mounted() == null ? null : from.mounted().path();
    boolean name = written.endsWith(".md") || written.endsWith(".html");
    if (written.startsWith("/")) {
      if (name && file != null) paths.add("/" + file);
      if (url != null) paths.add(ended(url, written));
      paths.add(ended(logical, written));
    } else {
      if (name && file != null && own != null) paths.add(relative(folder(own), file, written));
      // Includes are often named from the content's root.
      if (name && file != null) paths.add(file);
      if (url != null && from.url() != null)
        paths.add(ended(relative(from.url().value(), url, written), written));
      if (file != null && own != null) {
        String bare = file.replaceFirst("(/_?index)?(\\.[a-z]{2})?\\.[a-z]+$", "");
        paths.add(ended(relative(folder(own), bare, written), written));
      }
      String last = logical.substring(logical.lastIndexOf('/') + 1);
      if (!written.contains("/")) paths.add(last);
      paths.add(logical);
    }
    if (url != null) paths.add(url);
    return paths;
  }

  /**
   * A path with a slash at its end where the old one had one, and without where not; a file's name
   * says nothing of slashes.
   */
  private static String ended(String path, String like) {
    if (path.length() < 2 || named(path) || named(like)) return path;
    boolean slash = like.endsWith("/");
    if (slash == path.endsWith("/")) return path;
    return slash ? path + "/" : path.substring(0, path.length() - 1);
  }

  private static boolean named(String path) {
    return path.substring(path.lastIndexOf('/') + 1).contains(".");
  }

  private static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  /** The way from a folder (with a slash at its end) to a path. */
  private static String relative(String folder, String path, String like) {
    String base = folder.startsWith("/") ? folder.substring(1) : folder;
    String there = path.startsWith("/") ? path.substring(1) : path;
    List<String> from = Arrays.asList(base.isEmpty() ? new String[0] : folder(base).split("/"));
    List<String> to = Arrays.asList(there.split("/"));
    int same = 0;
    while (same < from.size() && same < to.size() - 1 && from.get(same).equals(to.get(same)))
      same++;
    List<String> way = new ArrayList<>();
    for (int i = same; i < from.size(); i++) way.add("..");
    way.addAll(to.subList(same, to.size()));
    String joined = String.join("/", way) + (there.endsWith("/") ? "/" : "");
    return like.startsWith("./") && !joined.startsWith("../") ? "./" + joined : joined;
  }
}
