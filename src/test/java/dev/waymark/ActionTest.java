package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** {@code action.yml}: its script, run by bash as the runner does, in a repository of real Git. */
class ActionTest {
  @TempDir private Path folder;

  private Map<String, Object> action = Map.of();
  private Repository repo;

  private record Ran(int code, String out) {}

  @BeforeEach
  void read() throws IOException {
    action = new Yaml().load(Files.readString(Path.of("action.yml")));
    Path site = Files.createDirectories(folder.resolve("repo"));
    repo = Repository.in(site);
    repo.write("docs/hugo.yaml", "baseURL: https://docs.example.org/\n")
        .write("docs/content/a.md", "---\ntitle: A\n---\n\n[old](/long-gone/), [b](/b/)\n")
        .write("docs/content/b.md", "---\ntitle: B\n---\n")
        .commit("start");
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> steps() {
    return (List<Map<String, Object>>) ((Map<String, Object>) action.get("runs")).get("steps");
  }

  private Map<String, Object> check() {
    return steps().stream().filter(s -> "check".equals(s.get("id"))).findFirst().orElseThrow();
  }

  private Ran run(Map<String, String> inputs) throws Exception {
    Path launcher = folder.resolve("waymark");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Files.writeString(
        launcher,
        "#!/bin/sh\nexec '%s' -cp '%s' dev.waymark.cli.Main \"$@\"\n"
            .formatted(java, System.getProperty("java.class.path")));
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    Map<String, String> environment = new HashMap<>();
    environment.put("WAYMARK", launcher.toString());
    environment.put("RUNNER_TEMP", folder.toString());
    environment.put("GITHUB_OUTPUT", folder.resolve("output").toString());
    environment.put("GITHUB_ACTIONS", "true");
    environment.put("GITHUB_STEP_SUMMARY", folder.resolve("summary").toString());
    environment.put("INPUT_PATH", "docs");
    environment.put("INPUT_COMMAND", "check");
    environment.put("INPUT_ONLY_CHANGES", "true");
    environment.put("INPUT_FAIL_ON", "error");
    environment.put("INPUT_ARGS", "");
    environment.put("INPUT_SARIF", "false");
    environment.put("INPUT_HTML", "");
    environment.put("BASE", "");
    environment.putAll(inputs);
    Path script = Files.writeString(folder.resolve("step.sh"), String.valueOf(check().get("run")));
    // As the runner starts it: shell "bash".
    ProcessBuilder builder =
        new ProcessBuilder("bash", "--noprofile", "--norc", "-eo", "pipefail", script.toString());
    builder.directory(repo.folder().toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), out);
  }

  @Test
  void everyInputIsUsedAndNoneIsPartOfAScript() throws IOException {
    String text = Files.readString(Path.of("action.yml"));
    Map<?, ?> inputs = (Map<?, ?>) action.get("inputs");
    assertThat(inputs).hasSizeGreaterThan(4);
    for (Object input : inputs.keySet()) assertThat(text).contains("${{ inputs." + input + " }}");
    int scripts = 0;
    for (Map<String, Object> step : steps()) {
      if (step.containsKey("uses")) assertThat(step.get("uses").toString()).matches(".+@v\\d+");
      if (!step.containsKey("run")) continue;
      scripts++;
      assertThat(step.get("run").toString()).doesNotContain("${{");
      assertThat(step.get("shell")).isEqualTo("bash");
    }
    assertThat(scripts).isEqualTo(4);
  }

  /** A release at an address of its own, as the forge would serve it. */
  private Path release(String executable) throws Exception {
    Path files =
        Files.createDirectories(folder.resolve("forge/acme/waymark/releases/download/v1.2.3"));
    Path archive = Files.createDirectories(folder.resolve("waymark-1.2.3/lib"));
    Files.writeString(archive.resolve("waymark.jar"), "a jar");
    for (String name : List.of("waymark-linux-x64", "waymark-linux-arm64", "waymark-macos-arm64"))
      Files.writeString(files.resolve(name), executable);
    bash(
        "tar -czf %1$s/waymark-1.2.3.tar.gz -C %2$s waymark-1.2.3; cd %1$s; sha256sum * > SHA256SUMS"
            .formatted(files, folder));
    Path home = Files.createDirectories(folder.resolve("action/packaging")).getParent();
    Files.copy(Path.of("packaging/fetch"), home.resolve("packaging/fetch"));
    return home;
  }

  private Ran fetch(Path home, String repository, String ref) throws Exception {
    return bash(
        "GITHUB_SERVER_URL=file://%s/forge %s/packaging/fetch '%s' '%s'"
            .formatted(folder, home, repository, ref));
  }

  private static Ran bash(String line) throws Exception {
    Process process = new ProcessBuilder("bash", "-c", line).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), out);
  }

  @Test
  void aReleaseIsTakenWhenThereIsOne() throws Exception {
    Installed.require("curl");
    Path home = release("#!/bin/sh\n");
    assertThat(fetch(home, "acme/waymark", "v1.2.3"))
        .isEqualTo(new Ran(0, "java=false\nbuild=false\n"));
    try (var files = Files.list(home.resolve("lib"))) {
      assertThat(files).singleElement().asString().contains("/waymark-");
    }
  }

  @Test
  void theJarIsTakenWhereNoExecutableRuns() throws Exception {
    Installed.require("curl");
    Path home = release("#!/bin/sh\nexit 1\n");
    assertThat(fetch(home, "acme/waymark", "v1.2.3"))
        .isEqualTo(new Ran(0, "java=true\nbuild=false\n"));
    assertThat(home.resolve("lib/waymark.jar")).hasContent("a jar");
  }

  @Test
  void whatHasNoReleaseIsBuilt() throws Exception {
    Installed.require("curl");
    Path home = release("#!/bin/sh\n");
    Ran build = new Ran(0, "java=true\nbuild=true\n");
    assertThat(fetch(home, "acme/waymark", "v1.2.4")).isEqualTo(build);
    assertThat(fetch(home, "acme/waymark", "1f0e4a7c")).isEqualTo(build);
    // A workflow of the repository itself names no repository.
    assertThat(fetch(home, "", "")).isEqualTo(build);
  }

  @Test
  void otherBytesThanPromisedEndTheJob() throws Exception {
    Installed.require("curl");
    Path home = release("#!/bin/sh\n");
    bash(
        "cd %s/forge/acme/waymark/releases/download/v1.2.3; for f in waymark-*; do echo x >> $f; done"
            .formatted(folder));
    Ran ran = fetch(home, "acme/waymark", "v1.2.3");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("is not what SHA256SUMS says").doesNotContain("build=");
  }

  @Test
  void aPullRequestIsToldOfItsOwnBreakageAlone() throws Exception {
    repo.git("checkout", "--quiet", "-b", "change");
    repo.delete("docs/content/b.md").commit("delete");
    repo.git("checkout", "--quiet", "main");
    repo.write("docs/content/c.md", "---\ntitle: C\n---\n").commit("others");
    String base = repo.git("rev-parse", "HEAD~1").strip();
    repo.git("merge", "--quiet", "--no-ff", "--message", "merge", "change");
    Ran ran = run(Map.of("BASE", base, "INPUT_SARIF", "true"));
    assertThat(ran.code()).as(ran.out()).isEqualTo(1);
    assertThat(ran.out())
        .contains("::error file=docs/content/b.md,line=1,col=1,")
        .contains("nothing serves /b/ any more")
        .doesNotContain("no page at /long-gone/");
    assertThat(Files.readString(folder.resolve("summary"))).startsWith("## Waymark");
    assertThat(Files.readString(folder.resolve("output")))
        .isEqualTo("sarif=" + folder + "/waymark.sarif\n");
    assertThat(folder.resolve("waymark.sarif")).exists();
  }

  @Test
  void aPushIsToldOfEverything() throws Exception {
    Ran ran = run(Map.of());
    assertThat(ran.code()).as(ran.out()).isEqualTo(1);
    assertThat(ran.out()).contains("no page at /long-gone/");
  }

  @Test
  void aNightlyJobAsksTheWebAlone() throws Exception {
    String memory = "--cache-dir=" + folder.resolve("memory");
    Ran ran = run(Map.of("INPUT_COMMAND", "external", "INPUT_ARGS", memory));
    assertThat(ran.code()).as(ran.out()).isZero();
    assertThat(ran.out()).contains("0 addresses, 0 requests").doesNotContain("/long-gone/");
    assertThat(folder.resolve("memory")).isDirectory();
  }

  @Test
  void moreOptionsStandOneALine() throws Exception {
    Ran ran = run(Map.of("INPUT_ARGS", "--skip\nbroken-link\n\n--no-baseline\n"));
    assertThat(ran.code()).as(ran.out()).isZero();
    Ran never = run(Map.of("INPUT_FAIL_ON", "never"));
    assertThat(never.code()).as(never.out()).isZero();
  }
}
