package dev.waymark.hugo;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.hugo.modules.Components;
import dev.waymark.tree.MemoryTree;
import dev.waymark.tree.Tree;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A site in one text: {@code -- path --} begins a file, as in Hugo's own tests. */
public record Txtar(Tree tree) {
  public static Txtar of(String text) {
    Map<String, String> texts = new TreeMap<>();
    String path = null;
    StringBuilder current = new StringBuilder();
    for (String line : text.split("\n")) {
      if (line.startsWith("-- ") && line.endsWith(" --")) {
        if (path != null) texts.put(path, current.toString());
        path = line.substring(3, line.length() - 3);
        current.setLength(0);
      } else {
        current.append(line).append('\n');
      }
    }
    if (path != null) texts.put(path, current.toString());
    return new Txtar(new MemoryTree(texts));
  }

  public HugoConfig config() {
    return ConfigLoader.load(tree, Invocation.at(Instant.EPOCH));
  }

  public HugoConfig config(HugoVersion version) {
    return ConfigLoader.load(tree, Invocation.at(Instant.EPOCH).withVersion(version));
  }

  public HugoConfig config(Map<String, String> variables) {
    return config("", List.of(), variables);
  }

  public HugoConfig config(String source, List<String> files, Map<String, String> variables) {
    return ConfigLoader.load(
        tree, new Invocation(source, files, null, variables, null, Instant.EPOCH, Set.of(), null));
  }

  /** {@code path <- file}, with the language that its mount gives after it. */
  public List<String> component(String component) {
    return component(component, config());
  }

  public List<String> component(String component, HugoConfig config) {
    return component(tree, component, config);
  }

  public static List<String> component(Tree tree, String component, HugoConfig config) {
    return Components.files(tree, config, component).stream()
        .map(f -> f.path() + " <- " + f.file() + (f.language() == null ? "" : " " + f.language()))
        .toList();
  }
}
