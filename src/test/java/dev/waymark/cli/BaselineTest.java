package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Known findings and allowed ones: what is not said again, and what is said when it is over. */
class BaselineTest {
  private static final String FILE = "waymark-baseline.txt";

  @TempDir private Path folder;

  @BeforeEach
  void site() throws IOException {
    write("hugo.yaml", "baseURL: https://docs.example.org/\n");
    write("content/a.md", "---\ntitle: A\n---\n\n[x](/x/) and [y](/y/)\n");
    write("content/b.md", "---\ntitle: B\n---\n\n[x](/x/)\n");
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
  }

  private String baseline() throws IOException {
    return Files.readString(folder.resolve(FILE));
  }

  private Tool check(String... options) {
    String[] all = new String[options.length + 1];
    all[0] = "check";
    System.arraycopy(options, 0, all, 1, options.length);
    return Tool.run(folder, all);
  }

  @Test
  void whatIsKnownIsNotSaidAgain() throws IOException {
    Tool wrote = check("--write-baseline");
    assertThat(wrote.code()).isZero();
    assertThat(wrote.out())
        .isEqualTo(FILE + ": 3 known from now on; commit it, and only new ones are reported\n");
    assertThat(baseline().lines().filter(l -> !l.startsWith("#")))
        .hasSize(3)
        .allMatch(l -> l.matches("[0-9a-f]{16} broken-link content/[ab].md"));

    Tool after = check();
    assertThat(after.code()).isZero();
    assertThat(after.timeless()).endsWith("nothing found (3 known)\n");

    // Lines move, texts change around it: still known. A second copy is not.
    write("content/b.md", "---\ntitle: B\n---\n\nNew.\n\nText [x](/x/), [again](/x/)\n");
    Tool more = check();
    assertThat(more.code()).isEqualTo(1);
    assertThat(more.timeless())
        .contains("content/b.md:7:24")
        .endsWith("1 error in 1 file (3 known)\n");
    assertThat(check("--no-baseline").timeless()).contains("4 errors in 2 files\n");
  }

  @Test
  void whatIsMendedIsSaidAndTakenOut() throws IOException {
    check("--write-baseline");
    write("content/b.md", "---\ntitle: B\n---\n");
    assertThat(check().out()).endsWith("1 known finding is fixed; --prune-baseline removes it\n");
    Tool pruned = check("--prune-baseline");
    assertThat(pruned.out()).startsWith(FILE + ": 1 fixed and removed, 2 left\n");
    assertThat(pruned.code()).isZero();
    assertThat(baseline()).doesNotContain("content/b.md");
    assertThat(check().out()).doesNotContain("fixed");
  }

  @Test
  void aRunThatSeesLessJudgesLess() throws IOException {
    check("--write-baseline");
    write("content/b.md", "---\ntitle: B\n---\n");
    assertThat(check("content/a.md").out()).doesNotContain("fixed");
    assertThat(check("--skip", "broken-link").out()).doesNotContain("fixed");
    check("--write-baseline", "content/b.md");
    assertThat(baseline()).doesNotContain("content/b.md").contains("content/a.md");
  }

  @Test
  void itMayLieElsewhere() throws IOException {
    write("waymark.yaml", "baseline: lint/known.txt\n");
    Tool missing = check();
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).isEqualTo("waymark: there is no baseline lint/known.txt\n");
    assertThat(check("--write-baseline").code()).isZero();
    assertThat(folder.resolve("lint/known.txt")).exists();
    assertThat(check().code()).isZero();
    assertThat(check("--baseline", "nowhere.txt").err()).contains("cannot read the baseline");
  }

  @Test
  void severitiesAndNumbersDecideTheExitCode() throws IOException {
    write("waymark.yaml", "rules: {broken-link: warning}\n");
    assertThat(check().code()).isZero();
    assertThat(check("--max-warnings", "3").code()).isZero();
    assertThat(check("--max-warnings", "2").code()).isEqualTo(1);
    assertThat(check("--max-warnings", "2", "--fail-on", "never").code()).isZero();
    assertThat(check("--max-warnings", "-1").code()).isEqualTo(2);
  }

  @Test
  void statsCountByRuleAndFolder() throws IOException {
    write("content/guides/c.md", "---\ntitle: C\nweight: x\n---\n\n[x](/x/)\n");
    assertThat(check("--stats").timeless())
        .startsWith(
            """
            rule           errors  warnings     infos
            broken-link         4         -         -
            """)
        .contains("\nfolder            errors  warnings     infos\n")
        .contains("\ncontent                3         -         -\n");
  }

  @Test
  void theConfigurationAllows() throws IOException {
    write(
        "waymark.yaml",
        """
        allow:
          - rules: [broken-link]
            targets: ["/x/"]
            reason: another job publishes it
          - rules: [broken-link]
            files: ["content/z.md"]
          - rules: [broken-anchor, broken-link]
            until: 2026-11-22
        """);
    assertThat(check("--format=compact").timeless())
        .contains("content/a.md:5:18: error: no page at /y/")
        .doesNotContain("no page at /x/")
        .contains(
            "waymark.yaml:5:5: warning: allows broken-link, but there is nothing to allow"
                + " [unused-allow]")
        .contains(
            "waymark.yaml:7:5: warning: allowed until 2026-11-22, and that day is past"
                + " [unused-allow]")
        .endsWith("1 error, 2 warnings in 2 files (2 allowed)\n");
    assertThat(check("--only", "broken-anchor,unused-allow").out())
        .doesNotContain("nothing to allow");
  }

  @Test
  void mistakesInTheConfigurationHaveAPlace() throws IOException {
    write("waymark.yaml", "allow:\n  - rules: [broken-lnk]\n");
    assertThat(check().err())
        .isEqualTo(
            "waymark: waymark.yaml:2:13: unknown rule broken-lnk; did you mean broken-link?\n");
    write("waymark.yaml", "allow:\n  - files: [a]\n");
    assertThat(check().err()).contains("waymark.yaml:2:5: an entry of allow needs rules");
    write("waymark.yaml", "allow:\n  - rules: [broken-link]\n    until: soon\n");
    assertThat(check().err()).contains("waymark.yaml:3:12: until must be a day such as 2027-03-31");
  }
}
