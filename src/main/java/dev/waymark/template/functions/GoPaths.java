package dev.waymark.template.functions;

import java.util.ArrayList;
import java.util.List;

/** Go's package {@code path}. */
final class GoPaths {
  private GoPaths() {}

  /** {@code path.Clean}. */
  static String clean(String path) {
    if (path.isEmpty()) return ".";
    boolean rooted = path.startsWith("/");
    List<String> kept = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals(".")) continue;
      boolean up = part.equals("..");
      boolean last = !kept.isEmpty() && !kept.get(kept.size() - 1).equals("..");
      if (up && last) kept.remove(kept.size() - 1);
      else if (!up || !rooted) kept.add(part);
    }
    String joined = String.join("/", kept);
    return rooted ? "/" + joined : joined.isEmpty() ? "." : joined;
  }

  /** {@code path.Join}. */
  static String join(List<String> parts) {
    List<String> given = parts.stream().filter(part -> !part.isEmpty()).toList();
    return given.isEmpty() ? "" : clean(String.join("/", given));
  }

  /** {@code path.Base}. */
  static String base(String path) {
    if (path.isEmpty()) return ".";
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') end--;
    if (end == 0) return "/";
    return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
  }

  /** {@code path.Ext}. */
  static String ext(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? path.substring(dot) : "";
  }

  /** {@code path.Dir}. */
  static String dir(String path) {
    return clean(path.substring(0, path.lastIndexOf('/') + 1));
  }
}
