package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Installed;
import dev.waymark.Tool;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManPagesTest {
  @TempDir private Path folder;

  private List<Path> pages;

  @BeforeEach
  void write() throws Exception {
    Tool tool = Tool.run(folder, "man", "--output", "man");
    assertThat(tool.err()).isEmpty();
    try (Stream<Path> files = Files.list(folder.resolve("man"))) {
      pages = files.sorted().toList();
    }
  }

  @Test
  void everyCommandHasAPage() {
    List<String> names = new ArrayList<>(List.of("waymark.1"));
    Commands.NAMES.forEach(name -> names.add("waymark-" + name + ".1"));
    assertThat(pages.stream().map(page -> page.getFileName().toString()))
        .containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void pagesAreWellFormed() throws Exception {
    for (Path page : pages) {
      List<String> lines = Files.readAllLines(page);
      assertThat(lines.get(0)).startsWith(".TH \"WAYMARK").endsWith("\" 1 \"\" Waymark");
      assertThat(lines).contains(".SH NAME", ".SH SYNOPSIS", ".SH DESCRIPTION", ".SH SEE ALSO");
      assertThat(lines)
          .allMatch(line -> line.matches("\\p{ASCII}+"))
          .filteredOn(line -> line.startsWith("."))
          .allMatch(line -> line.matches("\\.(TH|SH|TP|br)( .*)?"));
    }
    String check = Files.readString(folder.resolve("man/waymark-check.1"));
    assertThat(check)
        .contains("waymark\\-check \\- reports what readers of the site would find broken\n")
        .contains(".TP\n\\fB\\-\\-changed\\-since\\fR \\fIREF\\fR\nReport only")
        .contains(".TP\n\\fB\\-q\\fR, \\fB\\-\\-quiet\\fR\n");
    String overview = Files.readString(folder.resolve("man/waymark.1"));
    assertThat(overview)
        .contains(".TP\n\\fBexplain\\fR\n")
        .contains("\\fBwaymark\\-list\\fR(1),\n");
  }

  @Test
  void mandocFindsNothingButTheMissingDate() throws Exception {
    Installed.require("mandoc");
    List<String> command = new ArrayList<>(List.of("mandoc", "-Tlint", "-Wwarning"));
    pages.forEach(page -> command.add(page.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    // A date would make every build another one.
    assertThat(said.lines().filter(line -> !line.contains("missing date"))).isEmpty();
    assertThat(said.lines()).hasSize(pages.size());
  }

  @Test
  void onePageIsPrinted() throws Exception {
    assertThat(Tool.run(folder, "man", "check").out())
        .isEqualTo(Files.readString(folder.resolve("man/waymark-check.1")));
    assertThat(Tool.run(folder, "man").out())
        .isEqualTo(Files.readString(folder.resolve("man/waymark.1")));
    assertThat(Tool.run(folder, "man", "chek").err())
        .isEqualTo("waymark: no command is called chek; did you mean check?\n");
  }
}
