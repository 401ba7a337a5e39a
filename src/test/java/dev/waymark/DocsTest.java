package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/**
 * What the pages of {@code docs/} show: {@code console} blocks are {@code $ waymark …} in the
 * folder of the flagship fixture, made a repository, or of the fixture that stands behind {@code
 * console}, with the exact output; a line of {@code …} stands for any lines. YAML must be YAML.
 */
class DocsTest {
  private static final Path SITE = Path.of("fixtures/hardened-images");

  @TempDir private static Path scratch;

  /** A fenced block: its info string, its lines, and where it begins. */
  private record Block(Path page, int line, String info, List<String> lines) {}

  private static List<Block> blocks() throws IOException {
    List<Block> all = new ArrayList<>();
    try (Stream<Path> pages = Files.list(Path.of("docs"))) {
      for (Path page : pages.filter(p -> p.toString().endsWith(".md")).sorted().toList()) {
        List<String> lines = Files.readAllLines(page);
        for (int i = 0; i < lines.size(); i++) {
          if (!lines.get(i).startsWith("```")) continue;
          String fence = lines.get(i).replaceAll("[^`].*", "");
          int end = i + 1;
          while (!lines.get(end).equals(fence)) end++;
          String info = lines.get(i).substring(fence.length()).strip();
          all.add(new Block(page, i + 1, info, lines.subList(i + 1, end)));
          i = end;
        }
      }
    }
    return all;
  }

  @TestFactory
  List<DynamicTest> commandsSayWhatIsShown() throws IOException {
    Path site = copy();
    List<Block> shown = blocks().stream().filter(b -> b.info().startsWith("console")).toList();
    assertThat(shown).hasSizeGreaterThan(5);
    return shown.stream()
        .map(b -> DynamicTest.dynamicTest(b.page() + ":" + b.line(), () -> check(site, b)))
        .toList();
  }

  private static void check(Path site, Block block) {
    String command = block.lines().get(0);
    assertThat(command).startsWith("$ waymark ");
    String other = block.info().substring("console".length()).strip();
    Path folder = other.isEmpty() ? site : Path.of(other);
    Tool tool = Tool.run(folder, command.substring("$ waymark ".length()).split(" "));
    assertThat(tool.err()).isEmpty();
    String wanted = String.join("\n", block.lines().subList(1, block.lines().size())) + "\n";
    assertThat(timeless(tool.timeless())).matches(Shown.pattern(timeless(wanted)));
  }

  private static String timeless(String text) {
    return text.replaceAll("time=\"[0-9.]+\"", "time=\"N\"")
        .replaceAll(" in [0-9.]+ s", " in N.N s");
  }

  private static Path copy() throws IOException {
    Path site = scratch.resolve("site");
    try (Stream<Path> files = Files.walk(SITE)) {
      for (Path file : files.toList()) {
        Path to = site.resolve(SITE.relativize(file).toString());
        if (Files.isDirectory(file)) Files.createDirectories(to);
        else Files.copy(file, to);
      }
    }
    Repository.in(site).commit("the site");
    return site;
  }

  @Test
  void yamlIsYaml() throws IOException {
    List<Block> yaml = blocks().stream().filter(b -> b.info().startsWith("yaml")).toList();
    assertThat(yaml).hasSizeGreaterThan(3);
    for (Block block : yaml) {
      Object read = new Yaml().load(String.join("\n", block.lines()));
      assertThat(read != null || onlyRemarks(block)).as(block.page() + ":" + block.line()).isTrue();
    }
  }

  private static boolean onlyRemarks(Block block) {
    return block.lines().stream().allMatch(l -> l.isBlank() || l.startsWith("#"));
  }
}
