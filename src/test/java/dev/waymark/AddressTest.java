package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One address: only {@code pom.xml} says where the project lives. While nobody owns an address,
 * texts say {@code OWNER/waymark} and ask the reader to put in their own; whoever registered
 * another name could run code at our users'.
 */
class AddressTest {
  /** Whose actions run in jobs, here and in the documentation. */
  private static final Set<String> ACTIONS =
      Set.of(
          "actions/checkout",
          "actions/setup-java",
          "actions/setup-node",
          "actions/cache",
          "actions/upload-artifact",
          "actions/download-artifact",
          "actions/attest-build-provenance",
          "github/codeql-action/upload-sarif",
          "graalvm/setup-graalvm",
          "OWNER/waymark");

  private static final List<Path> FILES = new ArrayList<>();
  private static String version = "";

  @BeforeAll
  static void read() throws IOException {
    for (String top :
        List.of(
            "docs",
            "rules",
            "editors/vscode",
            "packaging",
            "bin",
            "bench",
            ".github",
            ".ci",
            "src/main"))
      try (Stream<Path> below = Files.walk(Path.of(top))) {
        below
            .filter(Files::isRegularFile)
            .filter(f -> !f.toString().matches(".*(node_modules|package-lock|/dist/|icons/).*"))
            .forEach(FILES::add);
      }
    for (String file :
        List.of(
            "README.md",
            "CONTRIBUTING.md",
            "CHANGELOG.md",
            "action.yml",
            ".pre-commit-hooks.yaml",
            "pom.xml")) FILES.add(Path.of(file));
    version =
        first("<version>([^<]+?)(-SNAPSHOT)?</version>", Files.readString(Path.of("pom.xml")));
    assertThat(FILES).hasSizeGreaterThan(500);
  }

  private static String first(String pattern, String text) {
    return found(pattern, text).get(0);
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult m) -> m.group(1))
        .toList();
  }

  @Test
  void nothingPointsAtANameThatIsNotOurs() throws IOException {
    int seen = 0;
    for (Path file : FILES) {
      String text = Files.readString(file);
      for (String owner :
          found("(?:github|gitlab|codeberg)\\.(?:com|org)[/:]([\\w.-]+)/waymark\\b", text)) {
        assertThat(owner).as(file.toString()).isEqualTo("OWNER");
        seen++;
      }
      for (String action : found("uses: ([\\w./-]+)@", text)) {
        assertThat(ACTIONS).as(file.toString()).contains(action);
        seen++;
      }
      // Names of packages are not ours either: what npx runs must have been installed from a file.
      assertThat(text).as(file.toString()).doesNotContain("npx waymark@", "npx --yes", "npx -y");
      assertThat(text)
          .as(file.toString())
          .doesNotContainPattern("npm (install|i)[^\\n]* waymark\\b");
    }
    assertThat(seen).isGreaterThan(10);
  }

  @Test
  void whoeverReadsOwnerIsToldToPutInTheirOwn() throws IOException {
    Set<String> pages = new TreeSet<>();
    for (Path file : FILES) {
      String text = Files.readString(file);
      if (!file.toString().endsWith(".md") || !text.contains("OWNER/waymark")) continue;
      pages.add(file.toString());
      assertThat(text.replaceAll("\\s+", " ")).as(file.toString()).contains("in place of `OWNER`");
    }
    assertThat(pages).contains("README.md", "docs/ci.md", "docs/pre-commit.md", "docs/install.md");
  }

  @Test
  void theVersionIsTheOneOfTheBuild() throws IOException {
    Set<String> versions = new TreeSet<>();
    for (Path file : FILES) {
      if (file.equals(Path.of("CHANGELOG.md"))) continue;
      String text = Files.readString(file);
      versions.addAll(found("OWNER/waymark@v([\\w.-]+)", text));
      versions.addAll(found("repo: \\S+/waymark\\s+rev: v(\\S+)", text));
      versions.addAll(found("--branch v(\\S+) \\S+/waymark", text));
      versions.addAll(found("releases/download/v([^/\\s]+)/", text));
      versions.addAll(found("\\bwaymark[_-](\\d+\\.\\d+\\.\\d+)", text));
      if (file.endsWith("vscode/package.json"))
        versions.addAll(found("\"version\": \"(.+?)\"", text));
    }
    assertThat(versions).containsExactly(version);
  }

  /**
   * A release writes its address over the placeholder, and a build without one links to nothing.
   */
  @Test
  void theBuildAloneKnowsTheAddress() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    assertThat(found("<waymark\\.address>(.*)</waymark\\.address>", pom)).hasSize(1);
    assertThat(pom).contains("<url>${waymark.address}</url>");
    assertThat(Path.of("src/main/resources/dev/waymark/lint/home.txt"))
        .hasContent("${waymark.address}\n${project.version}\n");
  }
}
