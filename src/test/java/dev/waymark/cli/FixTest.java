package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Repository;
import dev.waymark.Tool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code waymark fix} as people run it: what is written, what is left, what is said. */
class FixTest {
  @TempDir private Path folder;

  @BeforeEach
  void site() throws IOException {
    write("hugo.yaml", "baseURL: https://docs.example.org/\n");
    write("content/start.md", "---\ntitle: Start\n---\n[i](/setup/) [t](/install/#Linux)\n");
    write(
        "content/install.md",
        "---\ntitle: Install\naliases: [/setup/]\n---\n## Linux\n[s](/strat/)\n");
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
  }

  private String read(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  private Tool fix(String... options) {
    return type("", options);
  }

  private Tool type(String answers, String... options) {
    String[] all = new String[options.length + 1];
    all[0] = "fix";
    System.arraycopy(options, 0, all, 1, options.length);
    return Tool.fed(folder, answers.getBytes(StandardCharsets.UTF_8), all);
  }

  @Test
  void safeFixesAreMadeAndTheRestIsCounted() throws IOException {
    Tool fixed = fix();
    assertThat(fixed.out().lines())
        .containsExactly(
            "content/start.md:4:5: write /install/ [link-through-alias]",
            "content/start.md:4:18: write /install/#linux [broken-anchor]",
            "",
            "fixed 2 findings in 1 file",
            "1 finding more can be fixed by guessing: --unsafe, or one by one: --interactive");
    assertThat(fixed.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(read("content/start.md"))
        .isEqualTo("---\ntitle: Start\n---\n[i](/install/) [t](/install/#linux)\n");
    Tool again = fix();
    assertThat(again.out()).startsWith("nothing to fix\n");
    assertThat(fix("--unsafe").code()).isEqualTo(ExitCode.FINE);
    assertThat(read("content/install.md")).endsWith("[s](/start/)\n");
  }

  @Test
  void theDiffIsWhatGitCanApply() throws IOException {
    Repository repository = Repository.in(folder).commit("before");
    Tool shown = fix("--unsafe", "--diff");
    assertThat(shown.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(repository.git("status", "--porcelain")).isEmpty();
    write("change.diff", shown.out());
    repository.git("apply", "change.diff");
    String start = read("content/start.md");
    String install = read("content/install.md");
    repository.git("checkout", "--quiet", ".");
    assertThat(fix("--unsafe").code()).isEqualTo(ExitCode.FINE);
    assertThat(List.of(read("content/start.md"), read("content/install.md")))
        .containsExactly(start, install);
    assertThat(fix("--diff")).isEqualTo(new Tool(ExitCode.FINE, "", ""));
  }

  @Test
  void everyFixIsAskedAboutOnce() throws IOException {
    Tool asked = type("n\nx\ny\n", "--interactive");
    assertThat(asked.out())
        .contains("content/install.md:6:5: error: no page at /strat/; did you mean /start/?")
        .contains("+[i](/install/) [t](/install/#Linux)");
    assertThat(asked.out().split("make this fix", -1)).hasSize(5);
    assertThat(read("content/install.md")).endsWith("[s](/strat/)\n");
    assertThat(read("content/start.md")).endsWith("[i](/install/) [t](/install/#Linux)\n");
    assertThat(type("a\n", "--interactive", "--only", "broken-link").code()).isZero();
    assertThat(read("content/install.md")).endsWith("[s](/start/)\n");
  }

  @Test
  void whatIsLeftAfterQuestionsIsCounted() {
    assertThat(type("y\nq\n", "--interactive").out())
        .contains("fixed 1 finding in 1 file\n2 findings left that can be fixed\n");
  }

  @Test
  void onlyWhatIsAskedForIsTouched() throws IOException {
    assertThat(fix("--only", "broken-anchor").out()).contains("fixed 1 finding in 1 file");
    assertThat(read("content/start.md")).endsWith("[i](/setup/) [t](/install/#linux)\n");
    assertThat(fix("--unsafe", "content/install.md").out()).contains("fixed 1 finding in 1 file");
    assertThat(read("content/start.md")).endsWith("[i](/setup/) [t](/install/#linux)\n");
    assertThat(fix("--skip", "link-through-alias").out()).startsWith("nothing to fix\n");
  }

  @Test
  void everythingElseStaysByteForByte() throws IOException {
    String rest = "\uFEFF---\r\n# kept\r\ntitle:   'Start'  # also\r\n---\r\n\r\n";
    write("content/start.md", rest + "[i](/setup/)\r\nend\nlast");
    Path file = folder.resolve("content/start.md");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    fix();
    assertThat(read("content/start.md")).isEqualTo(rest + "[i](/install/)\r\nend\nlast");
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
    try (var files = Files.list(folder.resolve("content"))) {
      assertThat(files.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder("start.md", "install.md");
    }
  }

  @Test
  void aFixThatBreaksSomethingElseIsNotMade() throws IOException {
    write("content/guides/_index.md", "---\ntitle: Guides\n---\n");
    write("content/guides/a.md", "---\ntitle: A\nweight: 10\n---\n");
    write("content/guides/b.md", "---\ntitle: B\nweight: 20\n---\n");
    // As the weight that it means, it would be that of another page.
    write("content/guides/c.md", "---\ntitle: C\nweigth: 20\n---\n");
    Tool tried = fix("--unsafe", "--only", "unknown-key");
    String why =
        "content/guides/c.md:3:1: not fixed [unknown-key], because this would be found then:"
            + " content/guides/";
    assertThat(tried.out())
        .contains(why)
        .containsPattern("found then: .*weight.*\\[duplicate-weight]");
    assertThat(fix("--unsafe", "--only", "unknown-key", "--diff").err()).contains(why);
    assertThat(read("content/guides/c.md")).contains("weigth: 20\n");
  }

  @Test
  void mistakesAreSentences() {
    assertThat(fix("--staged").err()).contains("use --changed-since");
    assertThat(fix("--write-baseline").err()).contains("waymark check --write-baseline");
    assertThat(fix("--staged").code()).isEqualTo(ExitCode.USAGE);
  }
}
