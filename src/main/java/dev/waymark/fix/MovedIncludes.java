package dev.waymark.fix;

import dev.waymark.lint.Rewrite;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How files are named that a shortcode shows when these, or the page that shows them, have moved.
 * Only the template knows what it makes of a name, so files are known by the end of their paths.
 */
final class MovedIncludes {
  private final Site before;
  private final Map<String, String> files;
  private final Map<String, String> former = new HashMap<>();

  /**
   * Files of a site.
   *
   * @param files where each file that moved is now
   */
  MovedIncludes(Site before, Map<String, String> files) {
    this.before = before;
    this.files = files;
    files.forEach((old, now) -> former.put(now, old));
  }

  /** Whether a shortcode finds nothing to show. */
  static boolean absent(Reference ref) {
    boolean include = ref.form() == Reference.Form.INCLUDE;
    return include && !(ref.resolution().end() instanceof Resolution.Found);
  }

  /** The new name of what was shown; null when it cannot be told. */
  @Nullable String destination(Reference ref) {
    String raw = ref.raw();
    Set<String> all = new TreeSet<>();
    files.forEach(
        (old, now) -> {
          String name = named(raw, old, now);
          if (name == null) name = named(raw, bare(old), bare(now));
          if (name != null) all.add(name);
        });
    String beside = beside(ref);
    if (all.isEmpty() && beside != null) all.add(beside);
    if (all.size() != 1) return null;
    String only = all.iterator().next();
    return Rewrite.plain(only) ? only : null;
  }

  /** A name below the folder below which it was named before. */
  private static @Nullable String named(String raw, String old, String now) {
    String slash = raw.startsWith("/") ? "/" : "";
    String end = raw.substring(slash.length());
    if (end.isEmpty() || !("/" + old).endsWith("/" + end)) return null;
    String folder = old.substring(0, old.length() - end.length());
    return now.startsWith(folder) ? slash + now.substring(folder.length()) : null;
  }

  /** A name from the folder of the page that shows it. */
  private @Nullable String beside(Reference ref) {
    Page page = ref.page();
    if (page == null || page.file() == null || ref.raw().startsWith("/")) return null;
    Path here = folder(page.file());
    Path old = folder(former.getOrDefault(page.file(), page.file())).resolve(ref.raw()).normalize();
    String file = old.toString().replace('\\', '/');
    if (!before.tree().isFile(file)) return null;
    return here.relativize(Path.of(files.getOrDefault(file, file))).toString().replace('\\', '/');
  }

  private static Path folder(String file) {
    return Path.of(file.substring(0, file.lastIndexOf('/') + 1));
  }

  /** Without what GetPage does not need. */
  private static String bare(String file) {
    return file.replaceFirst("(/_?index)?(\\.[a-z]{2}(-[a-z]+)?)?\\.[a-z]+$", "");
  }
}
