package dev.waymark.hugo.modules;

import dev.waymark.hugo.config.Options;
import dev.waymark.hugo.config.TreePath;
import dev.waymark.text.Regexp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The files and folders that Hugo passes over ({@code source/sourceSpec.go: IgnoreFile}).
 *
 * <p>The regular expressions of {@code ignoreFiles} see the absolute file name in Hugo; here they
 * see the path from the tree's root with a leading slash.
 */
final class IgnoredNames {
  private final List<Regexp> expressions = new ArrayList<>();
  private final Map<String, Boolean> folders = new HashMap<>();

  IgnoredNames(Options options) {
    for (String expression : options.texts("ignorefiles")) {
      Regexp regexp = Regexp.of(expression);
      if (regexp != null) expressions.add(regexp);
    }
  }

  /** Whether a file, or a folder between it and {@code source}, is passed over. */
  boolean below(String source, String file) {
    int from = source.isEmpty() ? 0 : source.length() + 1;
    for (int slash = file.indexOf('/', from); slash >= 0; slash = file.indexOf('/', slash + 1)) {
      if (folders.computeIfAbsent(file.substring(0, slash), this::file)) return true;
    }
    return file(file);
  }

  /** Whether a file or folder is passed over, whatever it is in. */
  boolean file(String path) {
    String name = TreePath.name(path);
    if (name.startsWith(".") || name.startsWith("#") || name.endsWith("~")) return true;
    return expressions.stream().anyMatch(regexp -> regexp.find("/" + path));
  }
}
