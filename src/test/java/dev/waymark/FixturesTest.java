package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every site in {@code fixtures/} through the real command line: the report must be exactly its
 * {@code expected.txt}. {@code -Dupdate} rewrites them; read the difference before you commit it.
 */
class FixturesTest {
  private static final Path FIXTURES = Path.of("fixtures");
  private static final Set<String> NO_SITES = Set.of("hugo-vectors", "api-pages", "fuzz");

  @TestFactory
  List<DynamicTest> reportsAreAsExpected() throws IOException {
    List<Path> sites;
    try (Stream<Path> folders = Files.list(FIXTURES)) {
      sites =
          folders
              .filter(Files::isDirectory)
              .filter(folder -> !NO_SITES.contains(folder.getFileName().toString()))
              .sorted()
              .toList();
    }
    assertThat(sites).hasSizeGreaterThan(4);
    return sites.stream()
        .map(site -> DynamicTest.dynamicTest(site.toString(), () -> check(site)))
        .toList();
  }

  private static void check(Path site) throws IOException {
    Tool tool = Tool.run("check", "--verbose", "--hugo-version", "0.167.0", site.toString());
    assertThat(tool.err()).isEmpty();
    assertThat(tool.code()).isIn(0, 1);
    Path expected = site.resolve("expected.txt");
    if (System.getProperty("update") != null) Files.writeString(expected, tool.timeless());
    assertThat(tool.timeless()).isEqualTo(Files.readString(expected));
    assertThat(
            Tool.run("check", "--verbose", "--hugo-version", "0.167.0", site.toString()).timeless())
        .as("a second run says the same")
        .isEqualTo(tool.timeless());
  }
}
