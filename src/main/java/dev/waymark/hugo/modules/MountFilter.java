package dev.waymark.hugo.modules;

import dev.waymark.hugo.config.Glob;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which files of a mount are seen ({@code hugofs/hglob/filename_filter.go}): the first entry that
 * matches decides; when none does, a file is out as soon as there is an inclusion. Folders on the
 * way are asked too, so {@code **.md} does not reach into folders while {@code **}{@code /*.md}
 * does.
 */
record MountFilter(List<Entry> entries) implements Predicate<String> {
  static final MountFilter ALL = new MountFilter(List.of());

  private static final String NEGATION = "! ";

  /** {@code folder}: the globs of the folders that lead to an inclusion. */
  record Entry(String pattern, boolean excludes, Glob glob, List<Glob> folders) {
    @Override
    public boolean equals(Object o) {
      return o instanceof Entry e && e.excludes == excludes && e.pattern.equals(pattern);
    }

    @Override
    public int hashCode() {
      return pattern.hashCode();
    }
  }

  /**
   * Patterns as {@code module.mounts.files} has them: those that begin with {@code "! "} exclude.
   */
  static MountFilter of(List<String> patterns) {
    return patterns.isEmpty()
        ? ALL
        : new MountFilter(patterns.stream().map(MountFilter::entry).toList());
  }

  static String excluding(String pattern) {
    return NEGATION + pattern;
  }

  private static Entry entry(String written) {
    boolean excludes = written.startsWith(NEGATION);
    String pattern = excludes ? written.substring(NEGATION.length()) : written;
    if (!pattern.startsWith("/")) pattern = "/" + pattern;
    List<Glob> folders = new ArrayList<>();
    if (!excludes) {
      for (int slash = 0; slash >= 0; slash = pattern.indexOf('/', slash + 1)) {
        folders.add(Glob.of(slash == 0 ? "/" : pattern.substring(0, slash)));
      }
    }
    return new Entry(pattern, excludes, Glob.of(pattern), folders);
  }

  /** Whether a file, by its path below the mount's source, is let through. */
  @Override
  public boolean test(String path) {
    if (entries.isEmpty()) return true;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (!accepts("/" + path.substring(0, slash), true)) return false;
    }
    return accepts("/" + path, false);
  }

  private boolean accepts(String name, boolean folder) {
    boolean out = false;
    for (Entry entry : entries) {
      if (entry.glob.matches(name)) return !entry.excludes;
      if (entry.excludes) continue;
      out = true;
      if (folder && entry.folders.stream().anyMatch(glob -> glob.matches(name))) return true;
    }
    return !out;
  }
}
