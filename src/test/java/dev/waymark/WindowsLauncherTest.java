package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * {@code bin/waymark.cmd}, read where no Windows is at hand: what cmd.exe is known to stumble on.
 */
class WindowsLauncherTest {
  private static final Path FILE = Path.of("bin/waymark.cmd");

  private static String text() throws IOException {
    return new String(Files.readAllBytes(FILE), StandardCharsets.US_ASCII);
  }

  private static List<String> lines() throws IOException {
    return Arrays.asList(text().split("\r\n", -1));
  }

  /**
   * cmd.exe loses labels in files with other line ends, and reads bytes in the console's own page.
   */
  @Test
  void linesEndAsWindowsEndsThemAndAllIsAscii() throws IOException {
    String text = text();
    assertThat(text).startsWith("@echo off\r\n").endsWith("\r\n").doesNotContain("\ufffd", "\t");
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(lines()).hasSizeGreaterThan(20);
  }

  @Test
  void everyLabelIsThereAndReached() throws IOException {
    Set<String> labels = new TreeSet<>();
    Set<String> targets = new TreeSet<>();
    for (String line : lines()) {
      if (line.startsWith(":")) labels.add(line.substring(1));
      Matcher jump = Pattern.compile("\\bgoto (\\w+)").matcher(line);
      while (jump.find()) targets.add(jump.group(1));
    }
    // "run" is reached by falling into it, too.
    assertThat(targets).hasSizeGreaterThan(3).isEqualTo(labels);
  }

  /** A folder may be called "C:\Program Files (x86)", an argument may hold an exclamation mark. */
  @Test
  void pathsAreQuotedAndArgumentsPassAsTheyAre() throws IOException {
    String text = text();
    assertThat(text).contains("setlocal DisableDelayedExpansion");
    int seen = 0;
    for (String line : lines()) {
      // Blocks in parentheses would end at the first one of a path.
      if (!line.startsWith("rem") && !line.startsWith("echo"))
        assertThat(line).as(line).doesNotContain("(", ")");
      Matcher use = Pattern.compile("%(\\w+)%|%~dp0").matcher(line);
      while (use.find()) {
        if ("ERRORLEVEL".equals(use.group(1))) continue;
        seen++;
        long quotes = line.substring(0, use.start()).chars().filter(c -> c == '"').count();
        assertThat(quotes % 2).as(line).isEqualTo(1);
      }
      if (line.contains("%*")) assertThat(line).as(line).startsWith("\"%").endsWith(" %*");
    }
    assertThat(seen).isGreaterThan(8);
  }

  @Test
  void nothingIsWrittenAsForAUnixShell() throws IOException {
    for (String line : lines())
      if (!line.startsWith("rem") && !line.startsWith("echo waymark"))
        assertThat(line).as(line).doesNotContain("$", "'", "`", "&&", "/bin", "/dev/null", "[");
  }

  @Test
  void variablesAreSetBeforeTheyAreRead() throws IOException {
    Set<String> known = new TreeSet<>(Set.of("JAVA_HOME", "WAYMARK_NATIVE", "ERRORLEVEL"));
    for (String line : lines()) {
      Matcher use = Pattern.compile("%(\\w+)%").matcher(line);
      while (use.find()) assertThat(known).as(line).contains(use.group(1));
      Matcher set = Pattern.compile("set \"(\\w+)=").matcher(line);
      if (set.find()) known.add(set.group(1));
    }
    assertThat(known).hasSizeGreaterThan(5);
  }

  /** Each end says how the run ended: 0 to 3 mean something. */
  @Test
  void theExitCodeIsPassedOn() throws IOException {
    List<String> lines = lines();
    for (int i = 0; i < lines.size(); i++)
      if (lines.get(i).contains("%*"))
        assertThat(lines.get(i + 1)).isEqualTo("exit /b %ERRORLEVEL%");
  }

  @Test
  void javaIsStartedAsElsewhere() throws IOException {
    String posix = Files.readString(Path.of("bin/waymark"));
    Matcher flags = Pattern.compile("\\nflags=\"(.+)\"").matcher(posix);
    assertThat(flags.find()).isTrue();
    assertThat(text()).contains(" " + flags.group(1) + " -jar ");
    String npm = Files.readString(Path.of("packaging/npm/waymark.js"));
    for (String flag : flags.group(1).split(" ")) assertThat(npm).contains("\"" + flag + "\"");
  }
}
