package dev.waymark.hugo.config;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Paths in a tree: relative to its root, {@code /} between segments, {@code ""} for the root
 * itself.
 */
public final class TreePath {
  private TreePath() {}

  /**
   * {@code path} seen from {@code folder}, cleaned of {@code .} and {@code ..}; null when it leaves
   * the tree.
   */
  public static @Nullable String join(String folder, String path) {
    String unix = path.replace('\\', '/');
    if (unix.startsWith("/") || unix.matches("[A-Za-z]:.*")) return null;
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : (folder + "/" + unix).split("/")) {
      if (segment.isEmpty() || segment.equals(".")) continue;
      if (!segment.equals("..")) {
        segments.addLast(segment);
      } else if (segments.pollLast() == null) {
        return null;
      }
    }
    return String.join("/", segments);
  }

  /** Whether a path stays below where it starts, as Go's {@code filepath.IsLocal}. */
  public static boolean isLocal(String path) {
    return join("", path) != null;
  }

  /** The part of {@code file} below {@code folder}. */
  public static String below(String folder, String file) {
    return folder.isEmpty() ? file : file.substring(folder.length() + 1);
  }

  public static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
