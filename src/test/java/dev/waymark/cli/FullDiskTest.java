package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.Tool;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be written is said, in one sentence, and is no finding. */
class FullDiskTest {
  private static final String FULL = "/dev/full";
  private static final Path SITE = Path.of("fixtures/hardened-images");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check --output html=/dev/full",
        "check --output compact=/dev/full --output json=/dev/full",
        "graph --output /dev/full"
      })
  @EnabledOnOs(OS.LINUX)
  void aFileOnAFullDisk(String words) {
    Tool tool = Tool.run(SITE, words.split(" "));
    assertThat(tool.err()).isEqualTo("waymark: cannot write /dev/full: No space left on device\n");
    assertThat(tool.code()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "check --format json", "rules", "--help", "list pages"})
  @EnabledOnOs(OS.LINUX)
  void standardOutputOnAFullDisk(String words) throws Exception {
    ProcessBuilder builder = new ProcessBuilder();
    builder
        .command()
        .addAll(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                absolute(System.getProperty("java.class.path")),
                "dev.waymark.cli.Main"));
    builder.command().addAll(List.of(words.split(" ")));
    builder.directory(SITE.toFile()).redirectOutput(new File(FULL));
    Process process = builder.start();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(3);
    assertThat(err)
        .isEqualTo("waymark: cannot write to standard output: No space left on device\n");
  }

  private static String absolute(String classes) {
    return String.join(
        File.pathSeparator,
        List.of(classes.split(File.pathSeparator)).stream()
            .map(one -> Path.of(one).toAbsolutePath().toString())
            .toList());
  }

  @Test
  void aReaderWhoHasSeenEnoughIsNoFailure() throws IOException {
    for (String why : List.of("Broken pipe", "No space left on device")) {
      try (Remembering stream = new Remembering(failing(why))) {
        assertThat(stream.failure()).isNull();
        assertThatThrownBy(() -> stream.write(new byte[3])).hasMessage(why);
        boolean enough = why.equals("Broken pipe");
        if (enough) assertThat(stream.failure()).isNull();
        else assertThat(stream.failure()).hasMessage(why);
      }
    }
  }

  private static OutputStream failing(String why) {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        throw new IOException(why);
      }
    };
  }

  @Test
  void aFolderThatCannotBeIsTheUsersMistake() {
    Tool tool = Tool.run(SITE, "check", "--output", "json=hugo.yaml/x.json");
    assertThat(tool.code()).isEqualTo(2);
    assertThat(tool.err()).startsWith("waymark: cannot write ").doesNotContain("Exception");
  }
}
