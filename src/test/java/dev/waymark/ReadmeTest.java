package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The README's commands. In a {@code console} block the lines below {@code $ bin/waymark …} are
 * what it prints; a line {@code …} stands for any lines. In an {@code sh} block they only must be
 * commands that the tool knows.
 */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final String TOOL = "bin/waymark";

  private record Said(String command, List<String> output, boolean exact) {}

  @TestFactory
  List<DynamicTest> commandsSayWhatIsShown() throws IOException {
    List<Said> shown = shown(Files.readAllLines(README));
    assertThat(shown).isNotEmpty().anyMatch(Said::exact);
    return shown.stream().map(s -> DynamicTest.dynamicTest(s.command(), () -> check(s))).toList();
  }

  private static List<Said> shown(List<String> lines) {
    List<Said> all = new ArrayList<>();
    String block = null;
    for (String line : lines) {
      if (line.startsWith("```")) {
        block = block == null ? line.substring(3).strip() : null;
      } else if ("console".equals(block) && line.startsWith("$ ")) {
        all.add(new Said(line.substring(2), new ArrayList<>(), true));
      } else if ("console".equals(block) && !all.isEmpty()) {
        all.get(all.size() - 1).output().add(line);
      } else if ("sh".equals(block)) {
        all.add(new Said(line.strip(), List.of(), false));
      }
    }
    all.removeIf(s -> !s.command().startsWith(TOOL));
    return all;
  }

  private static void check(Said shown) {
    String line = shown.command().substring(TOOL.length()).replaceAll("\\s+#.*", "").strip();
    Tool tool = Tool.run(line.isEmpty() ? new String[0] : line.split("\\s+"));
    assertThat(tool.err()).isEmpty();
    assertThat(tool.code()).isIn(0, 1);
    if (shown.exact())
      assertThat(tool.timeless())
          .matches(
              Shown.pattern(
                  String.join("\n", shown.output())
                      .replaceAll(" in \\d+(\\.\\d)? s", " in N.N s")));
  }
}
