package dev.waymark.config;

import dev.waymark.text.Source;
import dev.waymark.tree.Tree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a configuration and what it extends are read from.
 *
 * @param tree the site
 * @param folder the folder of the configuration, which {@code extends} in it is relative to
 * @param within the folder outside of which nothing is extended, as the site's repository; empty
 *     for the site's own
 */
public record Shared(Tree tree, String folder, String within) {
  /** A configuration at the site's root, in a site that stands alone. */
  public static Shared of(Tree tree) {
    return new Shared(tree, "", "");
  }

  /** The text of a file by its path from the site's root; null when there is none to be read. */
  @Nullable Source read(String path) {
    if (!isOutside(path)) return tree.isFile(path) ? tree.read(path) : null;
    return within.isEmpty() ? null : tree.beside(path, within);
  }

  static boolean isOutside(String path) {
    return path.equals("..") || path.startsWith("../");
  }

  /** Whether a path is one that no folder precedes, on any system. */
  static boolean isAbsolute(String path) {
    return path.startsWith("/") || path.startsWith("\\") || path.matches("[A-Za-z]:.*");
  }

  /**
   * A path as users write it, seen from a folder, as one from the site's root with {@code /}
   * between segments; it may begin with {@code ..}.
   */
  static String join(String folder, String path) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : (folder + "/" + path.replace('\\', '/')).split("/")) {
      if (segment.isEmpty() || segment.equals(".")) continue;
      boolean up = segment.equals("..") && !segments.isEmpty();
      if (up && !segments.getLast().equals("..")) segments.removeLast();
      else segments.addLast(segment);
    }
    return String.join("/", segments);
  }

  /** The folder that a file lies in; empty for the site's root. */
  static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** A folder and all above it, as far up as anything is extended. */
  List<String> upwards(String start) {
    List<String> all = new ArrayList<>();
    String here = start;
    while (true) {
      all.add(here);
      if (here.equals(within)) return all;
      String above = join(here, "..");
      if (isOutside(above) && (within.isEmpty() || above.length() > within.length())) return all;
      here = above;
    }
  }
}
