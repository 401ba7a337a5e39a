package dev.waymark.tree;

import dev.waymark.text.Defect;
import dev.waymark.text.Source;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A tree that is no folder: texts by path, for examples and tests. */
public final class MemoryTree implements Tree {
  private final NavigableSet<String> files;
  private final Map<String, Source> sources = new HashMap<>();

  public MemoryTree(Map<String, String> texts) {
    texts.forEach((path, text) -> sources.put(path, Source.of(path, text)));
    files = Collections.unmodifiableNavigableSet(new TreeMap<>(texts).navigableKeySet());
  }

  @Override
  public NavigableSet<String> files() {
    return files;
  }

  @Override
  public @Nullable Source read(String path) {
    return sources.get(path);
  }

  @Override
  public long size(String path) {
    Source source = sources.get(path);
    return source == null ? -1 : source.text().getBytes(StandardCharsets.UTF_8).length;
  }

  @Override
  public List<Defect> defects() {
    return List.of();
  }
}
