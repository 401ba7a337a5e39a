package dev.waymark.hugo.modules;

import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoConfig;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the language in a content file's name, as in {@code a.fr.md} ({@code
 * common/paths/pathparser.go}): since 0.146 the last part that is a language, before that only the
 * part next to the extension; since 0.123 in any case.
 */
final class NameLanguages {
  private final Set<String> codes = new HashSet<>();
  private final boolean ignoreCase;
  private final boolean anywhere;

  NameLanguages(HugoConfig config) {
    config.languages().forEach(language -> codes.add(language.code()));
    codes.addAll(config.disabledLanguages());
    ignoreCase = config.version().has(HugoChange.LOGICAL_PATHS);
    anywhere = config.version().has(HugoChange.TEMPLATE_TREE);
  }

  /** The code in a name, built or disabled; null when there is none. */
  @Nullable String in(String path) {
    int dot = dot(path);
    return dot < 0 ? null : part(path, dot);
  }

  /** The path without the language in its name. */
  String without(String path) {
    int dot = dot(path);
    return dot < 0 ? path : path.substring(0, dot) + path.substring(path.indexOf('.', dot + 1));
  }

  /** The dot before the language; -1 when there is none. */
  private int dot(String path) {
    int name = path.lastIndexOf('/') + 1;
    int end = path.lastIndexOf('.');
    for (int dot = path.lastIndexOf('.', end - 1);
        dot >= name;
        dot = path.lastIndexOf('.', dot - 1)) {
      if (codes.contains(part(path, dot))) return dot;
      if (!anywhere) return -1;
    }
    return -1;
  }

  private String part(String path, int dot) {
    String part = path.substring(dot + 1, path.indexOf('.', dot + 1));
    return ignoreCase ? part.toLowerCase(Locale.ROOT) : part;
  }
}
