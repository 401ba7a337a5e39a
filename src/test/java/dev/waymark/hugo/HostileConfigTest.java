package dev.waymark.hugo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.hugo.modules.Components;
import dev.waymark.tree.MemoryTree;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A configuration comes from strangers: whatever it says, it is read in bounded time and without a
 * crash.
 */
class HostileConfigTest {
  private static final List<String> WORDS =
      List.of(
          "languages",
          "en",
          "fr",
          "module",
          "mounts",
          "imports",
          "path",
          "source",
          "target",
          "content",
          "static",
          "theme",
          "t",
          "..",
          "/",
          "**",
          "[",
          "params",
          "_merge",
          "menus",
          "contentDir",
          "staticDir",
          "baseURL",
          "weight",
          "1",
          "true",
          "null",
          "[]",
          "{}",
          "disableLanguages",
          "ignoreFiles",
          "(",
          "replacements",
          "a -> b",
          "sites",
          "matrix",
          "files",
          "includeFiles",
          "defaultContentLanguage",
          "versions",
          "permalinks",
          "''");

  @Test
  void survivesAnyStructure() {
    Random random = new Random(7);
    int read = 0;
    for (int i = 0; i < 200; i++) {
      Map<String, String> texts =
          Map.of(
              "hugo.yaml", yaml(random, 0),
              "config/_default/languages.yaml", yaml(random, 0),
              "config/_default/params.fr.yaml", yaml(random, 0),
              "themes/t/hugo.yaml", yaml(random, 0),
              "content/a.fr.md", "");
      MemoryTree tree = new MemoryTree(texts);
      HugoConfig config = ConfigLoader.load(tree, Invocation.at(Instant.EPOCH));
      assertThat(config.languages()).isNotEmpty();
      for (String component : List.of("content", "static", "layouts"))
        Components.files(tree, config, component);
      if (config.defects().isEmpty()) read++;
    }
    assertThat(read).isPositive();
  }

  private static String yaml(Random random, int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      String key = word(random) + (random.nextInt(3) == 0 ? i : "");
      text.append("  ".repeat(depth)).append('"').append(key).append("\": ");
      if (depth < 4 && random.nextInt(3) > 0) text.append('\n').append(yaml(random, depth + 1));
      else if (random.nextInt(3) == 0) text.append("[\"").append(word(random)).append("\"]\n");
      else text.append('"').append(word(random)).append("\"\n");
    }
    return text.toString();
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[languages.l%d]\ntitle = 'x'\n",
        "[[module.mounts]]\nsource = 'content'\ntarget = 'content/m%d'\n",
        "[[module.imports]]\npath = 't'\nversion = ''\n#%d\n",
        "[languages.l%d]\n"
            + "baseURL = '/'\n"
            + "[[module.mounts]]\n"
            + "source = 'static'\n"
            + "target = 'static'\n"
            + "lang='l%1$d'\n",
      })
  void staysBounded(String entry) {
    String config =
        IntStream.range(0, 5000).mapToObj(entry::formatted).collect(Collectors.joining());
    Map<String, String> texts =
        IntStream.range(0, 300)
            .boxed()
            .collect(Collectors.toMap(i -> "content/" + i + ".md", i -> ""));
    texts.put("hugo.toml", config);
    texts.put("themes/t/hugo.toml", "[params]\na = 1");
    MemoryTree tree = new MemoryTree(texts);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            Components.files(
                tree, ConfigLoader.load(tree, Invocation.at(Instant.EPOCH)), "content"));
  }
}
