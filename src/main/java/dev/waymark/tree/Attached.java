package dev.waymark.tree;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a tree shows of folders outside of its root, each below a path of its own. */
final class Attached<F> {
  static final String SCHEME = "module:";

  private final Map<String, NavigableMap<String, F>> folders = new ConcurrentHashMap<>();

  /** Adds the files of a folder unless the path has some already; false when there are none. */
  boolean add(String path, Supplier<NavigableMap<String, F>> files) {
    if (!path.startsWith(SCHEME) || !path.equals(prefix(path))) return false;
    return !folders.computeIfAbsent(path, p -> files.get()).isEmpty();
  }

  /** Whether a path is one of these; every other one is the tree's own. */
  static boolean covers(String path) {
    return path.startsWith(SCHEME) && path.indexOf('@') > 0;
  }

  /** Every file of every folder. */
  Map<String, F> all() {
    Map<String, F> all = new TreeMap<>();
    folders.values().forEach(all::putAll);
    return all;
  }

  @Nullable F file(String path) {
    return in(path).get(path);
  }

  NavigableSet<String> below(String folder) {
    NavigableMap<String, F> all = in(folder);
    return Collections.unmodifiableNavigableMap(all.subMap(folder + "/", true, folder + "0", false))
        .navigableKeySet();
  }

  private NavigableMap<String, F> in(String path) {
    return folders.getOrDefault(prefix(path), new TreeMap<>());
  }

  /** The path that a module's own files lie below. */
  private static String prefix(String path) {
    int slash = path.indexOf('/', Math.max(0, path.indexOf('@')));
    return slash < 0 ? path : path.substring(0, slash);
  }
}
