package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
  private static final String ANYTHING = "…";

  private record Shown(String command, List<String> output, boolean exact) {}

  @TestFactory
  List<DynamicTest> commandsSayWhatIsShown() throws IOException {
    List<Shown> shown = shown(Files.readAllLines(README));
    assertThat(shown).isNotEmpty().anyMatch(Shown::exact);
    return shown.stream().map(s -> DynamicTest.dynamicTest(s.command(), () -> check(s))).toList();
  }

  private static List<Shown> shown(List<String> lines) {
    List<Shown> all = new ArrayList<>();
    String block = null;
    for (String line : lines) {
      if (line.startsWith("```")) {
        block = block == null ? line.substring(3).strip() : null;
      } else if ("console".equals(block) && line.startsWith("$ ")) {
        all.add(new Shown(line.substring(2), new ArrayList<>(), true));
      } else if ("console".equals(block) && !all.isEmpty()) {
        all.get(all.size() - 1).output().add(line);
      } else if ("sh".equals(block)) {
        all.add(new Shown(line.strip(), List.of(), false));
      }
    }
    all.removeIf(s -> !s.command().startsWith(TOOL));
    return all;
  }

  private static void check(Shown shown) {
    String line = shown.command().substring(TOOL.length()).replaceAll("\\s+#.*", "").strip();
    Tool tool = Tool.run(line.isEmpty() ? new String[0] : line.split("\\s+"));
    assertThat(tool.err()).isEmpty();
    assertThat(tool.code()).isIn(0, 1);
    if (shown.exact()) assertThat(tool.timeless()).matches(pattern(shown.output()));
  }

  /** Trailing blanks are of no account. */
  private static Pattern pattern(List<String> output) {
    String text =
        String.join("\n", output).replaceAll(" in \\d+(\\.\\d)? s", " in N.N s").stripTrailing();
    String regex =
        Arrays.stream(text.split("\n", -1))
            .map(line -> line.equals(ANYTHING) ? "(?:.*\n)*?" : Pattern.quote(line) + "\n")
            .collect(Collectors.joining());
    return Pattern.compile(regex + "\\s*");
  }
}
