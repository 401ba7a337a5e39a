package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Tool;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --watch} as a process of its own. */
@Timeout(120)
class WatchTest {
  @Test
  void reportsAgainWhenAFileIsSaved(@TempDir Path site) throws Exception {
    write(site, "hugo.yaml", "baseURL: https://example.org/\n");
    write(site, "layouts/all.html", "{{ .Content }}");
    write(site, "content/a.md", "---\ntitle: A\n---\n[x](/b/)\n");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xss4m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.waymark.cli.Main",
                "check",
                "--watch",
                "--no-cache",
                "--format",
                "compact")
            .directory(site.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = process.inputReader(java.nio.charset.StandardCharsets.UTF_8)) {
      awaits(out, "content/a.md:4:5: error: no page at /b/");
      write(site, "content/a.md", "---\ntitle: A\n---\nWords\n\n[x](/c/)\n");
      awaits(out, "content/a.md:6:5: error: no page at /c/");
      write(site, "content/d/c.md", "---\ntitle: C\nurl: /c/\n---\n[y](/e/)\n");
      awaits(out, "content/d/c.md:5:5: error: no page at /e/");
      write(site, "content/d/c.md", "---\ntitle: C\nurl: /c/\n---\n[y](/f/)\n");
      awaits(out, "content/d/c.md:5:5: error: no page at /f/");
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(ExitCode.FINDINGS);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void doesNothingElse(@TempDir Path site) throws IOException {
    write(site, "hugo.yaml", "baseURL: https://example.org/\n");
    Tool tool = Tool.run(site, "check", "--watch", "--external");
    assertThat(tool.code()).isEqualTo(ExitCode.USAGE);
    assertThat(tool.err()).contains("--watch");
  }

  private static void awaits(BufferedReader out, String start) throws IOException {
    String line = out.readLine();
    while (line != null && !line.startsWith(start)) line = out.readLine();
    assertThat(line).startsWith(start);
  }

  private static void write(Path site, String file, String text) throws IOException {
    Path path = site.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
