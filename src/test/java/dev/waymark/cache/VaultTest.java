package dev.waymark.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is whole or as good as none. */
class VaultTest {
  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(ByteBuffer buffer) {
    return buffer == null ? null : StandardCharsets.UTF_8.decode(buffer).toString();
  }

  @Test
  void keepsByKey(@TempDir Path folder) {
    Vault vault = new Vault(folder.resolve("new"));
    assertThat(vault.read("a")).isNull();
    vault.write("a", bytes("one"));
    vault.write("b", bytes("two"));
    vault.write("a", bytes("three"));
    assertThat(text(vault.read("a"))).isEqualTo("three");
    assertThat(text(vault.read("b"))).isEqualTo("two");
  }

  @Test
  void whatIsDamagedAnywhereIsNone(@TempDir Path folder) throws IOException {
    Vault vault = new Vault(folder);
    vault.write("a", bytes("some facts of a site"));
    Path file = folder.resolve("a.facts");
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 0x10;
      Files.write(file, damaged);
      assertThat(vault.read("a")).as("byte " + i).isNull();
      Files.write(file, java.util.Arrays.copyOf(whole, i));
      assertThat(vault.read("a")).as("cut at " + i).isNull();
    }
    Files.write(file, whole);
    assertThat(text(vault.read("a"))).isEqualTo("some facts of a site");
  }

  @Test
  void aFolderThatCannotBeWrittenIsNoFault(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Vault vault = new Vault(file);
    vault.write("a", bytes("x"));
    assertThat(vault.read("a")).isNull();
    assertThat(vault.clean()).isZero();
  }

  @Test
  void takesAwayItsOwnFilesAlone(@TempDir Path folder) throws IOException {
    Vault vault = new Vault(folder);
    vault.write("a", bytes("x"));
    Files.writeString(folder.resolve("web-answers.txt"), "y");
    Files.writeString(folder.resolve("b123.tmp"), "left by a kill");
    assertThat(vault.clean()).isPositive();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(p -> p.getFileName().toString())).containsExactly("web-answers.txt");
    }
  }

  @Test
  void runsAtTheSameTimeSeeWholeFiles(@TempDir Path folder) throws InterruptedException {
    Vault vault = new Vault(folder);
    List<Thread> writers = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      String text = String.valueOf(t).repeat(100_000);
      writers.add(
          new Thread(
              () -> {
                for (int i = 0; i < 50; i++) vault.write("a", bytes(text));
              }));
    }
    writers.forEach(Thread::start);
    while (writers.stream().anyMatch(Thread::isAlive)) {
      ByteBuffer read = vault.read("a");
      if (read != null) assertThat(text(read)).hasSize(100_000).matches("(.)\\1*");
    }
    for (Thread writer : writers) writer.join();
    assertThat(text(vault.read("a"))).hasSize(100_000).matches("(.)\\1*");
  }
}
