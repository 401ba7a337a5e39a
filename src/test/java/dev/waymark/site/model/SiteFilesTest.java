package dev.waymark.site.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Tool;
import dev.waymark.hugo.ConfigLoader;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.text.Workers;
import dev.waymark.tree.MemoryTree;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pages are read by many threads, which ask for the same files. */
class SiteFilesTest {
  @Test
  void manyMayAskAtOnce() {
    MemoryTree tree = new MemoryTree(Map.of("hugo.yaml", "{}", "static/a.txt", "a"));
    HugoConfig config = ConfigLoader.load(tree, Invocation.at(Tool.NOW));
    List<Integer> many = IntStream.range(0, 64).boxed().toList();
    for (int round = 0; round < 300; round++) {
      SiteFiles files = new SiteFiles(tree, config);
      List<Integer> found =
          Workers.map(many, i -> files.of(i % 4 == 0 ? "static" : "none" + i).size());
      assertThat(found.stream().mapToInt(i -> i).sum()).isEqualTo(16);
    }
  }
}
