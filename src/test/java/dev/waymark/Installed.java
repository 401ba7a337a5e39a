package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Programs of others that some tests need. A fresh machine may lack them and its tests pass all the
 * same; where {@code WAYMARK_TEST_ALL} is set, as in {@code .ci/run}, a test that cannot run fails.
 */
public final class Installed {
  private Installed() {}

  /** Ends a test, as skipped or as failed, when a program is not on the path. */
  public static void require(String program) {
    boolean found =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    if (System.getenv("WAYMARK_TEST_ALL") != null) {
      assertThat(found).as(program + " is installed").isTrue();
    }
    assumeTrue(found, program + " is not installed");
  }
}
