package dev.waymark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forms for machines are the same bytes in every run: order is not left to a run's chance. */
class SameBytesTest {
  private static final List<String> FORMS =
      List.of("json", "sarif", "gitlab", "rdjson", "markdown");

  @TempDir private Path folder;

  @Test
  void inRunsOfJavaWithOneTwoAndEightProcessors() throws Exception {
    int[] processors = {1, 2, 8};
    for (int count : processors) run(count);
    for (String form : FORMS) {
      String one = timeless(folder.resolve("1." + form));
      assertThat(one).as(form).contains("broken-link");
      for (int count : processors)
        assertThat(timeless(folder.resolve(count + "." + form))).as(form).isEqualTo(one);
    }
  }

  /** In a process of its own: the order of a {@code Map.of} is drawn anew in each. */
  private void run(int processors) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        new ArrayList<>(
            List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:ActiveProcessorCount=" + processors,
                "-cp",
                System.getProperty("java.class.path"),
                "dev.waymark.cli.Main",
                "check",
                "--now=2026-11-23",
                "fixtures/hardened-images"));
    for (String form : FORMS)
      command.add("--output=" + form + "=" + folder.resolve(processors + "." + form));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(processors + ".log").toFile())
            .start();
    assertThat(process.waitFor()).as(folder.resolve(processors + ".log").toString()).isEqualTo(1);
  }

  private static String timeless(Path file) throws IOException {
    return Files.readString(file).replaceAll("\"durationMillis\": \\d+", "");
  }

  @Test
  void noMapWithoutOrderIsWritten() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/waymark/report"))) {
      List<Path> all = files.toList();
      assertThat(all).hasSizeGreaterThan(20);
      for (Path file : all)
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain("Map.of(");
    }
  }
}
