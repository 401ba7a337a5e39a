package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Tool;
import dev.waymark.report.Hyperlinks;
import dev.waymark.report.Paint;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When links are shown, by what the environment says. */
class TerminalTest {
  private static Hyperlinks links(String variables, boolean terminal, Paint paint) {
    Map<String, String> environment = new HashMap<>(Map.of("HOSTNAME", "desk"));
    for (String variable : variables.split(" ")) {
      String[] parts = variable.split("=", 2);
      if (parts.length == 2) environment.put(parts[0], parts[1]);
    }
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    Console console =
        new Console(
            InputStream.nullInputStream(),
            nowhere,
            nowhere,
            environment,
            terminal,
            terminal,
            Tool.NOW,
            Path.of("/"));
    return Terminal.links(console, paint, Path.of("/srv/site"));
  }

  @ParameterizedTest
  @CsvSource({
    "TERM_PROGRAM=iTerm.app, true",
    "TERM_PROGRAM=WezTerm, true",
    "TERM_PROGRAM=vscode, true",
    "TERM_PROGRAM=ghostty, true",
    "TERM_PROGRAM=Apple_Terminal, false",
    "VTE_VERSION=7006, true",
    "VTE_VERSION=5000, true",
    "VTE_VERSION=4600, false",
    "VTE_VERSION=new, false",
    "KITTY_WINDOW_ID=1, true",
    "WT_SESSION=x, true",
    "KITTY_WINDOW_ID=1 STY=1.x, false",
    "KITTY_WINDOW_ID=1 NO_HYPERLINK=1, false",
    "KITTY_WINDOW_ID=1 FORCE_HYPERLINK=0, false",
    "FORCE_HYPERLINK=1, true",
    "FORCE_HYPERLINK=1 NO_HYPERLINK=1, false",
    "TERM=xterm-256color, false",
  })
  void theTerminalMustBeKnownOrForced(String variables, boolean shown) {
    Hyperlinks wanted = shown ? Hyperlinks.to("desk", "/srv/site") : Hyperlinks.NONE;
    assertThat(links(variables, true, Paint.ANSI)).isEqualTo(wanted);
  }

  @Test
  void plainOutputHasNoneUnlessForced() {
    assertThat(links("KITTY_WINDOW_ID=1", false, Paint.ANSI)).isEqualTo(Hyperlinks.NONE);
    assertThat(links("KITTY_WINDOW_ID=1", true, Paint.NONE)).isEqualTo(Hyperlinks.NONE);
    assertThat(links("FORCE_HYPERLINK=1", false, Paint.NONE)).isNotEqualTo(Hyperlinks.NONE);
  }

  @Test
  void aReportIsFullOfThem() {
    Map<String, String> forced = Map.of("FORCE_HYPERLINK", "1", "HOSTNAME", "desk");
    Path site = Path.of("fixtures/hardened-images").toAbsolutePath();
    Tool tool = Tool.run(site, forced, "check", "--format=compact", "--only=unknown-icon");
    String link = "\u001b]8;;file://desk" + site + "/content/manuals/dhi/_index.md\u001b\\";
    assertThat(tool.out())
        .contains(link + "content/manuals/dhi/_index.md:19:13\u001b]8;;\u001b\\: error: ")
        .contains("[\u001b]8;;https://github.com/");
    assertThat(Tool.run(site, "check", "--only=unknown-icon").out()).doesNotContain("\u001b");
  }
}
