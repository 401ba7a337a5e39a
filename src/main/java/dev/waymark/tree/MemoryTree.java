package dev.waymark.tree;

import dev.waymark.text.Defect;
import dev.waymark.text.Source;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A tree that is not a folder: texts by path, for examples and tests. Texts by absolute paths and
 * by such that begin with {@code ..} lie outside of the root.
 */
public final class MemoryTree implements Tree {
  private final NavigableSet<String> files;
  private final Map<String, Source> sources = new HashMap<>();
  private final Attached<Source> attached = new Attached<>();

  public MemoryTree(Map<String, String> texts) {
    texts.forEach((path, text) -> sources.put(path, Source.of(path, text)));
    TreeSet<String> inside = new TreeSet<>(texts.keySet());
    inside.removeIf(path -> path.startsWith("/") || path.startsWith("../"));
    files = Collections.unmodifiableNavigableSet(inside);
  }

  @Override
  public boolean attach(String path, String folder) {
    NavigableMap<String, Source> below = new TreeMap<>();
    sources.forEach(
        (file, source) -> {
          if (!file.startsWith(folder + "/")) return;
          String shown = path + file.substring(folder.length());
          below.put(shown, Source.of(shown, source.text()));
        });
    return attached.add(path, () -> below);
  }

  @Override
  public @Nullable Source beside(String path, String within) {
    return sources.get(path);
  }

  @Override
  public NavigableSet<String> below(String folder) {
    return Attached.covers(folder) ? attached.below(folder) : Tree.super.below(folder);
  }

  @Override
  public boolean isFile(String path) {
    return Attached.covers(path) ? attached.file(path) != null : files.contains(path);
  }

  @Override
  public NavigableSet<String> files() {
    return files;
  }

  @Override
  public @Nullable Source read(String path) {
    return Attached.covers(path) ? attached.file(path) : sources.get(path);
  }

  @Override
  public long size(String path) {
    Source source = read(path);
    return source == null ? -1 : source.text().getBytes(StandardCharsets.UTF_8).length;
  }

  @Override
  public List<Defect> defects() {
    return List.of();
  }
}
