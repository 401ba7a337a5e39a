package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hooks of {@code .pre-commit-hooks.yaml}, run by pre-commit itself on commits of real Git. */
class PreCommitTest {
  @TempDir private Path folder;

  private Repository site;

  private record Ran(int code, String out) {}

  @BeforeEach
  void repositories() throws IOException {
    Installed.require("pre-commit");
    Path hooks = Files.createDirectories(folder.resolve("hooks/bin")).getParent();
    Files.copy(Path.of(".pre-commit-hooks.yaml"), hooks.resolve(".pre-commit-hooks.yaml"));
    // The launcher has tests of its own; here the classes under test run as they are.
    Path launcher = hooks.resolve("bin/waymark");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Files.writeString(
        launcher,
        "#!/bin/sh\nexec '%s' -cp '%s' dev.waymark.cli.Main \"$@\"\n"
            .formatted(java, System.getProperty("java.class.path")));
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    Repository.in(hooks).commit("hooks");
    String rev = new Repository(hooks).git("rev-parse", "HEAD").strip();

    site = Repository.in(Files.createDirectories(folder.resolve("a site")));
    site.write("hugo.yaml", "baseURL: https://docs.example.org/\n")
        .write("content/a.md", "---\ntitle: A\n---\n\n[old](/long-gone/), [b](/b/)\n")
        .write("content/b.md", "---\ntitle: B\n---\n")
        .write(
            ".pre-commit-config.yaml",
            "repos:\n  - repo: %s\n    rev: %s\n    hooks: [{id: waymark}]\n".formatted(hooks, rev))
        .commit("start");
    assertThat(run("pre-commit", "install").code()).isZero();
  }

  private Ran commit() {
    return run("git", "commit", "--message", "change");
  }

  private Ran run(String... command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(site.folder().toFile());
    builder.redirectErrorStream(true);
    builder.environment().putAll(Repository.ENVIRONMENT);
    builder
        .environment()
        .putAll(Map.of("PRE_COMMIT_HOME", folder.resolve("cache").toString(), "LC_ALL", "C.UTF-8"));
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ran(process.waitFor(), out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aBadCommitIsRefusedWithItsFindingAlone() {
    site.write("content/b.md", "---\ntitle: B\n---\n\n[a](/aa/)\n").git("add", "--all");
    Ran ran = commit();
    assertThat(ran.code()).as(ran.out()).isEqualTo(1);
    assertThat(ran.out())
        .contains("waymark (what this commit breaks)")
        .contains("content/b.md:5:5: error: no page at /aa/; did you mean /a/?")
        .doesNotContain("no page at /long-gone/");
    assertThat(site.git("rev-list", "--count", "HEAD").strip()).isEqualTo("1");
  }

  @Test
  void aGoodCommitPassesWhateverTheWorkTreeHolds() {
    site.write("content/b.md", "---\ntitle: B\n---\n\n[a](/a/)\n").git("add", "--all");
    site.write("content/b.md", "---\ntitle: B\n---\n\n[a](/not-staged/)\n");
    Ran ran = commit();
    assertThat(ran.code()).as(ran.out()).isZero();
    assertThat(site.git("rev-list", "--count", "HEAD").strip()).isEqualTo("2");
  }

  @Test
  void aCommitThatOnlyDeletesIsChecked() {
    site.git("rm", "--quiet", "content/b.md");
    Ran ran = commit();
    assertThat(ran.code()).as(ran.out()).isEqualTo(1);
    assertThat(ran.out())
        .contains("content/a.md:5:25: error: no page at /b/")
        .contains("content/b.md:2:8: error: nothing serves /b/ any more");
  }

  @Test
  void partOfAFileMayBeCommitted() {
    site.write("content/c.md", "---\ntitle: C\n---\n\n[b](/b/)\n").git("add", "--all");
    site.write("content/a.md", "---\ntitle: A\n---\n\n[x](/x/)\n");
    // Git gives the hook an index of its own for this.
    Ran ran = run("git", "commit", "--message", "one file", "content/a.md");
    assertThat(ran.code()).as(ran.out()).isEqualTo(1);
    assertThat(ran.out()).contains("content/a.md:5:5: error: no page at /x/");
  }

  @Test
  void aRangeOfCommitsIsCheckedAsInAPullRequest() {
    site.git("rm", "--quiet", "content/b.md");
    assertThat(run("git", "commit", "--no-verify", "--message", "delete").code()).isZero();
    Ran ran = run("pre-commit", "run", "--from-ref", "HEAD~1", "--to-ref", "HEAD");
    assertThat(ran.code()).as(ran.out()).isEqualTo(1);
    assertThat(ran.out())
        .contains("nothing serves /b/ any more")
        .doesNotContain("no page at /long-gone/");
  }

  @Test
  void theOtherHookChecksEverything() throws IOException {
    Path config = site.folder().resolve(".pre-commit-config.yaml");
    Files.writeString(config, Files.readString(config).replace("id: waymark", "id: waymark-all"));
    Ran ran = run("pre-commit", "run", "--all-files");
    assertThat(ran.code()).as(ran.out()).isEqualTo(1);
    assertThat(ran.out()).contains("content/a.md:5:7: error: no page at /long-gone/");
  }

  @Test
  void aPlainHookOfGitDoesTheSame() throws IOException {
    assertThat(run("pre-commit", "uninstall").code()).isZero();
    List<String> lines = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(Path.of("docs/pre-commit.md"))) {
      if (line.startsWith("```")) inside = line.equals("```sh .git/hooks/pre-commit");
      else if (inside) lines.add(line);
    }
    assertThat(lines).hasSizeGreaterThan(1);
    Path hook = site.folder().resolve(".git/hooks/pre-commit");
    String launcher = folder.resolve("hooks/bin/waymark").toString();
    String text = String.join("\n", lines) + "\n";
    assertThat(text).contains("/opt/waymark/bin/waymark");
    Files.writeString(hook, text.replace("/opt/waymark/bin/waymark", launcher));
    assertThat(hook.toFile().setExecutable(true)).isTrue();

    site.write("content/b.md", "---\ntitle: B\n---\n\n[a](/aa/)\n").git("add", "--all");
    Ran bad = commit();
    assertThat(bad.code()).as(bad.out()).isEqualTo(1);
    assertThat(bad.out()).contains("no page at /aa/").doesNotContain("long-gone");
    site.write("content/b.md", "---\ntitle: B\n---\n\n[a](/a/)\n").git("add", "--all");
    assertThat(commit().code()).isZero();
  }
}
