package dev.waymark.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every input that the fuzzer began with, and every one that ever failed. */
class FuzzCorpusTest {
  private static final Path INPUTS = Path.of("fixtures/fuzz");

  private static Stream<Path> inputs() throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(INPUTS)) {
      all = files.filter(f -> Files.isRegularFile(f) && !f.getParent().equals(INPUTS)).toList();
    }
    return all.stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void isAnsweredTwiceAlike(Path input) throws IOException {
    String target = input.getParent().getFileName().toString();
    byte[] bytes = Files.readAllBytes(input);
    String said =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> FuzzTargets.run(target, bytes));
    assertThat(said).as("something is said").isNotEmpty();
  }

  /** A target whose seeds all end in a sentence about them looks at nothing behind it. */
  @Test
  void eachTargetHasASeedThatIsCheckedThrough() throws IOException {
    for (String target : FuzzTargets.ALL.keySet()) {
      Path seed = INPUTS.resolve(target).resolve("seed-1");
      String said = FuzzTargets.run(target, Files.readAllBytes(seed));
      assertThat(said).as(target).contains(target.equals("git") ? "Commit[" : "checked ");
    }
  }

  @Test
  void everyTargetHasInputs() throws IOException {
    for (String target : FuzzTargets.ALL.keySet())
      assertThat(INPUTS.resolve(target)).isDirectoryContaining(Files::isRegularFile);
    assertThat(inputs().map(i -> i.getParent().getFileName().toString()).distinct())
        .containsExactlyInAnyOrderElementsOf(FuzzTargets.ALL.keySet());
  }
}
